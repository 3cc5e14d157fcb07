using System.Globalization;
using System.Reflection;

namespace Assistant.Knowledge.Language.Text;

/// <summary>
/// The words and word pairs that this content uses, without marks, with counts; beneath them the attested syllables of
/// the language. Spelling repair and the reading of abbreviations choose what the content makes likely.
/// </summary>
public sealed class DomainVocabulary
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(string First, string Second), int> _pairs = [];
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attested = new(StringComparer.Ordinal);

    /// <summary>Counts the words of texts.</summary>
    public DomainVocabulary(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        foreach (var text in texts)
        {
            Count(text);
        }

        Finish();
    }

    private DomainVocabulary(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            _words[reader.ReadString()] = reader.ReadInt32();
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            _pairs[(reader.ReadString(), reader.ReadString())] = reader.ReadInt32();
        }

        Finish();
    }

    /// <summary>Reads a vocabulary that <see cref="Save"/> wrote.</summary>
    internal static DomainVocabulary Load(BinaryReader reader) => new(reader);

    /// <summary>Writes the counts.</summary>
    internal void Save(BinaryWriter writer)
    {
        writer.Write(_words.Count);
        foreach (var (word, count) in _words)
        {
            writer.Write(word);
            writer.Write(count);
        }

        writer.Write(_pairs.Count);
        foreach (var ((first, second), count) in _pairs)
        {
            writer.Write(first);
            writer.Write(second);
            writer.Write(count);
        }
    }

    private void Finish()
    {
        foreach (var word in ReadAttested())
        {
            _attested.Add(word);
        }

        foreach (var (word, count) in _words)
        {
            if (count >= 2 && word.Length is >= 3 and <= 8 && SyllableStructure.IsFoldedSyllable(word))
            {
                IndexDeletions(word);
            }
        }
    }

    /// <summary>How often the content uses a folded word.</summary>
    public int WordCount(string folded) => _words.GetValueOrDefault(folded);

    /// <summary>How often the content uses a pair of folded words.</summary>
    public int PairCount(string first, string second) => _pairs.GetValueOrDefault((first, second));

    /// <summary>Whether a folded word is one that people write: used by the content, or an attested syllable.</summary>
    public bool IsKnown(string folded) => _words.ContainsKey(folded) || _attested.Contains(folded);

    /// <summary>
    /// The likeliest word at one slip of the finger (a letter too many, too few, wrong, or two swapped). Null where none
    /// is near, or where several are and the neighbours do not decide.
    /// </summary>
    public string? Repair(string folded, string? previous, string? next)
    {
        var best = default(string);
        var bestScore = 0L;
        var secondScore = 0L;
        foreach (var candidate in Candidates(folded))
        {
            // A pair with a neighbour counts far more than being a frequent word.
            var score = 1L + _words.GetValueOrDefault(candidate)
                + (1000L * ((previous is null ? 0 : PairCount(previous, candidate)) + (next is null ? 0 : PairCount(candidate, next))));
            if (candidate[0] == folded[0])
            {
                score *= 4;
            }

            if (score > bestScore)
            {
                (best, bestScore, secondScore) = (candidate, score, bestScore);
            }
            else if (score > secondScore)
            {
                secondScore = score;
            }
        }

        return bestScore > 2 * secondScore ? best : null;
    }

    /// <summary>Splits words that were typed without a space ("dangkykhaisinh"). Null where it cannot be split.</summary>
    public IReadOnlyList<string>? SplitGlued(string folded)
    {
        if (folded.Length is < 5 or > 30)
        {
            return null;
        }

        // Fewest words first, then the likeliest pairs: a shortest path over end positions.
        var best = new (double Cost, int Start)[folded.Length + 1];
        Array.Fill(best, (double.PositiveInfinity, -1));
        best[0] = (0, -1);
        for (var end = 2; end <= folded.Length; end++)
        {
            for (var start = Math.Max(0, end - Syllable.LongestLength); start < end - 1; start++)
            {
                var word = Folding.Fold(MatchingKey.Of(folded[start..end]));
                if (double.IsInfinity(best[start].Cost) || !SyllableStructure.IsFoldedSyllable(folded.AsSpan(start, end - start)) || WordCount(word) < 2)
                {
                    continue;
                }

                var before = best[start].Start < 0 ? null : Folding.Fold(MatchingKey.Of(folded[best[start].Start..start]));
                var pair = before is null ? 0 : PairCount(before, word);
                var cost = best[start].Cost + 3 - Math.Min(2.5, Math.Log10(1 + pair)) - (0.1 * Math.Log10(WordCount(word)));
                if (cost < best[end].Cost)
                {
                    best[end] = (cost, start);
                }
            }
        }

        if (double.IsInfinity(best[folded.Length].Cost))
        {
            return null;
        }

        var words = new List<string>();
        for (var end = folded.Length; end > 0; end = best[end].Start)
        {
            words.Insert(0, folded[best[end].Start..end]);
        }

        return words.Count > 1 ? words : null;
    }

    private static IEnumerable<string> ReadAttested()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Language/Text/syllables.txt")
            ?? throw new InvalidOperationException("The syllable list is not built in.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture) >= 3)
            {
                yield return Folding.Fold(line[..space]);
            }
        }
    }

    private static IEnumerable<string> Deletions(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private static bool IsOneSlip(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (restA.Length == restB.Length)
        {
            return restA.Length == 0 || restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
        }

        return restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }

    private IEnumerable<string> Candidates(string folded)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in Deletions(folded).Prepend(folded))
        {
            if (!_byDeletion.TryGetValue(key, out var words))
            {
                continue;
            }

            foreach (var word in words)
            {
                if (word != folded && seen.Add(word) && IsOneSlip(word, folded))
                {
                    yield return word;
                }
            }
        }
    }

    private void Count(string text)
    {
        var previous = default(string);
        foreach (var token in Tokenizer.Split(NormalForm.Of(text)))
        {
            var word = Folding.Fold(MatchingKey.Of(token.Text));
            _words[word] = _words.GetValueOrDefault(word) + 1;
            if (previous is not null && !token.StartsPhrase)
            {
                _pairs[(previous, word)] = _pairs.GetValueOrDefault((previous, word)) + 1;
            }

            previous = word;
        }
    }

    private void IndexDeletions(string word)
    {
        foreach (var key in Deletions(word).Prepend(word))
        {
            if (!_byDeletion.TryGetValue(key, out var words))
            {
                _byDeletion[key] = words = [];
            }

            words.Add(word);
        }
    }
}
