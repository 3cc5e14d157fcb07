using System.Text.RegularExpressions;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>Compares words of a correction with values and names: letters only, without marks.</summary>
internal static partial class CorrectionWords
{
    /// <summary>The words without marks and capitals.</summary>
    public static string Fold(string text) => Folding.Fold(NormalForm.Of(text)).ToLowerInvariant();

    /// <summary>Whether a folded text holds folded words, as whole words.</summary>
    public static bool Holds(string text, string words)
    {
        for (var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folded text holds a folded value, in another writing too: "5/10/2026" for 05/10/2026, "0912345678" for 0912 345 678.</summary>
    public static bool HoldsValue(string text, string value) =>
        Holds(text, value) || (value.Count(char.IsAsciiDigit) >= 4 && Digits().Replace(text, "").Replace("/0", "/", StringComparison.Ordinal) is var squeezed
            && squeezed.Contains(Digits().Replace(value, "").Replace("/0", "/", StringComparison.Ordinal).TrimStart('0'), StringComparison.Ordinal));

    [GeneratedRegex(@"(?<=[0-9])[ .\-]+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    /// <summary>A part of a message, as a message of its own.</summary>
    public static AnalyzedText Analyze(string words)
    {
        var normal = NormalForm.Of(words);
        var text = new AnalyzedText(normal, Tokenizer.Split(normal), []);
        return text with { Terms = text.Written() };
    }
}
