using System.Globalization;
using System.Text;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Texts of citizens as they may stand on paper: what cannot be seen, or would turn the text around, is left out.</summary>
internal static class PrintableText
{
    /// <summary>
    /// The text on one line, composed, without control characters, marks of direction, half letters and signs of private
    /// meaning. Files of any kind can hold what remains.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var kept = new StringBuilder(text.Length);
        foreach (var sign in NormalForm.Of(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(sign))
            {
                if (kept.Length > 0 && kept[^1] != ' ')
                {
                    kept.Append(' ');
                }
            }
            else if (sign != Rune.ReplacementChar && IsSeen(sign))
            {
                kept.Append(sign.ToString());
            }
        }

        return kept.ToString().TrimEnd();
    }

    private static bool IsSeen(Rune sign) => Rune.GetUnicodeCategory(sign)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
