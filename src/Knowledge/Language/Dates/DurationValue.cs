namespace Assistant.Knowledge.Language.Dates;

/// <summary>A length of time.</summary>
/// <param name="Amount">How many units; 0.5 for nửa, 1.5 for rưỡi; 0 for "lấy liền".</param>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="UpTo">The upper amount of a range ("15-20 ngày"), else null.</param>
public sealed record DurationValue(decimal Amount, DurationUnit Unit, DurationKind Kind = DurationKind.Plain, decimal? UpTo = null);
