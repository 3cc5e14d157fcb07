using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Tests.Shared;
using Xunit;
using Xunit.Abstractions;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Citizens walk through whole services.</summary>
[Collection(AssistantFixture.Group)]
public sealed class WalkTests(AssistantFixture assistant, ITestOutputHelper output)
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(7));

    private FormEngine Engine => field ??= new FormEngine(assistant.Answerer);

    private BranchPlanner Planner => field ??= new BranchPlanner(Engine, DateOnly.FromDateTime(Begin.DateTime));

    private Walk Walk => field ??= new Walk(Engine, assistant.Handler, Begin);

    /// <summary>Walks of each temperament through each service on each channel.</summary>
    private const int WalksEach = 2;

    public static TheoryData<string> Channels => ["web", "zalo", "voice"];

    public static TheoryData<string> Tempers => [.. Temperaments.Names];

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task Who_answers_what_is_asked_reaches_the_end_of_every_branch(string channel)
    {
        var reports = new List<WalkReport>();
        foreach (var form in Forms())
        {
            foreach (var (seed, plan) in Planner.Plan(form, 1).Plans.Index())
            {
                reports.Add(await Walk.GoAsync(plan, Citizens.Walk.Channel(channel), new Cooperative(new Random(seed)), seed));
            }
        }

        Tell(reports);
        Assert.Equal(25, reports.DistinctBy(r => r.Service).Count());
        Assert.Empty(reports.Where(r => !r.IsClean).Select(r => r.Name));
    }

    [Theory]
    [MemberData(nameof(Tempers))]
    public async Task Whoever_is_difficult_gets_to_the_end_as_well(string temperament)
    {
        var reports = new List<WalkReport>();
        foreach (var form in Forms())
        {
            foreach (var (seed, plan) in Planner.Some(form, 100 * Temperaments.Names.ToList().IndexOf(temperament), WalksEach * 3).Index())
            {
                reports.Add(await Walk.GoAsync(plan, Citizens.Walk.Channels[seed % 3], Temperaments.Make(temperament, seed), seed));
            }
        }

        Tell(reports);
        Assert.InRange(reports.Count(r => r.End == WalkEnd.Completed), 0.95 * reports.Count, reports.Count);
        Assert.All(reports.Where(r => r.End != WalkEnd.Completed), r => Assert.Equal(WalkEnd.Person, r.End));
        Assert.Empty(reports.Where(r => r.Repeats.Count > 0 || r.Misread.Count > 0).Select(r => r.Name));
    }

    private IEnumerable<Knowledge.Forms.Definition.FormDefinition> Forms() => Engine.Knowledge.Forms.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => f.Value);

    private void Tell(IReadOnlyList<WalkReport> reports)
    {
        foreach (var report in reports.Where(r => !r.IsClean))
        {
            output.WriteLine($"{report.Name}: {report.End} {report.Trouble}\n{string.Join('\n', report.Repeats.Concat(report.Misread))}");
        }

        output.WriteLine($"{reports[0].Temperament}: {reports.Count} walks, {reports.Count(r => r.IsClean)} clean, {reports.Count(r => r.End == WalkEnd.Completed)} completed, {reports.Sum(r => r.Turns)} turns, {reports.Sum(r => r.Confirmations)} confirmations, {reports.Sum(r => r.Guesses.Count)} guesses");
    }
}
