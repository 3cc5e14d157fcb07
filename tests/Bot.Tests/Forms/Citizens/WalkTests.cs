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

    public static TheoryData<string> Channels => ["web", "zalo", "voice"];

    public static TheoryData<string> Tempers => [.. Temperaments.Names];

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task Who_answers_what_is_asked_reaches_the_end_of_every_branch(string channel)
    {
        var reports = await WalkAsync(int.MaxValue, Walk.Channel(channel), seed => new Cooperative(new Random(seed)));

        Tell(reports);
        Assert.Empty(reports.Where(r => !r.IsClean).Select(r => r.Name));
    }

    [Theory]
    [MemberData(nameof(Tempers))]
    public async Task Whoever_is_difficult_gets_to_the_end_as_well(string temperament)
    {
        var reports = new List<WalkReport>();
        foreach (var channel in new[] { Walk.Web, Walk.Zalo, Walk.Voice })
        {
            reports.AddRange(await WalkAsync(2, channel, seed => Temperaments.Make(temperament, seed)));
        }

        Tell(reports);
        Assert.InRange(reports.Count(r => r.End == WalkEnd.Completed), 0.95 * reports.Count, reports.Count);
        Assert.All(reports.Where(r => r.End != WalkEnd.Completed), r => Assert.Equal(WalkEnd.Person, r.End));
        Assert.Empty(reports.Where(r => r.Repeats.Count > 0 || r.Misread.Count > 0).Select(r => r.Name));
    }

    private async Task<List<WalkReport>> WalkAsync(int most, Bot.Channels.ChannelTraits channel, Func<int, Temperament> temperament)
    {
        var engine = new FormEngine(assistant.Answerer);
        var planner = new BranchPlanner(engine, DateOnly.FromDateTime(Begin.DateTime));
        var walk = new Walk(engine, assistant.Handler, Begin);
        var reports = new List<WalkReport>();
        foreach (var (_, form) in engine.Knowledge.Forms.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var (seed, plan) in planner.Plan(form, 1).Plans.Take(most).Index())
            {
                reports.Add(await walk.GoAsync(plan, channel, temperament(seed), seed));
            }
        }

        return reports;
    }

    private void Tell(IReadOnlyList<WalkReport> reports)
    {
        foreach (var report in reports.Where(r => !r.IsClean))
        {
            output.WriteLine($"{report.Name}: {report.End} {report.Trouble}\n{string.Join('\n', report.Repeats.Concat(report.Misread))}");
        }

        output.WriteLine($"{reports[0].Temperament}: {reports.Count} walks, {reports.Count(r => r.IsClean)} clean, {reports.Count(r => r.End == WalkEnd.Completed)} completed, {reports.Sum(r => r.Turns)} turns, {reports.Sum(r => r.Confirmations)} confirmations, {reports.Sum(r => r.Guesses.Count)} guesses");
    }
}
