using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>The number words (docs: vietnamese text, section 8).</summary>
internal static class NumberLexicon
{
    private static readonly Lexicon<NumberWordEntry> Words = new(
        ("không", new(NumberWord.Digit, 0, true)),
        ("một", new(NumberWord.Digit, 1)),
        ("hai", new(NumberWord.Digit, 2)),
        ("ba", new(NumberWord.Digit, 3)),
        ("bốn", new(NumberWord.Digit, 4)),
        ("năm", new(NumberWord.Digit, 5, true)),
        ("sáu", new(NumberWord.Digit, 6, true)),
        ("bảy", new(NumberWord.Digit, 7, true)),
        ("bẩy", new(NumberWord.Digit, 7, true)),
        ("tám", new(NumberWord.Digit, 8, true)),
        ("chín", new(NumberWord.Digit, 9)),
        ("mốt", new(NumberWord.TailDigit, 1)),
        ("tư", new(NumberWord.TailDigit, 4, true)),
        ("lăm", new(NumberWord.TailDigit, 5, true)),
        ("nhăm", new(NumberWord.TailDigit, 5)),
        ("mười", new(NumberWord.Ten, 10)),
        ("mươi", new(NumberWord.Tens, 10)),
        ("chục", new(NumberWord.Dozen, 10)),
        ("linh", new(NumberWord.EmptyTens, 0)),
        ("lẻ", new(NumberWord.EmptyTens, 0)),
        ("trăm", new(NumberWord.Hundred, 100)),
        ("nghìn", new(NumberWord.Scale, 1_000)),
        ("ngàn", new(NumberWord.Scale, 1_000)),
        ("vạn", new(NumberWord.Scale, 10_000)),
        ("triệu", new(NumberWord.Scale, 1_000_000)),
        ("tỷ", new(NumberWord.Scale, 1_000_000_000)),
        ("tỉ", new(NumberWord.Scale, 1_000_000_000)),
        ("rưỡi", new(NumberWord.HalfMore, 0)),
        ("rưởi", new(NumberWord.HalfMore, 0)),
        ("nửa", new(NumberWord.Half, 0)));

    // Nouns that are counted: a digit before one of them counts it and is not the tail of the number before.
    private static readonly WordSet Counted = new(
        "tháng năm ngày tuần quý giờ phút người lần bộ bản cái con đứa xe suất hồ tờ cháu bé trang thành vợ chồng anh em hộ nhà đồng bên nơi mét căn thửa " +
        "việc mặt cửa tuổi");

    // After "năm" these say that it means year.
    private static readonly WordSet AfterYear = new("nay ngoái kia sau tới trước rồi học sinh đầu cuối qua âm dương");

    /// <summary>What the token does inside a spoken number.</summary>
    public static NumberWordEntry Of(in Token token, out bool exact) =>
        Words.TryFind(token, out var entry, out exact) ? entry : default;

    /// <summary>Whether the token is a noun that is counted.</summary>
    public static bool IsCounted(in Token token) => Counted.Has(token);

    /// <summary>Whether the token after "năm" shows that it means year.</summary>
    public static bool SaysYear(in Token token) => AfterYear.Has(token);
}
