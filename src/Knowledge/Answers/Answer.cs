using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers;

/// <summary>How much of the question an answer covers.</summary>
public enum Completeness
{
    /// <summary>Nothing certain is known; a person is offered.</summary>
    None,

    /// <summary>Something depends on a case not known yet, or is not certain.</summary>
    Partial,

    /// <summary>Everything asked is answered.</summary>
    Complete,
}

/// <summary>A source under an answer.</summary>
/// <param name="Number">From 1, as marked behind the sentences that rest on it.</param>
/// <param name="Source">The source.</param>
/// <param name="Article">The article, where the facts name one.</param>
public sealed record Citation(int Number, Source Source, string? Article);

/// <summary>A sentence of an answer.</summary>
/// <param name="Text">The words.</param>
/// <param name="Citations">Numbers of the sources it rests on.</param>
/// <param name="Extra">Further lines that belong to it: copies of a paper, a penalty.</param>
/// <param name="Uncertain">Whether the fact is in doubt, which must be seen.</param>
/// <param name="FactId">The fact it is made from; null for framing.</param>
public sealed record AnswerLine(string Text, IReadOnlyList<int> Citations, IReadOnlyList<string> Extra, bool Uncertain, string? FactId);

/// <summary>A part of an answer.</summary>
/// <param name="Heading">Its heading; null for the headline part.</param>
/// <param name="Lines">Its sentences.</param>
/// <param name="Ordered">Whether they are steps.</param>
public sealed record AnswerBlock(string? Heading, IReadOnlyList<AnswerLine> Lines, bool Ordered);

/// <summary>Something the citizen may choose next.</summary>
/// <param name="Label">As shown.</param>
/// <param name="Message">What is sent when it is chosen.</param>
public sealed record AnswerChoice(string Label, string Message);

/// <summary>An answer, composed from facts and not yet rendered for a channel.</summary>
public sealed record Answer
{
    /// <summary>What was done.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Service ids, best first; the first of each need leads.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>National codes that the answer is about, best first.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The facet answered first.</summary>
    public Facet Facet { get; init; } = Facet.Other;

    /// <summary>The opening sentence.</summary>
    public required string Lead { get; init; }

    /// <summary>What the answer takes for granted about the case.</summary>
    public string? Assumption { get; init; }

    /// <summary>The parts, the one asked for first.</summary>
    public IReadOnlyList<AnswerBlock> Blocks { get; init; } = [];

    /// <summary>The one question that decides the case, put after the common case was answered.</summary>
    public string? Question { get; init; }

    /// <summary>What may be chosen next; for <see cref="Question"/>, its answers.</summary>
    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>Sources.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Whether and when the facts were reviewed, in words; null where there are no facts.</summary>
    public string? Review { get; init; }

    /// <summary>How much is covered.</summary>
    public Completeness Completeness { get; init; } = Completeness.Complete;

    /// <summary>Completeness in words; null where there are no facts.</summary>
    public string? CompletenessNote { get; init; }

    /// <summary>Closing sentences: a person, a hotline, another door.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>The heading over the sources, in the language of the answer.</summary>
    public string SourcesHeading { get; init; } = "";

    /// <summary>The language of the framing.</summary>
    public MessageLanguage Language { get; init; }
}
