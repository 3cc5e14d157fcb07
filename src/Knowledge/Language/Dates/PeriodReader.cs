using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads months, quarters and years, whole or in part: "tháng 9/2025", "đầu tháng sau", "quý II", "năm ngoái", "cuối năm".</summary>
internal sealed class PeriodReader(TokenList tokens, DateOnly today)
{
    /// <summary>Reads the period that starts at a token.</summary>
    public bool TryRead(int index, out DateRead date)
    {
        var part = PartAt(index);
        var at = part == PeriodPart.Whole ? index : index + 1;
        if (tokens[at].Is("tháng"))
        {
            return TryMonth(at, part, out date);
        }

        if (tokens[at].Is("năm"))
        {
            return TryYear(at, part, out date);
        }

        if (part == PeriodPart.Whole && tokens[at].Is("quý"))
        {
            return TryQuarter(at, out date);
        }

        date = default;
        if (part == PeriodPart.Whole && (tokens.Match(at, "sang", "năm") || tokens.Match(at, "qua", "năm")))
        {
            date = new DateRead(DateMaker.YearOf(today.Year + 1), at + 2, 0.9, null);
            return tokens[at].Is("sang") || !tokens[at + 2].IsDigits;
        }

        return TryBornIn(at, out date);
    }

    private PeriodPart PartAt(int index) =>
        tokens[index].Is("đầu") ? PeriodPart.Start : tokens[index].Is("giữa") ? PeriodPart.Middle : tokens[index].Is("cuối") ? PeriodPart.End : PeriodPart.Whole;

    private bool TryMonth(int at, PeriodPart part, out DateRead date)
    {
        date = default;
        if (MonthShift.TryRead(tokens, at, out var shift, out var end))
        {
            var before = NumberLexicon.Of(tokens[at - 1], out _).Class;
            if (part == PeriodPart.Whole &&
                (tokens[at - 1].IsDigits || before != NumberWord.None || tokens[at - 1].Is("mấy") || tokens[at - 1].Is("vài")))
            {
                return false;
            }

            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
            date = new DateRead(Part(DateMaker.MonthOf(first.Month, first.Year), part), end, 0.95, null);
            return true;
        }

        if (part == PeriodPart.Whole && tokens[at - 1].IsDigits)
        {
            return false;
        }

        if (!DateNumber.TryMonth(tokens, at + 1, out var month) || month.Value > 12)
        {
            // "đầu tháng", "cuối tháng" of this month.
            date = new DateRead(Part(DateMaker.MonthOf(today.Month, today.Year), part), at + 1, 0.6, DoubtCodes.NoMonth);
            return part != PeriodPart.Whole && !month.IsDigits;
        }

        var tail = MonthTail(month.End);
        var calendar = tail.IsSaid ? tail.Calendar : month.Calendar;
        var year = tail.Year ?? YearOf(month.Value, tokens[at - 1]);
        var value = DateMaker.MonthOf(month.Value, year, calendar);
        if (calendar == CalendarKind.Lunar)
        {
            date = new DateRead(value with { Year = tail.Year }, tail.End, 0.85, DoubtCodes.Lunar);
            return true;
        }

        var doubt = tail.Year is null ? DoubtCodes.NoYear : tail.IsTwoDigitYear ? DoubtCodes.TwoDigitYear : null;
        date = new DateRead(Part(value, part), tail.End, tail.Year is null ? 0.75 : 0.95, doubt);
        return true;
    }

    // "từ tháng 2", "hồi tháng 2" lies behind; without such a word the nearest is meant.
    private int YearOf(int month, in Token before) =>
        before.Is("từ") || before.Is("hồi") ? (month <= today.Month ? today.Year : today.Year - 1) : DateMaker.NearestYear(month, today);

    private CalendarTail MonthTail(int end)
    {
        var isGlued = tokens[end] is { SpaceBefore: false } sign && (sign.IsSign('-') || sign.IsSign('.')) &&
            tokens[end + 1] is { IsDigits: true, Length: 4, SpaceBefore: false };
        return CalendarTail.ReadWithYear(tokens, isGlued ? end + 1 : end, today);
    }

