using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Documents;

/// <summary>A sentence that holds for a person's case, with where it is written.</summary>
/// <param name="Fact">The id of the fact.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Condition">Upon what it still depends, in words; null where it holds for certain.</param>
/// <param name="Channels">The channels of filing it speaks of; empty where it speaks of all.</param>
/// <param name="Source">The source with its article, as people read it.</param>
/// <param name="Url">Where to go, for a way to file on line; else null.</param>
/// <param name="Penalty">What lateness costs, for a deadline; else null.</param>
/// <param name="IsUncertain">Whether it must be asked again before one relies on it.</param>
public sealed record CaseLine(
    string Fact, string Text, string? Condition, IReadOnlyList<string> Channels, string Source, string? Url, string? Penalty, bool IsUncertain)
{
    /// <summary>The sentences of sections that hold, or may hold, for a case; in the order of the sections.</summary>
    internal static IReadOnlyList<CaseLine> Of(CaseContext context, params IReadOnlyList<Section> sections) =>
        [.. context.Select(sections).Select(f => Of(context, f.Fact, f.Applies))];

    /// <summary>The sentence of a fact.</summary>
    internal static CaseLine Of(CaseContext context, Fact fact, Applicability applies) => new(
        fact.Id,
        fact.Text,
        applies == Applicability.Unknown ? context.Label(fact.When) : null,
        fact.When.Cases.TryGetValue(When.ChannelCase, out var channels) ? channels : fact.Detail is ChannelDetail way ? [way.Channel] : [],
        fact.Source.Citation(fact.Article),
        (fact.Detail as ChannelDetail)?.Url,
        (fact.Detail as DeadlineDetail)?.Penalty,
        fact.Confidence == Confidence.Low);
}
