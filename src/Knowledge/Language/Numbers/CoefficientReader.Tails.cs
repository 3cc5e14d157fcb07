namespace Assistant.Knowledge.Language.Numbers;

/// <content>What follows a hundred or a ten.</content>
internal ref partial struct CoefficientReader
{
    private void ReadAfterHundred()
    {
        var entry = NumberLexicon.Of(tokens[_p], out var exact);
        switch (entry.Class)
        {
            case NumberWord.HalfMore:
                _value += 50;
                _p++;
                return;
            case NumberWord.EmptyTens:
                var unit = NumberLexicon.Of(tokens[_p + 1], out var unitExact);
                if (unit.Class is NumberWord.Digit or NumberWord.TailDigit)
                {
                    _value += unit.Value;
                    _allExact &= unitExact && exact;
                    _p += 2;
                }

                return;
            case NumberWord.Ten:
                _p++;
                _allExact &= exact;
                _value += 10 + ReadUnits();
                return;
            case NumberWord.Digit or NumberWord.TailDigit:
                ReadTens(entry, exact);
                return;
            default:
                return;
        }
    }

    private void ReadTens(NumberWordEntry entry, bool exact)
    {
        if (!exact && entry.IsCommon && tokens.HasMarks)
        {
            return;
        }

        var next = NumberLexicon.Of(tokens[_p + 1], out var nextExact);
        if (next.Class is NumberWord.Tens or NumberWord.Dozen || (next.Class == NumberWord.Ten && !nextExact))
        {
            _allExact &= exact && nextExact;
            _p += 2;
            _value += (entry.Value * 10) + ReadUnits();
            return;
        }

        var isPair = next.Class == NumberWord.TailDigit || (next.Class == NumberWord.Digit && !tokens[_p + 1].Is("năm"));
        if (isPair && (nextExact || !tokens.HasMarks))
        {
            _allExact &= exact && nextExact;
            _value += (entry.Value * 10) + next.Value;
            _p += 2;
            return;
        }

        var isFive = tokens[_p].Is("năm");
        if (entry.Value == 0 || NumberLexicon.IsCounted(tokens[_p + 1]) ||
            (isFive && (NumberLexicon.SaysYear(tokens[_p + 1]) || tokens[_p + 1].IsDigits)))
        {
            return;
        }

        if (isFive)
        {
            (_doubt, _certainty) = (DoubtCodes.FiveOrYear, 0.65);
        }

        _allExact &= exact;
        _value += entry.Value * 10;
        _p++;
    }

    private void ReadAfterDozen()
    {
        if (Class(_p) == NumberWord.HalfMore)
        {
            _value += 5;
            _p++;
        }
    }

    private int ReadUnits()
    {
        var entry = NumberLexicon.Of(tokens[_p], out var exact);
        if (entry.Class is not (NumberWord.Digit or NumberWord.TailDigit) || entry.Value == 0 ||
            (!exact && entry.IsCommon && tokens.HasMarks))
        {
            return 0;
        }

        // "ba mươi năm" is thirty years: five after a ten is "lăm".
        if (tokens[_p].Is("năm") && tokens[_p].IsMarked)
        {
            return 0;
        }

        // "hai muoi nam 2025", "ba muoi nam nay": the year; also a digit that counts the noun after it.
        if (tokens[_p].Bare == "nam" && (tokens[_p + 1].IsDigits || NumberLexicon.SaysYear(tokens[_p + 1])))
        {
            return 0;
        }

        _p++;
        _allExact &= exact;
        return (int)entry.Value;
    }
}
