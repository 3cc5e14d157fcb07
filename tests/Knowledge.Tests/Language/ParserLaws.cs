using System.Diagnostics;
using System.Text;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language;

/// <summary>What every parser of this area promises for any text whatever.</summary>
internal static class ParserLaws
{
    private const int Large = 100_000;

    // Pieces that make parsers start reading, glued and spaced at random: garbage that is close to sense.
    private static readonly string[] Pieces =
    [
        " ", " ", " ", ",", ".", "/", "-", ":", "(", ")", "\n", "'", "0", "1", "2", "9", "15", "31", "098", "2025", "1.500", "001085012345",
        "không", "một", "hai", "ba", "bốn", "năm", "lăm", "mươi", "mười", "trăm", "nghìn", "triệu", "tỷ", "rưỡi", "nửa", "linh", "con", "số",
        "nam", "muoi", "tram", "trieu", "k", "tr", "đ", "h", "giờ", "kém", "sáng", "tối", "ngày", "tháng", "năm", "thứ", "tuần", "sau",
        "trước", "này", "mùng", "âm lịch", "đầu", "cuối", "quý", "tuổi", "chưa đủ", "trên", "dưới", "+84", "O", "GD", "30A", "B1", "H26",
        "phường", "xã", "quận", "huyện", "Hà Nội", "Đống Đa", "p.", "q", "TP", "ngõ", "số nhà", "đường", "Nguyễn", "Văn", "An", "Y", "H'",
        "tên là", "ông", "bà", "Ấ", "ễ", "đ", "Z", "💬", "\ud83d", "\udc00", "ñ", "९",
    ];

    /// <summary>Texts near to sense and far from it.</summary>
    public static Arbitrary<string> AnyText { get; } = Gen.OneOf(
        Gen.ListOf(Gen.Elements(Pieces)).Select(static p => string.Concat(p)),
        Gen.ListOf(Gen.Elements(Pieces)).Select(static p => string.Join(' ', p)),
        ArbMap.Default.GeneratorFor<string>().Select(static s => s ?? string.Empty)).ToArbitrary();

    /// <summary>Checks that a parser never throws, stays inside the text, keeps order and answers alike twice.</summary>
    public static void Hold<T>(Func<string, IReadOnlyList<Reading<T>>> find)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(AnyText, raw =>
        {
            Inspect(raw, find(raw), find(raw));
            var text = NormalForm.Of(raw);
            Inspect(text, find(text), find(text));
        }));
        foreach (var piece in new[] { "1", "1.", "1 ", "một ", "ba con ", "12/", "2-", "phường ", "Nguyễn ", "hai mươi ", "0 ", "(", "năm ", "A1" })
        {
            StaysFast(piece, find);
        }
    }

    private static void Inspect<T>(string text, IReadOnlyList<Reading<T>> readings, IReadOnlyList<Reading<T>> again)
    {
        Assert.Equal(readings.Select(static r => (r.Span, r.Confidence, r.Doubt)), again.Select(static r => (r.Span, r.Confidence, r.Doubt)));
        var end = 0;
        foreach (var reading in readings)
        {
            Assert.InRange(reading.Confidence, 0, 1);
            Assert.True(reading.Span.Length > 0, "an empty span");
            Assert.True(reading.Span.Start >= end, $"overlap or disorder in \"{text}\"");
            end = reading.Span.End;
            Assert.True(end <= text.Length, $"span beyond \"{text}\"");
        }
    }

    private static void StaysFast<T>(string piece, Func<string, IReadOnlyList<Reading<T>>> find)
    {
        var text = new StringBuilder(Large);
        while (text.Length < Large)
        {
            text.Append(piece);
        }

        var clock = Stopwatch.StartNew();
        find(text.ToString());
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"\"{piece}\" repeated took {clock.Elapsed}");
    }
}
