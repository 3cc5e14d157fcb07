using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Tests.Shared;
using Xunit;
using Xunit.Abstractions;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Every place of every form can be reached by somebody.</summary>
[Collection(AssistantFixture.Group)]
public sealed class BranchTests(AssistantFixture assistant, ITestOutputHelper output)
{
    [Fact]
    public void Every_field_value_exit_finding_and_step_of_every_form_is_reached_by_somebody()
    {
        var engine = new FormEngine(assistant.Answerer);
        var planner = new BranchPlanner(engine, new DateOnly(2026, 11, 25));
        var missed = new List<string>();
        foreach (var (service, form) in engine.Knowledge.Forms.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var (plans, open) = planner.Plan(form, 1);
            output.WriteLine($"{service}: {planner.Goals(form).Count} places, {plans.Count} plans, {open.Count} missed, {clock.ElapsedMilliseconds} ms");
            missed.AddRange(open.Select(g => $"{service} {g}"));
        }

        output.WriteLine(string.Join('\n', missed));
        Assert.Empty(missed);
    }
}
