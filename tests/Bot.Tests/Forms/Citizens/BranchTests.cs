using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Tests.Shared;
using Xunit;
using Xunit.Abstractions;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Every place of every form can be reached by somebody.</summary>
[Collection(AssistantFixture.Group)]
public sealed class BranchTests(AssistantFixture assistant, ITestOutputHelper output)
{
    /// <summary>
    /// Places that no walk straight on reaches. A finding about two answers that agree by themselves (one is taken from the other) is
    /// for whoever corrects one of them later; a value that leads to an exit is proved by that exit; of a date, the one day between
    /// two rules is not tried, nor one birth date left blank beside a name that is given.
    /// </summary>
    private static readonly string[] OnlyByDetour =
    [
        "cap-doi-cap-lai-can-cuoc Finding:find-rep-self",
        "dang-ky-thuong-tru Finding:find-head-same-id",
        "dang-ky-khai-sinh Finding:find-mother-self",
        "dang-ky-khai-sinh Finding:find-father-self",
        "dang-ky-khai-tu Finding:find-same-id",
        "dang-ky-tam-tru Finding:find-head-name",
        "dang-ky-thue Value:has_obligation=false",
        "ho-chieu-pho-thong Finding:find-same-id",
        "ho-chieu-pho-thong Blank:father_birth_date",
        "lien-thong-khai-sinh Finding:find-mother-self",
        "lien-thong-khai-sinh Finding:find-father-self",
        "lien-thong-khai-tu Finding:find-same-id",
        "tro-cap-that-nghiep Value:enough_24=false",
        "tro-cap-that-nghiep Finding:find-three-months",
    ];

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
        Assert.Empty(missed.Except(OnlyByDetour));
    }
}
