using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Tests.Language;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Days of the solar calendar, day first (Decree 30/2020/NĐ-CP, Annex I, for official writing; the rest as people write).</summary>
internal sealed class DateAnswers : AnswerGenerator
{
    private static readonly string[] Frames =
        ["ngày ", "sinh ngày ", "em sinh ngày ", "bé sinh ngày ", "cháu sinh ", "sinh ngay ", "là ngày ", "vào ngày "];

    public override FieldDefinition Field { get; } = Make(FieldType.Date);

    public override GeneratedAnswer Valid(Random random)
    {
        var day = new DateOnly(1930, 1, 1).AddDays(random.Next(35_000));
        var (d, m, y) = (day.Day, day.Month, day.Year);
        var written = random.Next(12) switch
        {
            0 => $"{d}/{m}/{y}",
            1 => $"{d:00}-{m:00}-{y}",
            2 => $"{d}.{m}.{y}",
            3 => $"{d:00} tháng {m:00} năm {y}",
            4 => $"{d} tháng {m} năm {y}",
            5 => $"{d} thang {m} nam {y}",
            6 => $"{d:00}{m:00}{y}",
            7 => $"{d:00} {m:00} {y}",
            8 => $"{d} / {m} / {y}",
            9 when d > 10 => $"{VietnameseNumber.InWords(d)} tháng {Month(m)} năm {VietnameseNumber.InWords(y)}",
            10 when y is > 1926 and < 2000 => $"{d}/{m}/{y % 100}",
            _ => $"{d:00}/{m:00}/{y}",
        };
        return Good(Courtesy.Around(random, written, Frames), day.ToString("yyyy-MM-dd"));
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (d, m, y) = (random.Next(1, 29), random.Next(1, 13), random.Next(1940, 2026));
        var separator = random.Pick("/", "-", ".");
        var (kind, text) = random.Next(7) switch
        {
            0 => (InvalidKind.ImpossibleDay, $"{random.Pick(30, 31)}{separator}2{separator}{y}"),
            1 => (InvalidKind.ImpossibleDay, $"31 tháng {random.Pick(4, 6, 9, 11)} năm {y}"),
            2 => (InvalidKind.ImpossibleDay, $"{random.Pick(32, 45, 0)}/{m}/{y}"),
            3 => (InvalidKind.ImpossibleMonth, $"{d}{separator}{random.Pick(13, 14, 25, 0)}{separator}{y}"),
            4 => (InvalidKind.ShortYear, $"{d}/{m}/{random.Next(101, 999)}"),
            5 => (InvalidKind.Lunar, random.Pick($"{d} tháng {m} năm {y} âm lịch", $"ngày {d}/{m}/{y} âm", $"rằm tháng {m} năm {y} âm lịch")),
            _ => (InvalidKind.Absent, random.Pick("không nhớ rõ", "lúc còn chiến tranh", "ghi trong sổ", "hôm nào ấy", "hồi bé")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }

    private static string Month(int month) => month == 4 ? "tư" : VietnameseNumber.InWords(month);
}
