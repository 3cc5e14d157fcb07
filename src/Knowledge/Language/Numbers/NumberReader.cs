using System.Globalization;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Reads one number, in digits, words or both ("2 triệu rưỡi"), from where it starts.</summary>
internal readonly struct NumberReader(TokenList tokens)
{
    private const decimal Million = 1_000_000;

    /// <summary>Reads the number that starts at a token.</summary>
    /// <param name="index">Index of the token.</param>
    /// <param name="number">The number read.</param>
    public bool TryRead(int index, out NumberRead number)
    {
        number = default;
        var token = tokens[index];
        if (token.IsWord)
        {
            var entry = NumberLexicon.Of(token, out _);
            if (entry.Class == NumberWord.None)
            {
                return false;
            }

            if (entry.Class == NumberWord.Half)
            {
                return TryHalf(index, out number);
            }

            if (entry.Class == NumberWord.Digit && TryYearWord(index))
            {
                return false;
            }

            if (SpokenRun.TryRead(tokens, index, out var run) && !ScaleFollows(run))
            {
                number = FromRun(run);
                return true;
            }
        }
        else if (!token.IsDigits)
        {
            return false;
        }

        return TryScaled(index, out number);
    }

    /// <summary>The unit that a word multiplies by; 0 where it is none.</summary>
    public decimal ScaleAt(int index, bool afterDigits, out int end)
    {
        end = index + 1;
        var token = tokens[index];
        var entry = NumberLexicon.Of(token, out var exact);
        if (entry.Class == NumberWord.Scale)
        {
            // "ty" and "ti" are also công ty, "van" is also văn: without marks only after a figure.
            if (!exact && token.Bare is "ty" or "ti" or "van" && tokens[index - 1].Is("công"))
            {
                return 0;
            }

            return entry.Value;
        }

        if (!afterDigits || !token.IsWord)
        {
            return 0;
        }

        return token.Lower switch
        {
            "k" or "ng" when !token.SpaceBefore => 1_000,
            "tr" => Million,
            "t" when !token.SpaceBefore && tokens[index + 1] is { IsDigits: true, SpaceBefore: false } => 1_000_000_000,
            _ => 0,
        };
    }

    private static NumberRead FromRun(SpokenRun run)
    {
        var confidence = run.Digits.Length >= 4 ? 0.95 : run.Doubt is null ? 0.9 : 0.6;
        if (!run.AllExact)
        {
            confidence *= 0.75;
        }

        return new NumberRead(
            decimal.Parse(run.Digits, CultureInfo.InvariantCulture), run.End, confidence, run.Doubt, run.Digits, 1, true);
    }

    private bool ScaleFollows(SpokenRun run) => run.Digits.Length <= 3 && ScaleAt(run.End, false, out _) > 0;

    // "năm 2025", "năm nay", "năm hai không hai lăm": year, not five.
    private bool TryYearWord(int index)
    {
        if (!tokens[index].Is("năm"))
        {
            return false;
        }

        if (tokens[index + 1].IsDigits || NumberLexicon.SaysYear(tokens[index + 1]))
        {
            return true;
        }

        return SpokenRun.TryRead(tokens, index + 1, out var year) && year.Digits.Length == 4 && year.Digits[0] is '1' or '2';
    }

    private bool TryHalf(int index, out NumberRead number)
    {
        number = default;
        var scale = ScaleAt(index + 1, false, out var end);
        if (scale == 0)
        {
            return false;
        }

        var exact = tokens[index].IsMarked;
        number = new NumberRead(scale / 2, end, exact ? 0.95 : 0.7, exact ? null : DoubtCodes.NoMarks, null, scale, true);
        return true;
    }

    private bool TryScaled(int index, out NumberRead number)
    {
        number = default;
        var total = 0m;
        var last = 0m;
        var p = index;
        var state = new ReadState();
        while (TryStep(ref p, ref total, ref last, ref state))
        {
        }

        if (p == index)
        {
            return false;
        }

        number = new NumberRead(total, p, state.Confidence, state.Doubt, state.Digits, last == 0 ? state.Unit : last, state.IsWords);
        return true;
    }

    // One coefficient with its scale, or the tail that ends the number. False when there is nothing more to read.
    private bool TryStep(ref int p, ref decimal total, ref decimal last, ref ReadState state)
    {
        var q = p;
        var empty = last > 0 && NumberLexicon.Of(tokens[q], out _).Class == NumberWord.EmptyTens;
        if (empty)
        {
            q++;
        }

        if (last > 0 && NumberLexicon.Of(tokens[q], out _).Class == NumberWord.HalfMore)
        {
            total += last / 2;
            state.AddWord(tokens[q]);
            p = q + 1;
            return false;
        }

        // "triệu không trăm năm mươi": the empty hundreds say that what follows are units.
        empty |= last > 0 && NumberLexicon.Of(tokens[q], out _) is { Class: NumberWord.Digit, Value: 0 };
        var got = new CoefficientReader(tokens).TryRead(q, last > 0, out var coefficient);
        var scaleAt = got ? coefficient.End : q;
        var scale = DoubleScaleAt(scaleAt, got, got && coefficient.IsLiteral, out var afterScale);
        if (!got)
        {
            if (last > 0 || scale < 1000 || !HasTail(afterScale))
            {
                return false;
            }

            coefficient = new Coefficient(1, q, false, null, null, false, 1, 1);
        }

        if (scale > 0 && (last == 0 || scale < last))
        {
            total += coefficient.Value * scale;
            last = scale;
            p = afterScale;
            state.Add(coefficient);
            state.AddWord(tokens[scaleAt]);
            return true;
        }

        if (last == 0)
        {
            total = coefficient.Value;
            state.AddAlone(coefficient);
            p = coefficient.End;
        }
        else if (scale == 0 && TryTail(coefficient, empty, last, ref total, ref state))
        {
            p = coefficient.End;
        }

        return false;
    }

    // "nghìn tỷ": one scale multiplies the other.
    private decimal DoubleScaleAt(int index, bool mayBeDouble, bool afterDigits, out int end)
    {
        var scale = ScaleAt(index, afterDigits, out end);
        if (mayBeDouble && scale > 0 && ScaleAt(end, false, out var afterDouble) is var second && second > scale)
        {
            scale *= second;
            end = afterDouble;
        }

        return scale;
    }

    private bool TryTail(Coefficient tail, bool empty, decimal last, ref decimal total, ref ReadState state)
    {
        if (tail.IsLiteral)
        {
            // "2tr350", "2 triệu 5": the digits fill the places below the unit.
            if (tail.Digits is not { Length: <= 3 } digits || last < 1000 ||
                (tokens[tail.End - 1].SpaceBefore && IsFollowedByCounted(tail.End)))
            {
                return false;
            }

            total += tail.Value * last / DigitLiteral.PowerOfTen(digits.Length);
            state.Add(tail);
            return true;
        }

        if (IsFollowedByCounted(tail.End) && !empty && tail.IsSingle)
        {
            return false;
        }

        state.Add(tail);
        if (empty)
        {
            total += tail.Value;
        }
        else if (tail.IsSingle)
        {
            total += tail.Value * last / 10;
        }
        else if (last >= Million)
        {
            total += tail.Value * last / 1000;
            state.Weaken(DoubtCodes.ShortForm, 0.8);
        }
        else
        {
            total += tail.Value;
        }

        return true;
    }

    private bool IsFollowedByCounted(int index) =>
        NumberLexicon.IsCounted(tokens[index]) || tokens[index].IsSign('/') || tokens[index].IsSign('-') || tokens[index].IsSign(':');

    private bool HasTail(int index)
    {
        var entry = NumberLexicon.Of(tokens[index], out var exact);
        return entry.Class switch
        {
            NumberWord.HalfMore => true,
            NumberWord.Digit or NumberWord.TailDigit =>
                (exact || !entry.IsCommon) && entry.Value > 0 &&
                !NumberLexicon.IsCounted(tokens[index + 1]) &&
                !(tokens[index].Is("năm") && (tokens[index + 1].IsDigits || NumberLexicon.SaysYear(tokens[index + 1]))),
            _ => false,
        };
    }
}
