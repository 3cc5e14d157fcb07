namespace Assistant.Knowledge.Language.Places;

/// <summary>A unit that a name may mean.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Share">Its share of the likelihood among the candidates, 0 to 1.</param>
public sealed record PlaceCandidate(IAdministrativeUnit Unit, double Share);
