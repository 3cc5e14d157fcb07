namespace Assistant.Knowledge.Language.Identity;

/// <summary>
/// A health insurance card: since 01/04/2021 the ten-digit insurance number (Decision 1666/QĐ-BHXH), before that 15 characters
/// <c>GG L PP NNNNNNNNNN</c>.
/// </summary>
/// <param name="InsuranceNumber">The ten digits.</param>
/// <param name="Group">The two letters of the group insured; null on the new card.</param>
/// <param name="BenefitLevel">The level of benefit, 1 to 5; null on the new card.</param>
/// <param name="ProvinceCode">The two digits of the province of issue; null on the new card.</param>
public sealed record HealthCard(string InsuranceNumber, string? Group = null, int? BenefitLevel = null, string? ProvinceCode = null)
{
    /// <summary>The number as it stands on the card.</summary>
    public override string ToString() => Group + BenefitLevel + ProvinceCode + InsuranceNumber;
}
