using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Money;

/// <summary>Units of spoken money: củ (a million), lít and xị (a hundred thousand), tỏi (a thousand million), lốp, chai.</summary>
internal static class SlangMoney
{
    private static readonly Lexicon<long> Units = new(
        ("củ", 1_000_000),
        ("chai", 1_000_000),
        ("lít", 100_000),
        ("xị", 100_000),
        ("lốp", 100_000),
        ("tỏi", 1_000_000_000),
        ("cành", 1_000));

    /// <summary>Reads "2 củ rưỡi", "3 củ 2", "năm lít".</summary>
    public static bool TryRead(TokenList tokens, int index, out decimal value, out int end)
    {
        value = 0;
        end = index;
        if (!TryCount(tokens, index, out var count, out var at) || !Units.TryFind(tokens[at], out var unit, out var exact) ||
            (!exact && tokens.HasMarks))
        {
            return false;
        }

        // "cu" is also cũ, "toi" also tôi, "lit" of petrol, "xi", "lop" a class: without marks too unsure to be money.
        if (!exact || (unit == 1_000 && !tokens[at].Is("cành")))
        {
            return false;
        }

        value = count * unit;
        end = at + 1;
        if (tokens[end].Is("rưỡi") || tokens[end].Is("rưởi"))
        {
            value += unit / 2;
            end++;
        }
        else if (tokens[end] is { IsDigits: true, Length: 1 } digit && !NumberLexicon.IsCounted(tokens[end + 1]))
        {
            value += (digit.Lower[0] - '0') * unit / 10;
            end++;
        }
        else if (NumberLexicon.Of(tokens[end], out _) is { Class: NumberWord.Digit or NumberWord.TailDigit, Value: > 0 } tail &&
            !NumberLexicon.IsCounted(tokens[end + 1]) &&
            !(tokens[end].Is("năm") && NumberLexicon.SaysYear(tokens[end + 1])))
        {
            value += tail.Value * unit / 10;
            end++;
        }

        return true;
    }

    private static bool TryCount(TokenList tokens, int index, out decimal count, out int end)
    {
        count = 0.5m;
        end = index + 1;
        if (tokens[index].Is("nửa"))
        {
            return true;
        }

        if ((tokens[index].IsDigits && CodeChain.EndOf(tokens, index) > index) ||
            !new CoefficientReader(tokens).TryRead(index, false, out var number) || number.Value > 1_000)
        {
            return false;
        }

        (count, end) = (number.Value, number.End);
        return true;
    }
}
