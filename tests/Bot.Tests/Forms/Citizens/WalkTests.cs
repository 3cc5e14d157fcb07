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

    [Theory]
    [MemberData(nameof(Channels))]
    public async Task Who_answers_what_is_asked_reaches_the_end_of_every_branch(string channel)
    {
        var engine = new FormEngine(assistant.Answerer);
        var planner = new BranchPlanner(engine, DateOnly.FromDateTime(Begin.DateTime));
        var walk = new Walk(engine, assistant.Handler, Begin);
        var reports = new List<WalkReport>();
        foreach (var (_, form) in engine.Knowledge.Forms.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var (seed, plan) in planner.Plan(form, 1).Plans.Index())
            {
                reports.Add(await walk.GoAsync(plan, Walk.Channel(channel), new Cooperative(new Random(seed)), seed));
            }
        }

        foreach (var report in reports.Where(r => !r.IsClean))
        {
            output.WriteLine($"{report.Name}: {report.End} {report.Trouble}\n{string.Join('\n', report.Repeats.Concat(report.Misread))}");
        }

        output.WriteLine($"{channel}: {reports.Count} walks, {reports.Count(r => r.IsClean)} clean, {reports.Count(r => r.End == WalkEnd.Completed)} completed, {reports.Sum(r => r.Turns)} turns, {reports.Sum(r => r.Confirmations)} confirmations, {reports.Sum(r => r.Guesses.Count)} guesses");
        Assert.Empty(reports.Where(r => !r.IsClean).Select(r => r.Name));
    }
}
