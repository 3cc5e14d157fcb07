namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Writes numbers out in words, as on papers: 2026 is "hai nghìn không trăm hai mươi sáu".</summary>
public static class NumberWriter
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    private static readonly (long Scale, string Name)[] Scales = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"), (1, "")];

    /// <summary>A whole number in words.</summary>
    /// <param name="number">0 or more, below a thousand billion.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or too large.</exception>
    public static string InWords(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, 1_000_000_000_000);
        var words = new List<string>();
        foreach (var (scale, name) in Scales)
        {
            var group = (int)(number / scale);
            number %= scale;
            if (group > 0)
            {
                AddBelowThousand(words, group);
                if (name.Length > 0)
                {
                    words.Add(name);
                }
            }
            else if (words.Count > 0 && number > 0 && scale == 1_000)
            {
                // Without it "triệu ba trăm" would be heard as three hundred thousand.
                words.Add($"{Digits[0]} {name}");
            }
        }

        return words.Count == 0 ? Digits[0] : string.Join(' ', words);
    }

    /// <summary>The name of a month of the calendar: "tư" for April, which is not said "bốn".</summary>
    /// <param name="month">1 to 12.</param>
    public static string Month(int month) => month == 4 ? "tư" : InWords(month);

    /// <summary>Digits one after another, as a number of a paper is dictated; other signs are kept.</summary>
    public static string Spell(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return string.Join(' ', digits.Select(static c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c.ToString()));
    }

    private static void AddBelowThousand(List<string> words, int number)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        if (hundreds > 0 || words.Count > 0)
        {
            words.Add(Digits[hundreds]);
            words.Add("trăm");
        }

        switch (tens)
        {
            case 0 when ones > 0 && words.Count > 0:
                words.Add("linh");
                break;
            case 1:
                words.Add("mười");
                break;
            case > 1:
                words.Add(Digits[tens]);
                words.Add("mươi");
                break;
            default:
                break;
        }

        if (ones > 0)
        {
            words.Add(ones switch
            {
                1 when tens > 1 => "mốt",
                5 when tens > 0 => "lăm",
                _ => Digits[ones],
            });
        }
    }
}
