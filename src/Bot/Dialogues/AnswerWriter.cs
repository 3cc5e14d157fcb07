using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Dialogues;

/// <summary>Writes an answer as a channel can show it, and shows it growing where somebody watches.</summary>
internal sealed class AnswerWriter(QuestionAnswerer answerer)
{
    /// <summary>Writes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="channel">What the channel can do.</param>
    /// <param name="growth">Shows it growing; null where only the stored message is to be seen.</param>
    /// <param name="opening">What is said before it; empty for nothing. Parts that are shown begin with it too, as the stored message will.</param>
    public MessageContent Write(Answer answer, ChannelTraits channel, IAnswerGrowth? growth, string opening)
    {
        var phrases = answerer.Phrases(answer.Language);
        // Nobody can choose by its place what was not read out.
        var heard = channel.Style == ReplyStyle.Spoken ? SpeechRenderer.MostChoices : int.MaxValue;
        var choices = answer.Choices.Take(heard).Select(c => new Choice(c.Label, c.Message)).ToArray();
        var head = opening.Length > 0 ? opening + "\n\n" : "";
        var content = new MessageContent
        {
            Choices = channel.ShowsChoices || MustChoose(answer) ? choices : [],
            ExpectsAnswer = MustChoose(answer),
            Locale = TurnScope.Locale(answer.Language),
        };
        switch (channel.Style)
        {
            case ReplyStyle.Short:
                return content with { Text = head + new ShortMessageRenderer(phrases, channel.LongestText - head.Length).Render(answer) };
            case ReplyStyle.Spoken:
                var spoken = head + new SpeechRenderer(phrases).Render(answer);
                return content with { Text = spoken, Speech = spoken };
            default:
                var renderer = new MarkdownRenderer(phrases);
                var written = renderer.Render(answer, numberChoices: !channel.ShowsChoices);
                return Grow(written, growth, head) with
                {
                    Choices = content.Choices,
                    ExpectsAnswer = content.ExpectsAnswer,
                    Locale = content.Locale,
                    Sources = [.. answer.Citations.Select(c => new SourceReference(c.Number, renderer.Title(c), c.Source.Url))],
                };
        }
    }

    /// <summary>Whether an answer asks something that has to be chosen.</summary>
    public static bool MustChoose(Answer answer) => answer.Choices.Count > 0 && (answer.Question is not null || answer.Outcome == Outcome.Clarify);

    private static MessageContent Grow(MarkdownAnswer written, IAnswerGrowth? growth, string head)
    {
        if (growth?.StreamId is not null)
        {
            foreach (var stop in written.Stops)
            {
                growth.Show(head + written.Text[..stop].TrimEnd());
            }
        }

        return new MessageContent
        {
            Text = head + written.Text,
            BodyLength = written.BodyLength < written.Text.Length ? head.Length + written.BodyLength : null,
            StreamId = growth?.StreamId,
        };
    }
}
