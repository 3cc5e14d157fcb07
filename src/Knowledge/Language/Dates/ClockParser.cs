using System.Globalization;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Finds times of the day: "8h30", "8g30", "8:30", "7h tối", "9 giờ kém 15", "12h đêm", "giờ hành chính".</summary>
public static class ClockParser
{
    private static readonly Lexicon<DayPart> Parts = new(
        ("sáng", DayPart.Morning),
        ("trưa", DayPart.Noon),
        ("chiều", DayPart.Afternoon),
        ("tối", DayPart.Evening),
        ("đêm", DayPart.Night),
        ("khuya", DayPart.Night));

    private static readonly WordSet Lasting = new("trong suốt mất hết cần khoảng");

    /// <summary>All times of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<ClockValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<ClockValue>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (tokens.Match(i, "giờ", "hành", "chính"))
            {
                found.Add(new Reading<ClockValue>(
                    new ClockValue(new TimeOnly(8, 0), new TimeOnly(17, 0)), 0.6, tokens.Span(i, i + 3), DoubtCodes.OfficeHours));
                i += 3;
            }
            else if (TryRead(tokens, i, out var reading, out var end))
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

    /// <summary>Reads a whole answer as one time; null where it is none. A bare number is read as an hour.</summary>
    /// <param name="answer">The answer, in normal form.</param>
    public static Reading<ClockValue>? Parse(string answer)
    {
        var found = Find(answer);
        if (found.Count > 0)
        {
            return found.MaxBy(static r => r.Confidence);
        }

        var number = NumberParser.Parse(answer);
        return number is { Value: { Form: NumberForm.Cardinal, Value: >= 0 and < 24 } } &&
            decimal.Truncate(number.Value.Value) == number.Value.Value
            ? new Reading<ClockValue>(new ClockValue(new TimeOnly((int)number.Value.Value, 0)), 0.5, number.Span, DoubtCodes.NoPartOfDay)
            : null;
    }

    private static bool TryRead(TokenList tokens, int index, out Reading<ClockValue> reading, out int end)
    {
        reading = null!;
        var at = index;
        var before = Parts.TryFind(tokens[index], out var part) && !tokens[index + 1].Is("mai") ? part : DayPart.None;
        if (before != DayPart.None)
        {
            at = tokens[index + 1].Is("lúc") ? index + 2 : index + 1;
        }

        if (!TryTime(tokens, at, out var hour, out var minute, out end, out var isAbout))
        {
            return false;
        }

        if (Parts.TryFind(tokens[end], out var after, out var exact) && (exact || !tokens.HasMarks))
        {
            part = after;
            end++;
        }
        else
        {
            part = before;
        }

        var (shifted, doubt, confidence) = Shift(hour, part);
        if (IsBareHour(tokens, at, out _) && tokens[at].IsWord && !tokens[at].IsMarked)
        {
            (doubt, confidence) = (DoubtCodes.NoMarks, confidence * 0.6);
        }

        if (isAbout)
        {
            (doubt, confidence) = (DoubtCodes.Approximate, confidence * 0.7);
        }

        reading = new Reading<ClockValue>(new ClockValue(new TimeOnly(shifted, minute)), confidence, tokens.Span(index, end), doubt);
        return true;
    }

    private static bool TryTime(TokenList tokens, int index, out int hour, out int minute, out int end, out bool isAbout)
    {
        (hour, minute, end, isAbout) = (0, 0, index, false);
        var token = tokens[index];
        if (token.IsDigits)
        {
            if (token.Length > 2 || (!token.SpaceBefore && index > 0 && !tokens[index - 1].IsSign('(') && !tokens[index - 1].IsSign('-')))
            {
                return false;
            }

            hour = int.Parse(token.Lower, CultureInfo.InvariantCulture);
            end = index + 1;
            if (tokens[end] is { SpaceBefore: false } colon && colon.IsSign(':'))
            {
                return hour < 24 && TryMinute(tokens, end + 1, ref minute, ref end) &&
                    !(tokens[end].IsSign(':') && !tokens[end].SpaceBefore);
            }
        }
        else if (token.IsWord && new CoefficientReader(tokens).TryRead(index, false, out var words) && words.Value is >= 1 and < 24 &&
            words.Unit == 1)
        {
            (hour, end) = ((int)words.Value, words.End);
        }
        else if (IsBareHour(tokens, index, out hour))
        {
            end = index + 1;
        }
        else
        {
            return false;
        }

        return hour < 24 && TryHourWord(tokens, index, ref hour, ref minute, ref end, ref isAbout);
    }

