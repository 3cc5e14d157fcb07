using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>Which choice is meant.</summary>
/// <param name="Index">Its index.</param>
/// <param name="IsCertain">Whether it was named by number, place or its whole label; otherwise by a part that fits no other.</param>
public readonly record struct ChoiceMatch(int Index, bool IsCertain);

/// <summary>Reads which of several choices is meant: by number, by place ("cái thứ hai", "cái cuối"), by label, or by part of it.</summary>
public sealed class ChoiceReader
{
    private const int MostWords = 12;

    private readonly HashSet<string> _fillers;
    private readonly CuePhraseIndex<int> _places;

    internal ChoiceReader(IEnumerable<string> fillers, IEnumerable<(CuePhrase Cue, int Place)> places)
    {
        _fillers = [.. fillers.SelectMany(f => Tokenizer.Split(NormalForm.Of(f))).Select(t => Folding.Fold(MatchingKey.Of(t.Text)))];
        _places = new CuePhraseIndex<int>(places);
    }

    /// <summary>The choice that a message names; null where it names none, or more than one.</summary>
    /// <param name="text">The message.</param>
    /// <param name="labels">The labels of the choices, analysed.</param>
    /// <param name="byPlace">Whether the citizen sees the choices in their order, so that numbers and places mean something.</param>
    public ChoiceMatch? Find(AnalyzedText text, IReadOnlyList<AnalyzedText> labels, bool byPlace = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(labels);
        if (text.Tokens.Count == 0 || labels.Count == 0)
        {
            return null;
        }

        if (WholeLabel(text, labels) is { } whole)
        {
            return new ChoiceMatch(whole, true);
        }

        if (text.Tokens.Count > MostWords)
        {
            return null;
        }

        if (byPlace && (NamedPlace(text.Terms) ?? NamedPlace(text.Written()) ?? Number(text)) is { } place)
        {
            var index = place < 0 ? labels.Count + place : place - 1;
            return index >= 0 && index < labels.Count ? new ChoiceMatch(index, true) : null;
        }

        return Part(text, labels) is { } part ? new ChoiceMatch(part, false) : null;
    }

    private static bool Contains(string[] words, string[] label)
    {
        for (var at = 0; at + label.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, label.Length).SequenceEqual(label))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(AnalyzedText text) => [.. text.Terms.Select(t => t.Folded)];

    // The longest label wins where one is part of another; around it only fillers may stand.
    private int? WholeLabel(AnalyzedText text, IReadOnlyList<AnalyzedText> labels)
    {
        var words = Words(text);
        var found = labels.Select((label, index) => (Words: Words(label), Index: index))
            .Where(l => l.Words.Length > 0 && Contains(words, l.Words) && words.Except(l.Words).All(_fillers.Contains))
            .OrderByDescending(l => l.Words.Length)
            .ToArray();
        return found.Length == 0 ? null : found[0].Index;
    }

    private int? NamedPlace(IReadOnlyList<Term> terms)
    {
        foreach (var (at, phrase, place) in _places.Find(terms).OrderByDescending(p => p.Phrase.Length))
        {
            if (terms.Where((_, i) => i < at || i >= at + phrase.Length).All(t => _fillers.Contains(t.Folded)))
            {
                return place;
            }
        }

        return null;
    }

    // "ba" is three, and what a child calls a father or whoever writes no marks a grandmother: it counts where no other number is left.
    private int? Number(AnalyzedText text) =>
        Number(text.Tokens.Where(t => !IsFiller(t))) ?? Number(text.Tokens.Where(t => !IsFiller(t) || Number([t]) is not null));

    private static int? Number(IEnumerable<Token> tokens)
    {
        var content = string.Join(' ', tokens.Select(t => t.Text));
        return NumberParser.Parse(content) is { } number
            && number.Value.Value is >= 1 and <= 99 && decimal.IsInteger(number.Value.Value) && number.Span.Length >= content.Length
            ? (int)number.Value.Value
            : null;
    }

    private bool IsFiller(Token token) => _fillers.Contains(Folding.Fold(MatchingKey.Of(token.Text)));

    private int? Part(AnalyzedText text, IReadOnlyList<AnalyzedText> labels)
    {
        var said = Words(text).Where(w => !_fillers.Contains(w)).Distinct(StringComparer.Ordinal).ToArray();
        if (said.Length == 0)
        {
            return null;
        }

        var fitting = labels.Select((label, index) => (Words: Words(label), Index: index)).Where(l => said.All(l.Words.Contains)).ToArray();
        return fitting.Length == 1 ? fitting[0].Index : null;
    }
}
