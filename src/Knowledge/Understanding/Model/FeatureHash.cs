namespace Assistant.Knowledge.Understanding.Model;

/// <summary>64-bit identities of features (FNV-1a). Collisions among some hundred thousand features are not to be expected.</summary>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The identity of one word or a pair under a kind.</summary>
    public static ulong Of(char kind, string first, string? second = null)
    {
        var hash = Mix(Offset, kind);
        foreach (var c in first)
        {
            hash = Mix(hash, c);
        }

        if (second is not null)
        {
            hash = Mix(hash, ' ');
            foreach (var c in second)
            {
                hash = Mix(hash, c);
            }
        }

        return hash;
    }

    /// <summary>The identity of the three letters around a position; '_' stands for the edge of the word.</summary>
    public static ulong Letters(string word, int start)
    {
        var hash = Mix(Offset, 'l');
        for (var i = start; i < start + 3; i++)
        {
            hash = Mix(hash, i < 0 || i >= word.Length ? '_' : word[i]);
        }

        return hash;
    }

    private static ulong Mix(ulong hash, char c) => (hash ^ c) * Prime;
}
