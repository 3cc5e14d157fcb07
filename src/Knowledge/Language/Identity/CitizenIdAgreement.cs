namespace Assistant.Knowledge.Language.Identity;

/// <summary>Whether a personal ID agrees with what a person stated.</summary>
/// <param name="BirthYear">Whether the year of birth agrees; null where none was stated.</param>
/// <param name="Sex">Whether the sex agrees; null where none was stated.</param>
public sealed record CitizenIdAgreement(bool? BirthYear, bool? Sex)
{
    /// <summary>Whether nothing that was stated contradicts the number.</summary>
    public bool IsAgreed => BirthYear != false && Sex != false;

    /// <summary>Compares a number with a stated day of birth and a stated sex.</summary>
    /// <param name="id">The number.</param>
    /// <param name="birth">The stated day of birth, or null.</param>
    /// <param name="sex">The stated sex, or null.</param>
    public static CitizenIdAgreement Check(CitizenId id, DateOnly? birth, Sex? sex)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new CitizenIdAgreement(
            birth is { } day ? day.Year == id.BirthYear : null,
            sex is { } stated ? stated == id.Sex : null);
    }
}
