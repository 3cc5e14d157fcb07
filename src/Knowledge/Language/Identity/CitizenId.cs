using Assistant.Knowledge.Language.Places;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>
/// A personal ID (số định danh cá nhân), 12 digits <c>PPP G YY RRRRRR</c> (Decree 137/2015/NĐ-CP, Article 13; Circular
/// 07/2016/TT-BCA). It carries no check digit.
/// </summary>
/// <param name="Digits">The twelve digits.</param>
/// <param name="Province">The old province of birth registration; null for a country code or an unknown one.</param>
/// <param name="Sex">The sex.</param>
/// <param name="BirthYear">The year of birth, 1900 to 2399.</param>
public sealed record CitizenId(string Digits, OldProvince? Province, Sex Sex, int BirthYear)
{
    /// <summary>The number in groups of three, as it is read out.</summary>
    public string Grouped => $"{Digits[..3]} {Digits[3..6]} {Digits[6..9]} {Digits[9..]}";

    /// <summary>What each part of the number says, in Vietnamese, in order.</summary>
    public IReadOnlyList<CitizenIdPart> Parts =>
    [
        new(Digits[..3], PlaceMeaning()),
        new(Digits[3..4], $"{(Sex == Sex.Male ? "nam" : "nữ")}, sinh trong các năm {BirthYear / 100 * 100}–{(BirthYear / 100 * 100) + 99}"),
        new(Digits[4..6], $"sinh năm {BirthYear}"),
        new(Digits[6..], "số ngẫu nhiên"),
    ];

    private string PlaceMeaning()
    {
        if (Province is not { } old)
        {
            return "mã nơi đăng ký khai sinh không có trong bảng (có thể đăng ký ở nước ngoài)";
        }

        var now = old.Now.Name == old.Name ? string.Empty : $", nay thuộc {old.Now.Type.Word()} {old.Now.Name}";
        return $"đăng ký khai sinh tại {old.Type.Word()} {old.Name}{now}";
    }
}
