using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads one duration: amount and unit, "nửa tháng", "tháng rưỡi", "một năm rưỡi", "1 năm 3 tháng", "vài bữa".</summary>
internal readonly struct DurationReader(TokenList tokens)
{
    private const decimal FewAmount = 3;

    private static readonly Lexicon<DurationUnit> Units = new(
        ("phút", DurationUnit.Minute),
        ("giờ", DurationUnit.Hour),
        ("tiếng", DurationUnit.Hour),
        ("ngày", DurationUnit.Day),
        ("hôm", DurationUnit.Day),
        ("bữa", DurationUnit.Day),
        ("tuần", DurationUnit.Week),
        ("tháng", DurationUnit.Month),
        ("năm", DurationUnit.Year));

    /// <summary>Reads the duration that starts at a token.</summary>
    public bool TryRead(int index, out DurationRead duration)
    {
        duration = default;
        var token = tokens[index];
        if (token.Is("nửa") && TryUnit(index + 1, out var halfUnit, out var halfEnd))
        {
            duration = new DurationRead(new DurationValue(0.5m, halfUnit), halfEnd, token.IsMarked ? 0.95 : 0.75, token.IsMarked ? null : DoubtCodes.NoMarks);
            return true;
        }

        if ((token.Is("vài") || token.Is("mấy") || token.Is("dăm")) && TryUnit(index + 1, out var fewUnit, out var fewEnd))
        {
            // "mấy ngày" is mostly the question how many days.
            duration = new DurationRead(
                new DurationValue(FewAmount, fewUnit), fewEnd, token.Is("mấy") ? 0.4 : 0.6, DoubtCodes.Vague);
            return !token.Is("mấy") || fewUnit == DurationUnit.Day && !tokens[index + 1].Is("ngày");
        }

        if (TryUnit(index, out var bareUnit, out var bareEnd) && tokens[bareEnd] is var more && (more.Is("rưỡi") || more.Is("rưởi")))
        {
            duration = new DurationRead(new DurationValue(1.5m, bareUnit), bareEnd + 1, 0.9, null);
            return true;
        }

        return TryAmount(index, out duration);
    }

    private bool TryAmount(int index, out DurationRead duration)
    {
        duration = default;
        if (!TryNumber(index, out var number) || number.Value > 10_000)
        {
            return false;
        }

        var at = number.End;
        decimal? upTo = null;
        if ((tokens[at].IsSign('-') || tokens[at].Is("đến") || tokens[at].Is("tới") || tokens[at].Is("hoặc")) &&
            TryNumber(at + 1, out var second) && second.Value > number.Value && second.Value <= 10_000)
        {
            (upTo, at) = (second.Value, second.End);
        }

        if (!TryUnit(at, out var unit, out var end))
        {
            return false;
        }

        var amount = number.Value;
        if (tokens[end].Is("rưỡi") || tokens[end].Is("rưởi"))
        {
            amount += 0.5m;
            end++;
        }

        var value = AddRest(new DurationValue(amount, unit, UpTo: upTo), ref end);
        var doubt = number.Doubt;
        if (number.Digits is { Length: 2 } digits && number.IsWords && digits[1] - digits[0] == 1)
        {
            value = value with { Amount = digits[0] - '0', UpTo = digits[1] - '0' };
            doubt = null;
        }

        duration = new DurationRead(value, end, number.IsWords ? 0.88 : 0.97, doubt);
        return true;
    }

    // "1 năm 3 tháng" in months, "1 tuần 2 ngày" in days.
    private DurationValue AddRest(DurationValue value, ref int end)
    {
        if (value.Unit is not (DurationUnit.Year or DurationUnit.Week) || value.UpTo is not null ||
            !TryNumber(end, out var number) || !TryUnit(number.End, out var unit, out var restEnd))
        {
            return value;
        }

        if (value.Unit == DurationUnit.Year && unit == DurationUnit.Month)
        {
            end = restEnd;
            return new DurationValue((value.Amount * 12) + number.Value, DurationUnit.Month);
        }

        if (value.Unit == DurationUnit.Week && unit == DurationUnit.Day)
        {
            end = restEnd;
            return new DurationValue((value.Amount * 7) + number.Value, DurationUnit.Day);
        }

        return value;
    }

    // One digit word before a unit counts it, also "năm năm"; a longer number goes by the reader of numbers.
    private bool TryNumber(int index, out NumberRead number)
    {
        if (tokens[index].IsWord)
        {
            var entry = NumberLexicon.Of(tokens[index], out var exact);
            if (entry.Class == NumberWord.Digit && entry.Value > 0 && (exact || !entry.IsCommon) &&
                TryUnit(index + 1, out _, out var end) &&
                NumberLexicon.Of(tokens[end], out _).Class is not NumberWord.Tens)
            {
                number = new NumberRead(entry.Value, index + 1, exact ? 0.9 : 0.7, null, null, 1, true);
                return true;
            }
        }
        else if (CodeChain.EndOf(tokens, index) > index)
        {
            number = default;
            return false;
        }

        return new NumberReader(tokens).TryRead(index, out number);
    }

    /// <summary>Reads a unit of time.</summary>
    public bool TryUnit(int index, out DurationUnit unit, out int end)
    {
        end = index + 1;
        if (!Units.TryFind(tokens[index], out unit, out var exact))
        {
            var isHours = tokens[index].Lower == "h" && tokens[index - 1].IsDigits && !tokens[index + 1].IsDigits;
            unit = DurationUnit.Hour;
            return isHours;
        }

        if (unit == DurationUnit.Year && ((!exact && tokens.HasMarks) || tokens[index + 1].Is("ngoái")))
        {
            return false;
        }

        if (unit == DurationUnit.Day && tokens.Match(end, "làm", "việc"))
        {
            unit = DurationUnit.WorkingDay;
            end += 2;
        }
        else if (unit == DurationUnit.Day && tokens[end].Lower is "lv")
        {
            unit = DurationUnit.WorkingDay;
            end++;
        }
        else if (unit == DurationUnit.Week && tokens[end].Is("lễ"))
        {
            end++;
        }
        else if (unit == DurationUnit.Hour && tokens[index].Is("tiếng") && tokens.Match(end, "đồng", "hồ"))
        {
            end += 2;
        }

        return true;
    }
}
