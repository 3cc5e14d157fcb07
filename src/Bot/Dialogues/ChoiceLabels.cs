using System.Collections.Concurrent;
using Assistant.Bot.Channels;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Bot.Dialogues;

/// <summary>Labels of choices as matching sees them. They come from the content, so that the same few hundred return all the time.</summary>
internal sealed class ChoiceLabels(TextAnalyzer analyzer)
{
    /// <summary>More labels than any content has: past it, something else is being kept, and all is forgotten.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, AnalyzedText> _labels = new(StringComparer.Ordinal);

    public IReadOnlyList<AnalyzedText> Of(IReadOnlyList<Choice> choices)
    {
        if (_labels.Count > Most)
        {
            _labels.Clear();
        }

        return [.. choices.Select(c => _labels.GetOrAdd(c.Label, static (label, a) => a.Analyze(label), analyzer))];
    }
}
