namespace Assistant.Knowledge.Language.Text;

/// <summary>
/// Reads a message as people type it: one normal form, left-over keystrokes decoded, abbreviations read, glued words
/// split, slips of the finger repaired. What was accented by the writer is never overruled by a guess.
/// </summary>
public sealed class TextAnalyzer
{
    /// <summary>Characters that are read; the rest of a longer message is left out.</summary>
    public const int LongestText = 4000;

    private const int MostTokens = 400;

    private readonly Lexicon _lexicon = Lexicon.LoadEmbedded();
    private readonly DomainVocabulary _vocabulary;
    private readonly LexiconUse _use;

    /// <summary>Creates an analyser whose guesses follow a vocabulary.</summary>
    /// <param name="vocabulary">What is likely.</param>
    /// <param name="use">How freely short forms are read.</param>
    public TextAnalyzer(DomainVocabulary vocabulary, LexiconUse use = LexiconUse.Full)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        _use = use;
    }

    /// <summary>Analyses a message.</summary>
    /// <param name="text">Any text.</param>
    public AnalyzedText Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var normal = NormalForm.Of(text.Length > LongestText ? text[..LongestText] : text);
        var tokens = Tokenizer.Split(normal, MostTokens);
        var terms = new List<Term>(tokens.Count + 8);
        for (var i = 0; i < tokens.Count;)
        {
            i += ReadPhrase(tokens, i, terms) is > 0 and var length ? length : ReadWord(tokens, i, terms);
        }

        return new AnalyzedText(normal, tokens, terms);
    }

    private static void Add(List<Term> terms, string word, bool startsPhrase, float weight, int source)
    {
        var key = MatchingKey.Of(word);
        terms.Add(new Term(key, Folding.HasMarks(key) ? Folding.Fold(key) : key, startsPhrase, weight, source));
    }

    // Three equal letters or more are drawn out for feeling ("ơiiiii"), unless they are a short form (cccd).
    private string Unstretch(string word)
    {
        if (_lexicon.Find(word) is not null)
        {
            return word;
        }

        var run = 1;
        for (var i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] && char.IsLetter(word[i]) ? run + 1 : 1;
            if (run == 3)
            {
                return Squeeze(word);
            }
        }

        return word;
    }

    private static string Squeeze(string word)
    {
        var kept = new List<char>(word.Length);
        foreach (var c in word)
        {
            if (kept.Count == 0 || kept[^1] != c || char.IsDigit(c))
            {
                kept.Add(c);
            }
        }

        return new string([.. kept]);
    }

    private static bool IsAllLetters(string word)
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

    // Written forms of two words or more. Returns the number of tokens read.
    private int ReadPhrase(List<Token> tokens, int at, List<Term> terms)
    {
        if (_use == LexiconUse.Guarded || !_lexicon.BeginsPhrase(tokens[at].Text))
        {
            return 0;
        }

        for (var length = Math.Min(_lexicon.LongestForm, tokens.Count - at); length > 1; length--)
        {
            var form = string.Join(' ', tokens.Skip(at).Take(length).Select(t => t.Text));
            if (_lexicon.Find(form) is not { } entry)
            {
                continue;
            }

            if (entry.Kind == LexiconKind.English)
            {
                for (var i = 0; i < length; i++)
                {
                    Add(terms, tokens[at + i].Text, tokens[at + i].StartsPhrase || i == 0, 0.5f, at + i);
                }
            }

            AddReading(terms, entry.Readings[0], tokens[at].StartsPhrase || entry.Kind == LexiconKind.English, 1f, at);
            return length;
        }

        return 0;
    }

    private int ReadWord(List<Token> tokens, int at, List<Term> terms)
    {
        var token = tokens[at];
        var word = Unstretch(token.Text);
        if (_lexicon.Find(word) is { } entry && (_use == LexiconUse.Full || (entry.Kind != LexiconKind.English && _vocabulary.WordCount(Folding.Fold(word)) == 0)))
        {
            AddEntry(tokens, at, word, entry, terms);
            return 1;
        }

        // "trien" is no spelling of its own, and as good as "triển" to whoever types without marks.
        if (Syllable.TryRead(word, out _) || SyllableStructure.IsFoldedSyllable(word) || (!IsAllLetters(word) && Keystrokes.Decode(word) is null))
        {
            Add(terms, word, token.StartsPhrase, 1f, at);
            return 1;
        }

        if (Keystrokes.Decode(word) is { } decoded)
        {
            Add(terms, decoded, token.StartsPhrase, 1f, at);
            return 1;
        }

        Repair(tokens, at, word, terms);
        return 1;
    }

    private void Repair(List<Token> tokens, int at, string word, List<Term> terms)
    {
        var token = tokens[at];
        var folded = Folding.Fold(word);
        if (_vocabulary.WordCount(folded) > 2)
        {
            Add(terms, word, token.StartsPhrase, 1f, at);
            return;
        }

        if (_vocabulary.SplitGlued(folded) is { } parts)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                Add(terms, parts[i], i == 0 && token.StartsPhrase, 1f, at);
            }

            return;
        }

        var previous = terms.Count > 0 && !token.StartsPhrase ? terms[^1].Folded : null;
        var next = at + 1 < tokens.Count && !tokens[at + 1].StartsPhrase ? Folding.Fold(tokens[at + 1].Text) : null;
        Add(terms, word.Length >= 3 && _vocabulary.Repair(folded, previous, next) is { } repaired ? repaired : word, token.StartsPhrase, 1f, at);
    }

    private void AddEntry(List<Token> tokens, int at, string word, LexiconEntry entry, List<Term> terms)
    {
        var startsPhrase = tokens[at].StartsPhrase;
        if (entry.Kind == LexiconKind.English)
        {
            Add(terms, word, startsPhrase, 0.5f, at);
            AddReading(terms, entry.Readings[0], startsPhrase: true, 1f, at);
            return;
        }

        if (entry.Readings.Count == 1 || Choose(tokens, at, entry, terms) is { } chosen && Use(chosen))
        {
            if (entry.Readings.Count == 1)
            {
                Use(entry.Readings[0]);
            }

            return;
        }

        // No neighbour decides: every reading stays possible, with less weight.
        var weight = 1f / (entry.Readings.Count + 1);
        Add(terms, word, startsPhrase, weight, at);
        foreach (var reading in entry.Readings)
        {
            AddReading(terms, reading, startsPhrase: true, weight, at);
        }

        bool Use(string[] reading)
        {
            AddReading(terms, reading, startsPhrase, 1f, at);
            return true;
        }
    }

    private string[]? Choose(List<Token> tokens, int at, LexiconEntry entry, List<Term> terms)
    {
        var previous = terms.Count > 0 && !tokens[at].StartsPhrase ? terms[^1].Folded : null;
        var next = at + 1 < tokens.Count && !tokens[at + 1].StartsPhrase ? NextWord(tokens[at + 1].Text) : null;
        var best = default(string[]);
        var bestScore = 0;
        var second = 0;
        foreach (var reading in entry.Readings)
        {
            var score = (previous is null ? 0 : _vocabulary.PairCount(previous, Folding.Fold(reading[0])))
                + (next is null ? 0 : _vocabulary.PairCount(Folding.Fold(reading[^1]), next));
            if (score > bestScore)
            {
                (best, bestScore, second) = (reading, score, bestScore);
            }
            else
            {
                second = Math.Max(second, score);
            }
        }

        return bestScore > 2 * second ? best : null;
    }

    private string NextWord(string word) =>
        Folding.Fold(_lexicon.Find(word) is { Readings: [var only] } ? only[0] : word);

    private static void AddReading(List<Term> terms, string[] reading, bool startsPhrase, float weight, int source)
    {
        for (var i = 0; i < reading.Length; i++)
        {
            Add(terms, reading[i], i == 0 && startsPhrase, weight, source);
        }
    }
}