    private bool TryYear(int at, PeriodPart part, out DateRead date)
    {
        date = default;
        var before = NumberLexicon.Of(tokens[at - 1], out _).Class;
        var isCounted = part == PeriodPart.Whole && (tokens[at - 1].IsDigits || before is not (NumberWord.None or NumberWord.TailDigit));
        if (CalendarTail.RelativeYear(tokens, at, today) is { } relative)
        {
            date = new DateRead(Part(DateMaker.YearOf(relative), part), at + 2, 0.93, null);
            return (!isCounted || tokens[at + 1].Is("ngoái")) && !(tokens[at + 1].Is("sau") && tokens[at + 2].Is("khi"));
        }

        var (year, isShort, end) = CalendarTail.YearAt(tokens, at, today);
        if (year is { } y && !isCounted)
        {
            // "năm hai" is also the second year of a school; two digits must be figures or two words.
            var isBorn = tokens[at - 1].Is("sinh") || tokens[at - 1].Is("từ") || tokens[at - 1].Is("hồi") || tokens[at - 1].Is("vào");
            if (isShort && !tokens[at + 1].IsDigits && end < at + 3)
            {
                return false;
            }

            date = new DateRead(
                Part(DateMaker.YearOf(y), part), end, isShort ? (isBorn ? 0.8 : 0.65) : 0.95, isShort ? DoubtCodes.TwoDigitYear : null);
            return true;
        }

        if (part != PeriodPart.Whole && (part != PeriodPart.Start || !tokens[at + 1].Is("học")))
        {
            date = new DateRead(Part(DateMaker.YearOf(today.Year), part), at + 1, 0.6, DoubtCodes.NoYear);
            return true;
        }

        return false;
    }

    private bool TryQuarter(int at, out DateRead date)
    {
        date = default;
        var next = tokens[at + 1];
        int quarter;
        if (next is { IsDigits: true, Length: 1 })
        {
            quarter = next.Lower[0] - '0';
        }
        else if (next.IsWord && RomanNumeral.TryRead(tokens.Source.AsSpan(next.Start, next.Length), out var roman))
        {
            quarter = roman;
        }
        else if (next.Is("này") || next.Is("sau") || next.Is("tới") || next.Is("trước"))
        {
            var first = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1).AddMonths(next.Is("này") ? 0 : next.Is("trước") ? -3 : 3);
            date = new DateRead(DateMaker.Between(first, first.AddMonths(3).AddDays(-1)), at + 2, 0.9, null);
            return tokens[at].IsMarked;
        }
        else
        {
            return false;
        }

        if (quarter is < 1 or > 4)
        {
            return false;
        }

        var (year, isShort, end) = CalendarTail.YearAt(tokens, at + 2, today);
        var start = new DateOnly(year ?? today.Year, (quarter * 3) - 2, 1);
        date = new DateRead(
            DateMaker.Between(start, start.AddMonths(3).AddDays(-1)), year is null ? at + 2 : end, year is null ? 0.75 : 0.95,
            year is null ? DoubtCodes.NoYear : isShort ? DoubtCodes.TwoDigitYear : null);
        return true;
    }

    // "sinh 1985", "sn 85": the year of birth without the word năm.
    private bool TryBornIn(int at, out DateRead date)
    {
        date = default;
        if (!(tokens[at].Is("sinh") || tokens[at].Lower is "sn") || tokens[at + 1] is not { IsDigits: true, Length: 4 } year ||
            (tokens[at + 2] is { SpaceBefore: false } next && (next.IsSign('/') || next.IsSign('-'))))
        {
            return false;
        }

        var value = int.Parse(year.Lower, System.Globalization.CultureInfo.InvariantCulture);
        if (value is < 1900 or > 2100)
        {
            return false;
        }

        date = new DateRead(DateMaker.YearOf(value), at + 2, 0.9, null);
        return true;
    }

    private static DateValue Part(DateValue whole, PeriodPart part)
    {
        if (part == PeriodPart.Whole || whole.From is not { } from || whole.To is not { } to)
        {
            return whole;
        }

        var isYear = whole.Precision == DatePrecision.Year;
        var (first, last) = (part, isYear) switch
        {
            (PeriodPart.Start, true) => (from, from.AddMonths(4).AddDays(-1)),
            (PeriodPart.Middle, true) => (from.AddMonths(4), from.AddMonths(8).AddDays(-1)),
            (_, true) => (from.AddMonths(8), to),
            (PeriodPart.Start, false) => (from, from.AddDays(9)),
            (PeriodPart.Middle, false) => (from.AddDays(10), from.AddDays(19)),
            _ => (from.AddDays(20), to),
        };
        return new DateValue(DatePrecision.Range, null, whole.Month, whole.Year, first, last, whole.Calendar);
    }
}
