namespace Assistant.Knowledge.Language.Places;

/// <summary>
/// An address from small to large, each part as written. Numbers of tổ and thôn are never checked: they were changed in 2026 and
/// no complete list is public. Nested numbers (12/34/5) stay whole: North and South read them differently.
/// </summary>
/// <param name="House">The number of the house.</param>
/// <param name="Unit">The flat, room or floor.</param>
/// <param name="Building">The building, estate or block.</param>
/// <param name="Alleys">The lanes, in the order written.</param>
/// <param name="Street">The street, without the word đường or phố.</param>
/// <param name="Groups">Tổ, thôn, xóm, khu phố, in the order written.</param>
/// <param name="Commune">The phường or xã, of today or of before.</param>
/// <param name="District">The old district, which tells apart old wards of one name.</param>
/// <param name="Province">The province.</param>
public sealed record AddressValue(
    string? House,
    string? Unit,
    string? Building,
    IReadOnlyList<Alley> Alleys,
    string? Street,
    IReadOnlyList<string> Groups,
    PlaceMention? Commune,
    PlaceMention? District,
    PlaceMention? Province);
