namespace Assistant.Bot.Forms.Documents;

/// <summary>A cost, or what is said of costs.</summary>
/// <param name="Line">The sentence, upon what it depends, and where it is written.</param>
/// <param name="Kind">One of fee, exemption, postal, payment, fine.</param>
/// <param name="Amount">Whole đồng; null where the amount is not known or not fixed.</param>
/// <param name="Unit">What the amount is for, as the content names it; null for none.</param>
public sealed record CostLine(CaseLine Line, string Kind, long? Amount, string? Unit);
