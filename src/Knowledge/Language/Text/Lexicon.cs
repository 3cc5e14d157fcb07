using System.Reflection;

namespace Assistant.Knowledge.Language.Text;

/// <summary>How a written form relates to its reading.</summary>
internal enum LexiconKind
{
    /// <summary>A short form (ko, gks, cccd).</summary>
    Abbreviation,

    /// <summary>A common misspelling (khai xinh).</summary>
    Misspelling,

    /// <summary>A word of another region (mần, chừ).</summary>
    Regional,

    /// <summary>An English expression; its reading is added beside the words.</summary>
    English,
}

/// <summary>One written form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Readings">Its readings, likelier first, each as words.</param>
internal sealed record LexiconEntry(LexiconKind Kind, IReadOnlyList<string[]> Readings);

/// <summary>Written forms that stand for other words: data, in lexicon.csv beside this file.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, LexiconEntry> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _firstWords = new(StringComparer.Ordinal);

    private Lexicon()
    {
    }

    /// <summary>Words in the longest written form.</summary>
    public int LongestForm { get; private set; } = 1;

    /// <summary>Reads the table that is built in.</summary>
    public static Lexicon LoadEmbedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Language/Text/lexicon.csv")
            ?? throw new InvalidOperationException("The lexicon is not built in.");
        using var reader = new StreamReader(stream);
        var lexicon = new Lexicon();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells.Length == 3)
            {
                lexicon.Add(cells[0], cells[1], Enum.Parse<LexiconKind>(cells[2], ignoreCase: true));
            }
        }

        return lexicon;
    }

    /// <summary>Whether some form of two words or more begins with this word.</summary>
    public bool BeginsPhrase(string word) => _firstWords.Contains(word);

    /// <summary>Finds a written form; words are joined by one space.</summary>
    public LexiconEntry? Find(string form) => _entries.GetValueOrDefault(form);

    private void Add(string written, string readings, LexiconKind kind)
    {
        var words = written.Split(' ');
        if (words.Length > 1)
        {
            _firstWords.Add(words[0]);
            LongestForm = Math.Max(LongestForm, words.Length);
        }

        _entries.TryAdd(written, new LexiconEntry(kind, [.. readings.Split(';').Select(r => r.Split(' '))]));
    }
}
