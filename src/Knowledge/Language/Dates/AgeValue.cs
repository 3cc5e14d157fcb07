namespace Assistant.Knowledge.Language.Dates;

/// <summary>An age, or a stretch of ages.</summary>
/// <param name="Relation">How the age stands to the number.</param>
/// <param name="Low">The number said; for <see cref="AgeRelation.Between"/> the lower one.</param>
/// <param name="High">The upper number of <see cref="AgeRelation.Between"/>, else null.</param>
/// <param name="Unit">The unit.</param>
public sealed record AgeValue(AgeRelation Relation, int Low, int? High = null, AgeUnit Unit = AgeUnit.Years);
