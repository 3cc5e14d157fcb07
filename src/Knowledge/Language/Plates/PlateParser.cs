using System.Collections.Frozen;
using System.Text;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Plates;

/// <summary>
/// Finds licence plates of cars and motorbikes in any spacing: "30A-123.45", "30a12345", "29-B1 234.56", "29 b1 23456", "TM-12-34".
/// </summary>
public static class PlateParser
{
    private const string SeriesLetters = "ABCDEFGHKLMNPSTUVXYZ";
    private const string CentralCode = "80";
    private const int CueDistance = 5;

    private static readonly FrozenSet<string> SpecialSeries = new[]
    {
        "NG", "NN", "QT", "CV", "LD", "DA", "R", "T", "MK", "TĐ", "HC", "CD", "KT",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Letters of army plates name the unit; only their shape is checked.
    private static readonly FrozenSet<char> ArmyFirst = "ABHKPQT".ToFrozenSet();

    private static readonly string[][] Cues = Phrases.Of("biển|biển số|bks|xe|ô tô|xe máy|đăng ký|bsx|cà vẹt");

    /// <summary>All plates of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<PlateValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<PlateValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryCivil(tokens, i, false, out var reading, out var end) || TryArmy(tokens, i, out reading, out end))
            {
                found.Add(reading);
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one plate; null where it is none.</summary>
    /// <param name="answer">The answer to a question for a plate, in normal form.</param>
    public static Reading<PlateValue>? Parse(string answer)
    {
        if (Find(answer).MaxBy(static r => r.Confidence) is { } found)
        {
            return found;
        }

        var tokens = TokenList.Of(answer);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TryCivil(tokens, i, true, out var reading, out _))
            {
                return reading;
            }
        }

        return null;
    }

    private static bool TryCivil(TokenList tokens, int index, bool isAnswer, out Reading<PlateValue> reading, out int end)
    {
        reading = null!;
        end = index;
        var code = tokens[index];
        if (code is not { IsDigits: true, Length: 2 } || code.Lower[0] < '1' ||
            (index > 0 && !code.SpaceBefore && !IsOpening(tokens[index - 1])))
        {
            return false;
        }

        var at = SkipDash(tokens, index + 1);
        var series = tokens[at];
        if (!series.IsWord || series.Length > 2)
        {
            return false;
        }

        var letters = series.Lower.ToUpperInvariant();
        if (!IsSeries(letters))
        {
            return false;
        }

        at++;
        var seriesDigit = string.Empty;
        if ((letters.Length == 1 || letters is "MĐ" or "MD") && tokens[at] is { IsDigits: true, SpaceBefore: false, Length: 1 } digit)
        {
            seriesDigit = digit.Lower;
            at++;
        }

        at = SkipDash(tokens, at);
        if (!TryNumber(tokens, ref at, letters.Length == 1 && seriesDigit.Length == 0, ref seriesDigit, out var number) ||
            tokens[at] is { IsWord: true, SpaceBefore: false })
        {
            return false;
        }

        end = at;
        var hasCue = isAnswer || HasCue(tokens, index);
        var isLoose = code.End != series.Start && series.SpaceBefore && tokens[index + 1].IsWord;
        if (!hasCue && isLoose && char.IsLower(tokens.Source[series.Start]))
        {
            return false;
        }

        var confidence = hasCue ? 0.98 : isLoose ? 0.6 : number.Length == 5 ? 0.9 : 0.7;
        reading = Make(code.Lower, letters, seriesDigit, number, confidence, tokens.Span(index, end));
        return true;
    }

    private static Reading<PlateValue> Make(
        string code, string letters, string seriesDigit, string number, double confidence, TextSpan span)
    {
        var kind = KindOf(letters, seriesDigit);
        var province = ProvinceTable.BuiltIn.ByPlate(code);
        var isKnown = province is not null || code == CentralCode;
        var written = Write(code, letters, seriesDigit, number, kind);
        return new Reading<PlateValue>(
            new PlateValue(code + letters + seriesDigit + number, written, kind, code, province),
            isKnown ? confidence : confidence * 0.6, span, isKnown ? null : DoubtCodes.UnknownPlateCode);
    }

