namespace Assistant.Knowledge.Language.Places;

/// <summary>A place named in a text.</summary>
/// <param name="Candidates">What the name may mean, best first, at least one.</param>
/// <param name="HasKind">Whether its kind was said ("phường …", "q. …").</param>
public sealed record PlaceMention(IReadOnlyList<PlaceCandidate> Candidates, bool HasKind)
{
    /// <summary>The likeliest unit.</summary>
    public IAdministrativeUnit Best => Candidates[0].Unit;
}
