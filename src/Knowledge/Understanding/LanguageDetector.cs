using System.Collections.Frozen;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding;

/// <summary>Tells Vietnamese, in any spelling, from English. A mixed message is Vietnamese: its writer reads it.</summary>
public static class LanguageDetector
{
    // Words that English sentences are built with and that no Vietnamese syllable is spelled like.
    private static readonly FrozenSet<string> English = new[]
    {
        "the", "is", "are", "was", "my", "your", "his", "her", "how", "what", "where", "when", "which", "who", "why", "need", "needs",
        "want", "wants", "would", "should", "could", "does", "did", "have", "has", "with", "for", "from", "this", "that", "there", "they",
        "we", "you", "it", "if", "or", "and", "not", "please", "hello", "get", "just", "i", "i'm", "be", "been", "of", "in", "at", "as",
        "im", "ive", "into", "after", "before", "still", "use", "used", "much", "many", "long", "take", "must", "about", "will",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The language of a message.</summary>
    public static MessageLanguage Detect(AnalyzedText text)
    {
        var english = 0;
        var vietnamese = 0;
        foreach (var token in text.Tokens)
        {
            if (Folding.HasMarks(token.Text))
            {
                vietnamese += 2;
            }
            else if (English.Contains(token.Text))
            {
                english++;
            }
        }

        return english >= 2 && english * 4 >= text.Tokens.Count && english > vietnamese ? MessageLanguage.English : MessageLanguage.Vietnamese;
    }
}
