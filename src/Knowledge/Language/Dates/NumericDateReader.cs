using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads dates written with digits: 2/9/2025, 02-09-2025, 2.9.25, 2025-09-02, 2/9, 9/2025. Always day first.</summary>
internal sealed class NumericDateReader(TokenList tokens, DateOnly today)
{
    private static readonly WordSet HouseCues = new("số ngõ ngách hẻm nhà sn kiệt phố đường lô tổ phòng thửa nghị quyết tư định điều mẫu qđ nđ tt");
    private static readonly WordSet DayCues = new("ngày hôm mùng mồng sáng chiều tối trưa đêm bữa sinh dob");
    private static readonly WordSet MonthCues = new("tháng t");

    /// <summary>Reads the date whose first digits stand at a token.</summary>
    public bool TryRead(int index, out DateRead date)
    {
        date = default;
        if (!tokens[index].IsDigits || tokens[index].Length > 4 || IsGluedBefore(index) ||
            !TrySeparator(index + 1, out var separator) || !IsGluedDigits(index + 2))
        {
            return false;
        }

        var hasThird = TrySeparator(index + 3, out var second) && IsGluedDigits(index + 4);
        if (hasThird)
        {
            return second == separator && !ContinuesAfter(index + 5) && TryThree(index, separator, out date);
        }

        return !ContinuesAfter(index + 3) && TryTwo(index, separator, out date);
    }

    private bool IsGluedDigits(int index) => tokens[index] is { IsDigits: true, SpaceBefore: false };

    private bool IsGluedBefore(int index) =>
        !tokens[index].SpaceBefore && (tokens[index - 1].IsSign('/') || tokens[index - 1].IsSign('.') || tokens[index - 1].IsSign('-') ||
            (tokens[index - 1].IsWord && !MonthCues.Has(tokens[index - 1])) || tokens[index - 1].IsDigits) && index > 0;

    // "2/9a", "2/9/25/4", "123/2024/QĐ": part of a longer code.
    private bool ContinuesAfter(int index) =>
        !tokens[index].SpaceBefore && (tokens[index].IsWord ||
            (TrySeparator(index, out var sign) &&
            (IsGluedDigits(index + 1) || (sign == '/' && tokens[index + 1] is { IsWord: true, SpaceBefore: false }))));

    private bool TrySeparator(int index, out char separator)
    {
        var token = tokens[index];
        separator = token is { Kind: TokenKind.Sign, SpaceBefore: false } ? token.Lower[0] : '\0';
        return separator is '/' or '-' or '.';
    }

    private bool TryThree(int index, char separator, out DateRead date)
    {
        date = default;
        var (a, b, c) = (tokens[index], tokens[index + 2], tokens[index + 4]);
        if (a.Length == 4 && b.Length <= 2 && c.Length <= 2)
        {
            return TryIso(index, out date);
        }

        if (a.Length > 2 || b.Length > 2 || c.Length is not (2 or 4))
        {
            return false;
        }

        var (day, month, year) = (Int(a), Int(b), Int(c));
        var fullYear = c.Length == 4 ? year : DateMaker.Century(year, today);
        var isShaped = day is >= 1 and <= 31 && month is >= 1 and <= 12;
        if (c.Length == 4 ? fullYear is < 1800 or > 2200 : !isShaped)
        {
            return false;
        }

        var confidence = c.Length == 4 ? 0.98 : separator == '.' ? 0.85 : 0.92;
        if (c.Length == 2 && HouseCues.Has(tokens[index - 1]))
        {
            confidence *= 0.3;
        }

        var tail = CalendarTail.Read(tokens, index + 5);
        date = DateMaker.Day(new DateParts(day, month, fullYear, c.Length == 2, tail.Calendar), tail.End, confidence, today);
        return true;
    }

    private bool TryIso(int index, out DateRead date)
    {
        date = default;
        var year = Int(tokens[index]);
        if (year is < 1800 or > 2200)
        {
            return false;
        }

        date = DateMaker.Day(new DateParts(Int(tokens[index + 4]), Int(tokens[index + 2]), year), index + 5, 0.95, today);
        return true;
    }

    private bool TryTwo(int index, char separator, out DateRead date)
    {
        date = default;
        var (a, b) = (tokens[index], tokens[index + 2]);
        if (a.Length > 2)
        {
            return false;
        }

        var hasMonthCue = MonthCues.Has(tokens[index - 1]);
        if (b.Length == 4)
        {
            return TryMonthYear(index, separator, hasMonthCue, out date);
        }

        var hasDayCue = DayCues.Has(tokens[index - 1]);
        var (day, month) = (Int(a), Int(b));
        if (b.Length > 2 || hasMonthCue || day is < 1 or > 31 || month is < 1 or > 12 ||
            (separator != '/' && !hasDayCue) || HouseCues.Has(tokens[index - 1]))
        {
            return false;
        }

        var tail = CalendarTail.ReadWithYear(tokens, index + 3, today);
        date = DateMaker.Day(
            new DateParts(day, month, tail.Year, tail.IsTwoDigitYear, tail.Calendar), tail.End, hasDayCue ? 0.98 : 0.85, today);
        return true;
    }

    private bool TryMonthYear(int index, char separator, bool hasCue, out DateRead date)
    {
        date = default;
        var (month, year) = (Int(tokens[index]), Int(tokens[index + 2]));
        if (month is < 1 or > 12 || year is < 1900 or > 2100 || (separator != '/' && !hasCue))
        {
            return false;
        }

        // "Số 12/2024" numbers a paper.
        var isPaper = tokens[index - 1].Is("số") || tokens[index - 2].Is("số");
        date = new DateRead(
            DateMaker.MonthOf(month, year), index + 3, isPaper ? 0.3 : hasCue ? 0.97 : 0.85, isPaper ? DoubtCodes.MaybeNotDate : null);
        return true;
    }

    // A run of figures too long for any part of a date is read as too large for all of them.
    private static int Int(in Token digits) => digits.Length > 9 ? int.MaxValue : int.Parse(digits.Lower, CultureInfo.InvariantCulture);
}
