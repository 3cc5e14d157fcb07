namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>A commune, as a paper of today writes it and as people say it.</summary>
/// <param name="Value">Of today, with its province.</param>
/// <param name="Said">As said; maybe by its name of before July 2025.</param>
/// <param name="IsOld">Whether it is said by a name of before.</param>
internal sealed record Place(string Value, string Said, bool IsOld = false)
{
    public static IReadOnlyList<Place> OfHanoi { get; } =
    [
        new("Phường Láng, Thành phố Hà Nội", "phường Láng, Hà Nội"),
        new("Phường Cầu Giấy, Thành phố Hà Nội", "phường Cầu Giấy, Hà Nội"),
        new("Phường Hà Đông, Thành phố Hà Nội", "phường Hà Đông, thành phố Hà Nội"),
        new("Phường Nghĩa Đô, Thành phố Hà Nội", "phường Nghĩa Đô, Hà Nội"),
        new("Phường Khương Đình, Thành phố Hà Nội", "phường Khương Đình, Hà Nội"),
        new("Xã Đông Anh, Thành phố Hà Nội", "xã Đông Anh, Hà Nội"),
        new("Xã Quốc Oai, Thành phố Hà Nội", "xã Quốc Oai, Hà Nội"),
        new("Phường Hoàn Kiếm, Thành phố Hà Nội", "phường Hàng Đào, quận Hoàn Kiếm, Hà Nội", true),
        new("Phường Láng, Thành phố Hà Nội", "phường Láng Thượng, quận Đống Đa, Hà Nội", true),
        new("Phường Tây Hồ, Thành phố Hà Nội", "phường Bưởi, quận Tây Hồ, Hà Nội", true),
        new("Xã Phúc Thịnh, Thành phố Hà Nội", "xã Vân Nội, huyện Đông Anh, Hà Nội", true),
        new("Xã Phú Xuyên, Thành phố Hà Nội", "xã Quang Hà, huyện Phú Xuyên, Hà Nội", true),
    ];

    public static IReadOnlyList<Place> Elsewhere { get; } =
    [
        new("Phường Ea Kao, Tỉnh Đắk Lắk", "phường Ea Kao, tỉnh Đắk Lắk"),
        new("Phường Bến Thành, Thành phố Hồ Chí Minh", "phường Bến Thành, thành phố Hồ Chí Minh"),
    ];
}
