using System.Text;
using System.Text.RegularExpressions;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers.Rendering;

/// <summary>
/// Renders an answer for the ear: the lead, what was asked in a few sentences, one question with three choices at most. No
/// web addresses, no source numbers, nothing in brackets. Spelling out digits and names is left to the telephone.
/// </summary>
/// <param name="phrases">The phrase book of the answer's language.</param>
public sealed partial class SpeechRenderer(PhraseBook phrases)
{
    /// <summary>How many choices are read out; more cannot be kept in mind.</summary>
    public const int MostChoices = 3;

    private const int MostSentences = 5;

    /// <summary>Renders an answer.</summary>
    public string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var speech = new StringBuilder();
        Say(speech, answer.Lead);
        Say(speech, answer.Assumption);
        var lines = answer.Blocks.Take(1).SelectMany(b => b.Lines).ToArray();
        foreach (var line in lines.Take(MostSentences))
        {
            Say(speech, line.Uncertain ? $"{line.Text} {phrases.Say("fact.doubt")}." : line.Text);
        }

        if (lines.Length > MostSentences || answer.Blocks.Count > 1)
        {
            Say(speech, phrases.Say("speech.more"));
        }

        Say(speech, answer.Question);
        if (answer.Question is not null || answer.Outcome == Outcome.Clarify)
        {
            foreach (var choice in answer.Choices.Take(MostChoices))
            {
                Say(speech, choice.Label);
            }
        }

        if (answer.Blocks.Count == 0)
        {
            foreach (var sentence in answer.Closing)
            {
                Say(speech, sentence);
            }
        }

        return speech.ToString().TrimEnd();
    }

    private static void Say(StringBuilder speech, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var spoken = Spaces().Replace(Unspoken().Replace(text, " "), " ").Replace(" .", ".", StringComparison.Ordinal).Trim().TrimEnd(':', ',', ';');
        if (spoken.Length > 0)
        {
            speech.Append(spoken).Append(spoken[^1] is '.' or '?' or '!' ? " " : ". ");
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|https?://\S+|www\.\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Unspoken();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
