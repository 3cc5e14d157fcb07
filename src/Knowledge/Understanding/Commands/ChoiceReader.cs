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

        if (byPlace && Place(text) is { } place)
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

    private int? Place(AnalyzedText text)
    {
        foreach (var (at, phrase, place) in _places.Find(text.Terms).OrderByDescending(p => p.Phrase.Length))
        {
            if (text.Terms.Where((_, i) => i < at || i >= at + phrase.Length).All(t => _fillers.Contains(t.Folded)))
            {
                return place;
            }
        }

        var content = text.Tokens.Where(t => !_fillers.Contains(Folding.Fold(MatchingKey.Of(t.Text)))).Select(t => t.Text).ToArray();
        if (content.Length is 0 or > 3 || NumberParser.Parse(string.Join(' ', content)) is not { } number)
        {
            return null;
        }

        return number.Value.Value is >= 1 and <= 99 && decimal.IsInteger(number.Value.Value) && number.Span.Length >= string.Join(' ', content).Length
            ? (int)number.Value.Value
            : null;
    }

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
