namespace Assistant.Knowledge.Language.Text;

/// <summary>Text as typed without diacritics: lower case, every mark gone, đ as d.</summary>
public static class Folding
{
    /// <summary>Folds text in normal form. The result has the same length, so positions carry over.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = VietnameseLetter.Fold(char.ToLowerInvariant(source[i]));
            }
        });
    }

    /// <summary>Whether any letter of the text carries a Vietnamese mark.</summary>
    public static bool HasMarks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (VietnameseLetter.IsMarked(c))
            {
                return true;
            }
        }

        return false;
    }
}
