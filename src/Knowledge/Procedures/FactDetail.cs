namespace Assistant.Knowledge.Procedures;

/// <summary>What only one kind of fact has.</summary>
public abstract record FactDetail;

/// <summary>A paper to hand in or show; the fact's text is its official name.</summary>
/// <param name="FormCode">Form code, such as CT01.</param>
/// <param name="Originals">Number of originals.</param>
/// <param name="Copies">Number of copies.</param>
/// <param name="Digital">Whether an electronic one will do.</param>
/// <param name="ShownOnly">Whether it is only shown, not kept by the office.</param>
/// <param name="Note">A word of explanation.</param>
/// <param name="Waived">When it need not be handed in.</param>
public sealed record DocumentDetail(
    string? FormCode, int Originals, int Copies, bool Digital, bool ShownOnly, string? Note, string? Waived) : FactDetail;

/// <summary>A cost.</summary>
/// <param name="Kind">One of fee, exemption, postal, payment, fine.</param>
/// <param name="Amount">Whole đồng; null where the amount is not known or not fixed.</param>
/// <param name="Unit">What the amount is for: lần, bản, thẻ …</param>
public sealed record FeeDetail(string Kind, long? Amount, string? Unit) : FactDetail;

/// <summary>How long the office takes.</summary>
/// <param name="Value">Number of units; null where there is no fixed limit.</param>
/// <param name="Unit">One of hour, day, working-day, month, year, same-day.</param>
public sealed record TimeLimitDetail(decimal? Value, string? Unit) : FactDetail;

/// <summary>By when a citizen must act.</summary>
/// <param name="Value">Number of units; null where the deadline is not a count.</param>
/// <param name="Unit">One of hour, day, working-day, month, year, same-day.</param>
/// <param name="Event">What the count starts from.</param>
/// <param name="Penalty">What lateness costs.</param>
public sealed record DeadlineDetail(decimal? Value, string? Unit, string? Event, string? Penalty) : FactDetail;

/// <summary>A way to file.</summary>
/// <param name="Channel">One of online, in-person, post.</param>
/// <param name="Url">Where it is, for online channels.</param>
public sealed record ChannelDetail(string Channel, string? Url) : FactDetail;

/// <summary>A question that people ask; the fact's text is the answer.</summary>
/// <param name="Question">The question.</param>
public sealed record FaqDetail(string Question) : FactDetail;
