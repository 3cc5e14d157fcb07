using System.Globalization;
using System.Text;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Digits dictated one after another: "hai không hai lăm", "không chín tám", "ba con tám".</summary>
/// <param name="Digits">The digits.</param>
/// <param name="End">Index of the token after them.</param>
/// <param name="Doubt">The code of its doubt, or null.</param>
/// <param name="AllExact">Whether every word carries its marks.</param>
internal readonly record struct SpokenRun(string Digits, int End, string? Doubt, bool AllExact)
{
    private const int Longest = 20;

    /// <summary>Reads a run of at least two dictated digits.</summary>
    public static bool TryRead(TokenList tokens, int index, out SpokenRun run)
    {
        run = default;
        var digits = new StringBuilder();
        var p = index;
        var allExact = true;
        var allCommon = true;
        while (digits.Length < Longest && !(digits.Length > 0 && BeginsYear(tokens, p)) &&
            TryDigits(tokens, p, digits.Length > 0, out var more, out var next, out var exact, out var common))
        {
            digits.Append(more);
            allExact &= exact;
            allCommon &= common && !exact;
            p = next;
        }

        // What follows the last digit may claim it: "hai ba mươi" ends with thirty, "chín năm nay" with this year.
        while (digits.Length > 0 && BelongsToNext(tokens, p - 1, p))
        {
            digits.Length--;
            p--;
        }

        if (digits.Length < 2 || allCommon)
        {
            return false;
        }

        if (digits[^1] == '0' && digits.Length < 4 && digits[0] != '0' && tokens[p - 1].Is("không") && !tokens[p - 2].Is("số"))
        {
            digits.Length--;
            p--;
        }

        if (digits.Length < 2 || !IsPlausible(tokens, index, digits))
        {
            return false;
        }

        run = new SpokenRun(digits.ToString(), p, DoubtOf(tokens, p, digits, allExact), allExact);
        return true;
    }

    private static string? DoubtOf(TokenList tokens, int end, StringBuilder digits, bool allExact)
    {
        if (!allExact)
        {
            return DoubtCodes.NoMarks;
        }

        if (digits.Length == 2 && digits[1] - digits[0] == 1 && digits[0] != '0' && !tokens[end - 1].Is("lăm") && !tokens[end - 1].Is("tư"))
        {
            return DoubtCodes.Approximate;
        }

        return digits.Length is 2 or 3 && tokens[end - 1].Is("năm") ? DoubtCodes.FiveOrYear : null;
    }

    private static bool TryDigits(
        TokenList tokens, int p, bool inside, out string digits, out int next, out bool exact, out bool common)
    {
        digits = string.Empty;
        next = p + 1;
        var entry = NumberLexicon.Of(tokens[p], out exact);
        common = entry.IsCommon;
        var isDigit = entry.Class == NumberWord.Digit || (inside && entry.Class == NumberWord.TailDigit);
        if (!isDigit || (!exact && common && tokens.HasMarks))
        {
            return false;
        }

        // "ba con tám", "hai số không": the digit repeated.
        var isNumber = tokens[p + 1].Is("số");
        if (entry.Value is >= 2 and <= 6 && (isNumber || tokens[p + 1].Is("con")))
        {
            var repeated = NumberLexicon.Of(tokens[p + 2], out var repeatedExact);
            if (repeated.Class == NumberWord.Digit && (repeated.Value != 0 || isNumber) &&
                (repeatedExact || !repeated.IsCommon || isNumber || (inside && !tokens.HasMarks)) &&
                NumberLexicon.Of(tokens[p + 3], out _).Class is not (NumberWord.Tens or NumberWord.Hundred or NumberWord.Scale))
            {
                digits = new string((char)('0' + repeated.Value), (int)entry.Value);
                next = p + 3;
                exact &= repeatedExact;
                return true;
            }
        }

        digits = entry.Value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    // "tháng ba năm hai không hai tư": the word year before a year ends the digits.
    private static bool BeginsYear(TokenList tokens, int p) =>
        tokens[p].Is("năm") && (tokens.Match(p + 1, "hai", "không") || tokens.Match(p + 1, "một", "chín")) &&
        NumberLexicon.Of(tokens[p + 3], out _).Class == NumberWord.Digit &&
        NumberLexicon.Of(tokens[p + 4], out _).Class is NumberWord.Digit or NumberWord.TailDigit;

    private static bool BelongsToNext(TokenList tokens, int last, int next)
    {
        var follows = NumberLexicon.Of(tokens[next], out _).Class;
        if (follows is NumberWord.Tens or NumberWord.Ten or NumberWord.Hundred or NumberWord.Dozen or NumberWord.HalfMore)
        {
            return NumberLexicon.Of(tokens[last], out _).Class == NumberWord.Digit;
        }

        return tokens[last].Is("năm") && (NumberLexicon.SaysYear(tokens[next]) || tokens[next].IsDigits);
    }

    private static bool IsPlausible(TokenList tokens, int index, StringBuilder digits)
    {
        // "không năm nay", "không ba mẹ": a question or a refusal, unless it starts a dictated number.
        if (digits[0] == '0')
        {
            return digits.Length >= 3 || tokens[index - 1].Is("số") || tokens[index + 1].Is("số");
        }

        // "hai năm", "ba năm" are durations; thirty-five is "ba lăm".
        return digits.Length > 2 || !tokens[index + 1].Is("năm") || tokens[index - 1].Is("số");
    }
}
