using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Number plates (Circular 79/2024/TT-BCA, Articles 36 and 37, and its Annexes, changed by 51/2025/TT-BCA).</summary>
internal sealed class PlateAnswers : AnswerGenerator
{
    private const string Series = "ABCDEFGHKLMNPSTUVXYZ";
    private static readonly string[] Codes = ["29", "30", "33", "40", "15", "34", "51", "59", "98", "99", "17", "20", "36", "43"];
    private static readonly string[] Frames = ["biển số ", "biển ", "xe em biển số ", "bien so xe la ", "BKS: ", "xe tôi là "];

    public override FieldDefinition Field { get; } = Make(FieldType.Plate);

    public override GeneratedAnswer Valid(Random random)
    {
        var (code, number) = (random.Pick(Codes), Digits(random, 5));
        var letter = Series[random.Next(Series.Length)].ToString();
        var (text, expected) = random.Next(6) switch
        {
            0 => ($"{code}{letter}-{number[..3]}.{number[3..]}", $"{code}{letter}-{number[..3]}.{number[3..]}"),
            1 => ($"{code}{letter}{number}", $"{code}{letter}-{number[..3]}.{number[3..]}"),
            2 => ($"{code}{letter} {number}", $"{code}{letter}-{number[..3]}.{number[3..]}"),
            3 => ($"{code}-{letter}1 {number[..3]}.{number[3..]}", $"{code}-{letter}1 {number[..3]}.{number[3..]}"),
            4 => ($"{code}{letter}2-{number}", $"{code}-{letter}2 {number[..3]}.{number[3..]}"),
            _ => ($"{code}-{letter}3 {number[..4]}", $"{code}-{letter}3 {number[..4]}"),
        };
        return Good(Courtesy.Around(random, random.Chance(30) ? text.ToLowerInvariant() : text, Frames), expected);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (code, number) = (random.Pick(Codes), Digits(random, 5));
        var letter = Series[random.Next(Series.Length)];
        var (kind, text) = random.Next(5) switch
        {
            0 => (InvalidKind.ImpossibleSeries, $"{code}{random.Pick("I", "J", "O", "Q", "W")}-{number[..3]}.{number[3..]}"),
            1 => (InvalidKind.ImpossibleProvince, $"{random.Pick("00", "01", "05", "09")}{letter}-{number[..3]}.{number[3..]}"),
            2 => (InvalidKind.TooShort, $"{code}{letter}-{number[..random.Pick(1, 2, 3)]}"),
            3 => (InvalidKind.TooLong, $"{code}{letter}-{number}{Digits(random, random.Pick(2, 3))}"),
            _ => (InvalidKind.Absent, random.Pick("xe mới chưa có", "xe wave màu đỏ", "không nhớ", "biển trắng")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }
}
