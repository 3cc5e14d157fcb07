namespace Assistant.Knowledge.Language.Places;

/// <summary>What a unit of any time is today.</summary>
/// <param name="Unit">The unit asked about.</param>
/// <param name="Candidates">The units of today where its people live; one where it is settled, empty for a province.</param>
/// <param name="Sentence">The answer in one Vietnamese sentence.</param>
/// <param name="Question">What to ask the person where it is not settled, else null.</param>
public sealed record Succession(IAdministrativeUnit Unit, IReadOnlyList<Commune> Candidates, string Sentence, string? Question)
{
    /// <summary>Whether the unit alone decides the unit of today.</summary>
    public bool IsSettled => Question is null;
}
