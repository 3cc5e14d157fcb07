using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Language.Plates;

/// <summary>A licence plate.</summary>
/// <param name="Key">The normal form for comparing: capitals and digits only, "30A12345".</param>
/// <param name="Written">The form on the plate: "30A-123.45", "29-B1 234.56".</param>
/// <param name="Kind">What its shape says of the vehicle.</param>
/// <param name="ProvinceCode">The two digits of the province; null for army plates.</param>
/// <param name="Province">The old province of the code; null where it has none (80 is the central Traffic Police Department).</param>
public sealed record PlateValue(string Key, string Written, VehicleKind Kind, string? ProvinceCode, OldProvince? Province);
