using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Reads ordinals: "thứ nhất", "lần thứ 2", "lần đầu", "con thứ 3", and roman numerals after "quận", "khóa", "quý".</summary>
internal static class OrdinalReader
{
    private static readonly WordSet RomanCues = new("quận khóa khoá kỳ hạng loại cấp nhóm quý tập phần chương nhiệm");
    private static readonly WordSet CountedThings = new("lần con đứa người bản bé cháu vợ chồng cái câu mục bước điều khoản đợt tập tháng tuần lớp tầng");
    private static readonly WordSet WeekWords = new("tuần tới này sau hàng mỗi vừa rồi");

    /// <summary>Reads the ordinal that starts at a token.</summary>
    public static bool TryRead(TokenList tokens, int index, out NumberRead ordinal)
    {
        ordinal = default;
        if (tokens[index].Is("thứ"))
        {
            return TryThu(tokens, index, index + 1, IsThing(tokens[index - 1]), out ordinal);
        }

        if (tokens[index].Is("lần"))
        {
            return TryTime(tokens, index, out ordinal);
        }

        return RomanCues.Has(tokens[index]) && TryRoman(tokens, index + 1, out ordinal);
    }

    private static bool IsThing(in Token token) => CountedThings.Has(token);

    private static bool TryTime(TokenList tokens, int index, out NumberRead ordinal)
    {
        ordinal = default;
        if (tokens[index + 1].Is("thứ"))
        {
            return TryThu(tokens, index, index + 2, true, out ordinal);
        }

        if (tokens[index + 1].Is("đầu"))
        {
            var end = tokens[index + 2].Is("tiên") ? index + 3 : index + 2;
            ordinal = Make(1, end, 0.95, null);
            return true;
        }

        var digits = tokens[index + 1];
        if (digits is { IsDigits: true, Length: <= 2 })
        {
            ordinal = Make(Parse(digits), index + 2, 0.95, null);
            return true;
        }

        return false;
    }

    private static bool TryThu(TokenList tokens, int index, int at, bool counted, out NumberRead ordinal)
    {
        ordinal = default;
        var token = tokens[at];
        var exact = tokens[at - 1].IsMarked;
        if (token.Is("nhất") || token.Is("nhì"))
        {
            ordinal = Make(token.Is("nhất") ? 1 : 2, at + 1, exact ? 0.97 : 0.8, exact ? null : DoubtCodes.NoMarks);
            return true;
        }

        int end;
        decimal value;
        if (token is { IsDigits: true, Length: <= 3 })
        {
            (value, end) = (Parse(token), at + 1);
        }
        else if (token.Is("tư"))
        {
            (value, end) = (4, at + 1);
        }
        else if (new CoefficientReader(tokens).TryRead(at, false, out var number) && number.Value > 0)
        {
            (value, end) = (number.Value, number.End);
        }
        else
        {
            return false;
        }

        if (counted || value is < 2 or > 7)
        {
            ordinal = Make(value, end, exact ? 0.95 : 0.75, exact ? null : DoubtCodes.NoMarks);
            return true;
        }

        if (WeekWords.Has(tokens[end]))
        {
            return false;
        }

        ordinal = Make(value, end, exact ? 0.5 : 0.4, DoubtCodes.WeekdayOrOrdinal);
        return true;
    }

    private static bool TryRoman(TokenList tokens, int at, out NumberRead ordinal)
    {
        ordinal = default;
        var token = tokens[at];
        if (token is not { IsWord: true, IsMarked: false, Length: <= 5 })
        {
            return false;
        }

        var letters = tokens.Source.AsSpan(token.Start, token.Length);
        if (!RomanNumeral.TryRead(letters, out var value))
        {
            return false;
        }

        ordinal = Make(value, at + 1, 0.9, null);
        return true;
    }

    private static decimal Parse(in Token digits) => decimal.Parse(digits.Lower, CultureInfo.InvariantCulture);

    private static NumberRead Make(decimal value, int end, double confidence, string? doubt) =>
        new(value, end, confidence, doubt, null, 1, false);
}
