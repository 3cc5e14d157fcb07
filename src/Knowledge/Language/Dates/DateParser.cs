using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>
/// Finds dates: written with digits or words, told from today, of weeks, months, quarters and years. Always day first.
/// A lunar date is reported as said and never converted; a date that does not exist is reported and never repaired.
/// </summary>
public static class DateParser
{
    /// <summary>All dates of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    /// <param name="today">The day that "hôm nay" means, in Vietnam.</param>
    public static IReadOnlyList<Reading<DateValue>> Find(string text, DateOnly today)
    {
        var tokens = TokenList.Of(text);
        today = Sane(today);
        var numeric = new NumericDateReader(tokens, today);
        var words = new WordDateReader(tokens, today);
        var weeks = new WeekReader(tokens, today);
        var periods = new PeriodReader(tokens, today);
        var relative = new RelativeDateReader(tokens, today);
        var found = new List<Reading<DateValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            // The cue belongs to the date but is not needed to read it.
            var at = IsDayCue(tokens[i]) && tokens[i + 1].IsDigits ? i + 1 : i;
            if (numeric.TryRead(at, out var read) || words.TryRead(i, out read) || weeks.TryRead(i, out read) ||
                relative.TryRead(i, out read) || periods.TryRead(i, out read))
            {
                found.Add(ToReading(tokens, i, read));
                i = read.End;
            }
            else
            {
                i = Skip(tokens, i);
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one date; null where it is none. Also accepts "02092025", "2 9 2025" and a year alone.</summary>
    /// <param name="answer">The answer to a question for a date, in normal form.</param>
    /// <param name="today">The day that "hôm nay" means, in Vietnam.</param>
    public static Reading<DateValue>? Parse(string answer, DateOnly today)
    {
        var found = Find(answer, today);
        if (found.Count > 0)
        {
            return found.MaxBy(static r => (r.Value.Precision == DatePrecision.Day ? 1 : 0) + r.Confidence);
        }

        return FromFiguresOnly(TokenList.Of(answer), Sane(today));
    }

    // A day of reference outside all sense must not make the arithmetic of the calendar overflow.
    private static DateOnly Sane(DateOnly today) =>
        today.Year < 1900 ? new DateOnly(1900, 1, 1) : today.Year > 2200 ? new DateOnly(2200, 12, 31) : today;

    private static Reading<DateValue>? FromFiguresOnly(TokenList tokens, DateOnly today)
    {
        var all = new List<Token>();
        for (var i = 0; i < tokens.Count && all.Count < 4; i++)
        {
            if (tokens[i].IsDigits)
            {
                all.Add(tokens[i]);
            }
        }

        DateRead? read = all switch
        {
            [{ Length: 8 } one] => Parts(one.Lower[..2], one.Lower[2..4], one.Lower[4..], 0.85, today),
            [{ Length: 6 } one] => Parts(one.Lower[..2], one.Lower[2..4], one.Lower[4..], 0.5, today),
            [{ Length: <= 2 } d, { Length: <= 2 } m, { Length: 2 or 4 } y] => Parts(d.Lower, m.Lower, y.Lower, 0.85, today),
            [{ Length: 4 } y] when Int(y.Lower) is >= 1900 and <= 2100 => new DateRead(DateMaker.YearOf(Int(y.Lower)), 0, 0.85, null),
            _ => null,
        };
        return read is { } r ? new Reading<DateValue>(r.Value, r.Confidence, new TextSpan(all[0].Start, all[^1].End - all[0].Start), r.Doubt) : null;
    }

    private static DateRead? Parts(string day, string month, string year, double confidence, DateOnly today)
    {
        var isShort = year.Length == 2;
        var fullYear = isShort ? DateMaker.Century(Int(year), today) : Int(year);
        return fullYear is < 1800 or > 2200
            ? null
            : DateMaker.Day(new DateParts(Int(day), Int(month), fullYear, isShort), 0, confidence, today);
    }

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Reading<DateValue> ToReading(TokenList tokens, int start, DateRead read)
    {
        var hasWords = false;
        var hasMarks = false;
        for (var i = start; i < read.End; i++)
        {
            hasWords |= tokens[i].IsWord;
            hasMarks |= tokens[i].IsMarked;
        }

        var confidence = hasWords && !hasMarks ? read.Confidence * 0.85 : read.Confidence;
        return new Reading<DateValue>(read.Value, confidence, tokens.Span(start, read.End), read.Doubt);
    }

    private static bool IsDayCue(in Token token) => token.Is("ngày") || token.Is("hôm") || token.Is("tháng");

    // A house number or a decree number is passed over whole: its tail must not be taken for a date.
    private static int Skip(TokenList tokens, int i)
    {
        if (!tokens[i].IsDigits)
        {
            return i + 1;
        }

        var end = i + 1;
        while (tokens[end] is { Kind: TokenKind.Sign, SpaceBefore: false } sign &&
            (sign.IsSign('/') || sign.IsSign('-') || sign.IsSign('.')) &&
            tokens[end + 1] is { IsDigits: true, SpaceBefore: false })
        {
            end += 2;
        }

        return end;
    }
}
