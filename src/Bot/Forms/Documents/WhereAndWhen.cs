using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Where one person's case is filed, how long the office takes, and by when the citizen must act.</summary>
/// <param name="Today">The day it was put together for.</param>
/// <param name="Authority">Which office.</param>
/// <param name="Ways">The ways to file.</param>
/// <param name="TimeLimits">How long the office takes.</param>
/// <param name="ReadyBy">The day by which the office must be done if it is filed today; null where no count of working days is sure.</param>
/// <param name="IsReadyByCertain">Whether the holidays up to that day are known.</param>
/// <param name="Deadlines">By when to act, and what lateness costs.</param>
/// <param name="NoDeadline">Why there is no deadline; null where there is one, or nothing is known.</param>
public sealed record WhereAndWhen(
    DateOnly Today,
    IReadOnlyList<CaseLine> Authority,
    IReadOnlyList<CaseLine> Ways,
    IReadOnlyList<CaseLine> TimeLimits,
    DateOnly? ReadyBy,
    bool IsReadyByCertain,
    IReadOnlyList<CaseLine> Deadlines,
    string? NoDeadline)
{
    /// <summary>Working days beyond which a promised date says little.</summary>
    private const int MostDays = 90;

    /// <summary>Puts together where and when for a case.</summary>
    /// <param name="procedure">The service.</param>
    /// <param name="cases">Known values by case id, the channel of filing among them as <c>channel</c>.</param>
    /// <param name="today">The day on which facts must be in force, and from which working days are counted.</param>
    public static WhereAndWhen For(Procedure procedure, IReadOnlyDictionary<string, string> cases, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(cases);
        var context = new CaseContext(procedure, cases, today);
        var ready = Ready(context, today);
        var deadlines = CaseLine.Of(context, Section.Deadlines);
        return new WhereAndWhen(
            today,
            CaseLine.Of(context, Section.Authority),
            [.. CaseLine.Of(context, Section.Channels).Where(w => !cases.TryGetValue(When.ChannelCase, out var only) || w.Channels.Contains(only))],
            CaseLine.Of(context, Section.TimeLimits),
            ready?.Day,
            ready?.IsCertain ?? false,
            deadlines,
            deadlines.Count == 0 ? procedure.None.GetValueOrDefault(Facet.Deadline) : null);
    }

    // The first limit is what the person waits for; those after it are parts of it or side matters.
    private static (DateOnly Day, bool IsCertain)? Ready(CaseContext context, DateOnly today)
    {
        var limits = context.Select(Section.TimeLimits);
        if (limits is not [{ Applies: Applicability.Yes, Fact: { Confidence: Confidence.High, Doubt: null, Detail: TimeLimitDetail { Unit: "working-day", Value: { } days } } }, ..]
            || days is <= 0 or > MostDays || days != decimal.Truncate(days))
        {
            return null;
        }

        var (day, _, isCertain) = WorkingCalendar.BuiltIn.AddWorkingDays(today, (int)days);
        return (day, isCertain);
    }
}
