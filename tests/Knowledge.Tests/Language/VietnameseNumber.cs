using System.Globalization;

namespace Assistant.Knowledge.Tests.Language;

/// <summary>Writes numbers out in full, the way a teacher would: the other half of round trips.</summary>
internal static class VietnameseNumber
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    public static string Grouped(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    public static string InWords(long number)
    {
        var parts = new List<string>();
        foreach (var (scale, name) in new[] { (1_000_000_000L, "tỷ"), (1_000_000L, "triệu"), (1_000L, "nghìn"), (1L, "") })
        {
            var group = (int)(number / scale);
            number %= scale;
            if (group == 0)
            {
                // Without it "triệu ba trăm" would be heard as three hundred thousand.
                if (name == "nghìn" && parts.Count > 0 && number > 0)
                {
                    parts.Add("không nghìn");
                }

                continue;
            }

            parts.Add(Below1000(group, parts.Count > 0));
            if (name.Length > 0)
            {
                parts.Add(name);
            }
        }

        return parts.Count == 0 ? Digits[0] : string.Join(' ', parts);
    }

    private static string Below1000(int number, bool full)
    {
        var parts = new List<string>();
        var (hundreds, rest) = (number / 100, number % 100);
        if (hundreds > 0 || full)
        {
            parts.Add(Digits[hundreds] + " trăm");
        }

        var (tens, units) = (rest / 10, rest % 10);
        if (tens == 0 && units > 0 && parts.Count > 0)
        {
            parts.Add("linh");
        }

        if (tens > 0)
        {
            parts.Add(tens == 1 ? "mười" : Digits[tens] + " mươi");
        }

        if (units > 0)
        {
            parts.Add(units switch { 1 when tens > 1 => "mốt", 5 when tens > 0 => "lăm", _ => Digits[units] });
        }

        return string.Join(' ', parts);
    }
}
