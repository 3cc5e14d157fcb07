using System.Globalization;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>A day or a month number, in digits or in words, small enough to be one.</summary>
/// <param name="Value">The number.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="IsDigits">Whether it was written with digits.</param>
/// <param name="Calendar">The calendar that a month name belongs to.</param>
internal readonly record struct DateNumber(int Value, int End, bool IsDigits, CalendarKind Calendar)
{
    /// <summary>Reads a day of the month, 1 to 39 (so that impossible days can be reported).</summary>
    public static bool TryDay(TokenList tokens, int index, out DateNumber number) => TryNumber(tokens, index, 39, out number);

    /// <summary>Reads a month after the word tháng: 1 to 12, tư, giêng, chạp; up to 19 so that impossible ones can be reported.</summary>
    public static bool TryMonth(TokenList tokens, int index, out DateNumber month)
    {
        var token = tokens[index];
        if (token.Is("giêng"))
        {
            month = new DateNumber(1, index + 1, false, CalendarKind.Unclear);
            return true;
        }

        if (token.Is("chạp"))
        {
            month = new DateNumber(12, index + 1, false, CalendarKind.Lunar);
            return true;
        }

        if (token.Is("tư"))
        {
            month = new DateNumber(4, index + 1, false, CalendarKind.Solar);
            return true;
        }

        // Without marks "nam" after tháng is May, "sau" is far more often the next month than June.
        if (token.Bare is "sau" or "nam" or "tam" or "bay" && !token.IsMarked)
        {
            month = token.Bare switch
            {
                "nam" => new DateNumber(5, index + 1, false, CalendarKind.Solar),
                "tam" => new DateNumber(8, index + 1, false, CalendarKind.Solar),
                "bay" => new DateNumber(7, index + 1, false, CalendarKind.Solar),
                _ => default,
            };
            return month.Value > 0 && !tokens.HasMarks;
        }

        if (!TryNumber(tokens, index, 19, out month))
        {
            return false;
        }

        if (tokens[month.End].Is("nhuận"))
        {
            month = month with { End = month.End + 1, Calendar = CalendarKind.Lunar };
        }

        return true;
    }

    private static bool TryNumber(TokenList tokens, int index, int highest, out DateNumber number)
    {
        number = default;
        var token = tokens[index];
        if (token.IsDigits)
        {
            if (token.Length > 2 || (tokens[index + 1] is { SpaceBefore: false } next &&
                (next.IsSign('.') || next.IsSign(',') || next.IsSign(':')) && tokens[index + 2] is { IsDigits: true, SpaceBefore: false }))
            {
                return false;
            }

            var value = int.Parse(token.Lower, CultureInfo.InvariantCulture);
            number = new DateNumber(value, index + 1, true, CalendarKind.Solar);
            return value > 0 && value <= highest;
        }

        if (!new CoefficientReader(tokens).TryRead(index, false, out var words) || words.Value > highest || words.Value < 1 ||
            words.Unit > 1 || words.Doubt == DoubtCodes.Approximate)
        {
            return false;
        }

        number = new DateNumber((int)words.Value, words.End, false, CalendarKind.Solar);
        return true;
    }
}
