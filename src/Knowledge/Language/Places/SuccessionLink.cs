namespace Assistant.Knowledge.Language.Places;

/// <summary>Where (a part of) an old unit went.</summary>
/// <param name="Commune">The unit of today.</param>
/// <param name="Share">How much went there.</param>
/// <param name="Residents">How many of the people went there.</param>
public sealed record SuccessionLink(Commune Commune, SuccessionShare Share, Residents Residents);