    // "TM-12-34", "TM 12 34": two letters, two and two digits.
    private static bool TryArmy(TokenList tokens, int index, out Reading<PlateValue> reading, out int end)
    {
        reading = null!;
        end = index;
        var letters = tokens[index];
        if (letters is not { IsWord: true, Length: 2, IsMarked: false } || !char.IsUpper(tokens.Source[letters.Start]) ||
            !char.IsUpper(tokens.Source[letters.Start + 1]))
        {
            return false;
        }

        var first = SkipDash(tokens, index + 1);
        var second = SkipDash(tokens, first + 1);
        if (tokens[first] is not { IsDigits: true, Length: 2 } a || tokens[second] is not { IsDigits: true, Length: 2 } b ||
            tokens[second] is { SpaceBefore: true } && second == first + 1 && !HasCue(tokens, index) ||
            (tokens[second + 1] is { SpaceBefore: false, Kind: TokenKind.Word } or { SpaceBefore: false, Kind: TokenKind.Sign } &&
            !IsClosing(tokens[second + 1])))
        {
            return false;
        }

        var name = letters.Lower.ToUpperInvariant();
        if (!ArmyFirst.Contains(name[0]) || !char.IsAsciiLetterUpper(name[1]))
        {
            return false;
        }

        end = second + 1;
        reading = new Reading<PlateValue>(
            new PlateValue(name + a.Lower + b.Lower, $"{name}-{a.Lower}-{b.Lower}", VehicleKind.Army, null, null),
            HasCue(tokens, index) ? 0.95 : 0.6, tokens.Span(index, end));
        return true;
    }

    private static bool IsSeries(string letters) => SpecialSeries.Contains(letters) || letters == "MĐ" || letters == "MD" ||
        letters.All(static c => SeriesLetters.Contains(c, StringComparison.Ordinal));

    // Four or five digits, in one piece or as 123.45; "29b123456" has the digit of its series glued to them.
    private static bool TryNumber(TokenList tokens, ref int at, bool mayHoldSeries, ref string seriesDigit, out string number)
    {
        var digits = new StringBuilder();
        if (!tokens[at].IsDigits)
        {
            number = string.Empty;
            return false;
        }

        digits.Append(tokens[at].Lower);
        at++;
        if (digits.Length is 3 or 4 && tokens[at] is { SpaceBefore: false } point && (point.IsSign('.') || point.IsSign('-')) &&
            tokens[at + 1] is { IsDigits: true, SpaceBefore: false, Length: 2 } rest)
        {
            digits.Append(rest.Lower);
            at += 2;
        }
        else if (digits.Length == 3 && tokens[at] is { IsDigits: true, Length: 2 } spaced)
        {
            digits.Append(spaced.Lower);
            at++;
        }

        if (digits.Length == 6 && mayHoldSeries && digits[0] != '0')
        {
            seriesDigit = digits[0].ToString();
            digits.Remove(0, 1);
        }

        number = digits.ToString();
        return digits.Length is 4 or 5;
    }

    private static VehicleKind KindOf(string letters, string seriesDigit) => (letters, seriesDigit.Length) switch
    {
        ("MĐ" or "MD", _) => VehicleKind.ElectricMotorbike,
        (_, 1) => VehicleKind.Motorbike,
        _ when SpecialSeries.Contains(letters) && letters != "T" => VehicleKind.Special,
        ({ Length: 2 }, _) => VehicleKind.CarOrMotorbike,
        _ => VehicleKind.Car,
    };

    private static string Write(string code, string letters, string seriesDigit, string number, VehicleKind kind)
    {
        var tail = number.Length == 5 ? $"{number[..3]}.{number[3..]}" : number;
        return kind is VehicleKind.Motorbike or VehicleKind.ElectricMotorbike ? $"{code}-{letters}{seriesDigit} {tail}" : $"{code}{letters}-{tail}";
    }

    private static bool HasCue(TokenList tokens, int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - CueDistance; i--)
        {
            foreach (var phrase in Cues)
            {
                if (tokens.Match(i, phrase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int SkipDash(TokenList tokens, int index) => tokens[index].IsSign('-') || tokens[index].IsSign('.') ? index + 1 : index;

    private static bool IsOpening(in Token token) => token.IsSign('(') || token.IsSign(':') || token.IsSign('"') || token.IsSign('\n');

    private static bool IsClosing(in Token token) => token.IsSign('.') || token.IsSign(',') || token.IsSign(')') ||
        token.IsSign('?') || token.IsSign('"') || token.IsSign('!') || token.IsSign('\n');
}
