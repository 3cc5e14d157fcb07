using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Reads a number below one thousand, in words or led by a literal ("2 trăm rưỡi", "5 chục").</summary>
internal ref partial struct CoefficientReader(TokenList tokens)
{
    private int _p;
    private decimal _value;
    private decimal _unit;
    private bool _allExact;
    private string? _doubt;
    private double _certainty;

    /// <summary>Reads from a token on.</summary>
    /// <param name="index">Index of the token.</param>
    /// <param name="inside">Whether a scale word stands before: then tail digits (tư, mốt, lăm) may start it.</param>
    /// <param name="result">What was read.</param>
    public bool TryRead(int index, bool inside, out Coefficient result)
    {
        (_p, _value, _unit, _allExact, _doubt, _certainty) = (index, 0, 1, true, null, 1);
        if (tokens[index].IsDigits)
        {
            return TryLiteral(index, out result);
        }

        var single = false;
        if (!TryWords(inside, ref single))
        {
            result = default;
            return false;
        }

        if (!_allExact)
        {
            _doubt ??= DoubtCodes.NoMarks;
            _certainty *= 0.75;
        }

        result = new Coefficient(_value, _p, false, null, _doubt, single, _certainty, _unit);
        return true;
    }

    private bool TryLiteral(int index, out Coefficient result)
    {
        result = default;
        if (!DigitLiteral.TryRead(tokens, index, out var literal, out _))
        {
            return false;
        }

        (_value, _p, _doubt) = (literal.Value, literal.End, literal.Doubt);
        var unit = Class(_p);
        if (unit == NumberWord.Hundred)
        {
            _value *= 100;
            _p++;
            ReadAfterHundred();
            result = new Coefficient(_value, _p, true, null, _doubt, false, _certainty, 100);
            return true;
        }

        if (unit == NumberWord.Dozen)
        {
            result = new Coefficient(_value * 10, _p + 1, true, null, _doubt, false, _certainty, 10);
            return true;
        }

        // A comma before three digits is a decimal sign when a unit follows: "1,500 triệu".
        if (literal.Doubt == DoubtCodes.CommaGroup && unit == NumberWord.Scale && !tokens[_p].Is("đồng"))
        {
            result = new Coefficient(literal.Value / 1000, _p, true, null, null, false, 1, 1);
            return true;
        }

        result = new Coefficient(literal.Value, _p, true, literal.Digits, _doubt, literal.Digits?.Length == 1, _certainty, 1);
        return true;
    }

    private bool TryWords(bool inside, ref bool single)
    {
        var entry = NumberLexicon.Of(tokens[_p], out var exact);
        switch (entry.Class)
        {
            case NumberWord.Hundred:
                return TryImplicitHundred(exact);
            case NumberWord.Ten:
                _p++;
                _allExact &= exact;
                _value = 10 + ReadUnits();
                return true;
            case NumberWord.Dozen when Class(_p + 1) == NumberWord.Scale && !IsVague(_p - 1):
                _p++;
                (_value, _unit, _doubt, _certainty) = (10, 10, DoubtCodes.Approximate, 0.6);
                return true;
            case NumberWord.TailDigit when inside:
                return TryTailDigit(entry, exact, ref single);
            case NumberWord.Digit:
                return TryDigitLed(entry, exact, ref single);
            default:
                return false;
        }
    }

    private bool TryTailDigit(NumberWordEntry entry, bool exact, ref bool single)
    {
        if (!exact && tokens.HasMarks)
        {
            return false;
        }

        _p++;
        _allExact &= exact;
        _value = entry.Value;
        single = true;
        return true;
    }

    // "trăm hai", "trăm rưỡi", "trăm triệu"; "hàng trăm" and "phần trăm" are not numbers.
    private bool TryImplicitHundred(bool exact)
    {
        if (IsVague(_p - 1) || tokens[_p - 1].Is("phần"))
        {
            return false;
        }

        var start = _p;
        _p++;
        _value = 100;
        _unit = 100;
        _allExact &= exact;
        ReadAfterHundred();
        if (_p == start + 1 && Class(_p) != NumberWord.Scale)
        {
            return false;
        }

        return true;
    }

    private bool TryDigitLed(NumberWordEntry entry, bool exact, ref bool single)
    {
        if (!exact && entry.IsCommon && tokens.HasMarks)
        {
            return false;
        }

        var start = _p;
        _allExact &= exact;
        _p++;
        _value = entry.Value;
        var next = NumberLexicon.Of(tokens[_p], out var nextExact);
        switch (next.Class)
        {
            case NumberWord.Hundred:
                _allExact &= nextExact;
                _p++;
                _value *= 100;
                _unit = 100;
                ReadAfterHundred();
                return true;
            case NumberWord.Tens:
            case NumberWord.Ten when !nextExact:
                _allExact &= nextExact;
                _p++;
                _value = (entry.Value * 10) + ReadUnits();
                return true;
            case NumberWord.Dozen:
                _allExact &= nextExact;
                _p++;
                _value *= 10;
                _unit = 10;
                ReadAfterDozen();
                return true;
            case NumberWord.TailDigit when entry.Value > 0 && (nextExact || !tokens.HasMarks) && !tokens[_p].Is("mốt"):
                _allExact &= nextExact;
                _p++;
                _value = (entry.Value * 10) + next.Value;
                return true;
            case NumberWord.Digit when entry.Value > 0 && next.Value > 0 && (nextExact || !next.IsCommon):
                return TryTwoDigits(entry, next, nextExact, ref single);
            default:
                single = true;
                return IsAlone(start, exact, entry);
        }
    }

    // "hai ba triệu" is two or three million, "ba hai triệu" thirty-two.
    private bool TryTwoDigits(NumberWordEntry first, NumberWordEntry second, bool exact, ref bool single)
    {
        var after = Class(_p + 1);
        if (second.Value == first.Value + 1 && after is NumberWord.Hundred or NumberWord.Dozen or NumberWord.Tens or NumberWord.Scale)
        {
            (_doubt, _certainty) = (DoubtCodes.Approximate, 0.5);
            _p++;
            if (after is NumberWord.Scale)
            {
                return true;
            }

            _p++;
            _value = after == NumberWord.Hundred ? first.Value * 100 : first.Value * 10;
            _unit = after == NumberWord.Hundred ? 100 : 10;
            return true;
        }

        if (after == NumberWord.Scale)
        {
            _allExact &= exact;
            _p++;
            _value = (first.Value * 10) + second.Value;
            return true;
        }

        single = true;
        return true;
    }

    // A bare common word ("nam", "sau") says a number only next to other number words.
    private readonly bool IsAlone(int start, bool exact, NumberWordEntry entry) =>
        exact || !entry.IsCommon || Class(_p) == NumberWord.Scale ||
        Class(start - 1) is NumberWord.Scale or NumberWord.EmptyTens or NumberWord.Hundred;

    private readonly NumberWord Class(int index) => NumberLexicon.Of(tokens[index], out _).Class;

    private readonly bool IsVague(int index) =>
        tokens[index].Is("hàng") || tokens[index].Is("mấy") || tokens[index].Is("vài") || tokens[index].Is("cả");
}
