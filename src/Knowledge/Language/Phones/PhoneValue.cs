namespace Assistant.Knowledge.Language.Phones;

/// <summary>A telephone number of Vietnam.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="National">The digits as dialled in Vietnam: "0912345678", "113".</param>
/// <param name="E164">The international form, "+84912345678"; null for short and service numbers, which cannot be reached from abroad.</param>
public sealed record PhoneValue(PhoneKind Kind, string National, string? E164)
{
    /// <summary>The number in groups, as people read it out: "0912 345 678".</summary>
    public string Grouped => (Kind, National.Length) switch
    {
        (PhoneKind.Mobile, 10) => $"{National[..4]} {National[4..7]} {National[7..]}",
        (PhoneKind.Landline, 11) when National[2] is '4' or '8' => $"{National[..3]} {National[3..7]} {National[7..]}",
        (PhoneKind.Landline, 11) => $"{National[..4]} {National[4..7]} {National[7..]}",
        (PhoneKind.Service, _) => $"{National[..4]} {National[4..]}",
        _ => National,
    };
}
