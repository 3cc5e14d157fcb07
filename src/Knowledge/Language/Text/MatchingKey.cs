namespace Assistant.Knowledge.Language.Text;

/// <summary>The form of a word under which it is indexed and compared.</summary>
internal static class MatchingKey
{
    /// <summary>The key of a word in normal form and lower case. Words that are no syllables are their own key.</summary>
    public static string Of(string word)
    {
        if (word.Length > Syllable.LongestLength)
        {
            return word;
        }

        if (word.Length > 1 && HasLetter(word) && Syllable.TryRead(word, out var syllable))
        {
            return Canonical(syllable, word);
        }

        return word;
    }

    private static string Canonical(Syllable syllable, string word)
    {
        var toneless = syllable.Toneless;
        if (toneless is "hy" or "ky" or "ly" or "my" or "sy" or "ty")
        {
            return new Syllable(toneless[0] + "i", syllable.Tone).Spelling;
        }

        if (toneless == "qui")
        {
            return new Syllable("quy", syllable.Tone).Spelling;
        }

        var spelling = syllable.Spelling;
        return spelling == word ? word : spelling;
    }

    private static bool HasLetter(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