    // "bay gio" is also now: without marks an hour needs its part of the day.
    private static bool IsBareHour(TokenList tokens, int index, out int hour)
    {
        var entry = NumberLexicon.Of(tokens[index], out _);
        hour = (int)entry.Value;
        return entry is { Class: NumberWord.Digit, Value: > 0 } && !tokens.HasMarks && tokens[index + 1].Is("giờ") &&
            Parts.Has(tokens[index + 2]);
    }

    private static bool TryHourWord(TokenList tokens, int start, ref int hour, ref int minute, ref int end, ref bool isAbout)
    {
        var word = tokens[end];
        var isGluedMinute = tokens[end + 1] is { IsDigits: true, SpaceBefore: false };
        var isHour = word.Is("giờ") || (word.Lower == "h" && tokens[start].IsDigits) ||
            (word.Lower == "g" && !word.SpaceBefore && isGluedMinute);
        if (!isHour || Lasting.HasExactly(tokens[start - 1]))
        {
            return false;
        }

        end++;
        var next = tokens[end];
        if (next.Is("rưỡi") || next.Is("rưởi"))
        {
            minute = 30;
            end++;
        }
        else if (next.Is("kém"))
        {
            var to = 0;
            var after = end;
            if (TryMinute(tokens, end + 1, ref to, ref after) && to > 0)
            {
                (hour, minute, end) = ((hour + 23) % 24, 60 - to, after);
            }
        }
        else if (next.Is("hơn"))
        {
            isAbout = true;
            end++;
        }
        else if (!next.Is("một"))
        {
            TryMinute(tokens, end, ref minute, ref end);
        }

        return true;
    }

    private static bool TryMinute(TokenList tokens, int index, ref int minute, ref int end)
    {
        int value;
        int after;
        if (tokens[index] is { IsDigits: true, Length: <= 2 } digits)
        {
            (value, after) = (int.Parse(digits.Lower, CultureInfo.InvariantCulture), index + 1);
            var next = tokens[after];
            if (!next.SpaceBefore && (next.IsSign('/') || next.IsSign('-')) && tokens[after + 1].IsDigits)
            {
                return false;
            }
        }
        else if (tokens[index].IsWord && new CoefficientReader(tokens).TryRead(index, false, out var words) && words.Unit == 1 &&
            words.Value < 60)
        {
            (value, after) = ((int)words.Value, words.End);
        }
        else
        {
            return false;
        }

        if (value > 59)
        {
            return false;
        }

        minute = value;
        end = tokens[after].Is("phút") ? after + 1 : after;
        return true;
    }

    private static (int Hour, string? Doubt, double Confidence) Shift(int hour, DayPart part)
    {
        if (hour > 12)
        {
            return (hour, null, 0.97);
        }

        return part switch
        {
            DayPart.Morning => (hour == 12 ? 0 : hour, null, 0.97),
            DayPart.Noon => (hour is >= 1 and <= 3 ? hour + 12 : hour, null, 0.97),
            DayPart.Afternoon => (hour is >= 1 and <= 11 ? hour + 12 : 12, null, 0.97),
            DayPart.Evening when hour == 12 => (0, DoubtCodes.Midnight, 0.8),
            DayPart.Evening => (hour is >= 4 and <= 11 ? hour + 12 : hour, null, 0.97),
            DayPart.Night when hour is 12 or 0 => (0, DoubtCodes.Midnight, 0.85),
            DayPart.Night => (hour is >= 7 and <= 11 ? hour + 12 : hour, null, 0.95),
            _ when hour is >= 1 and <= 6 => (hour, DoubtCodes.NoPartOfDay, 0.55),
            _ => (hour, null, 0.85),
        };
    }
}
