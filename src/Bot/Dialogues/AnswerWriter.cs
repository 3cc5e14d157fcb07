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
    public MessageContent Write(Answer answer, ChannelTraits channel, IAnswerGrowth growth)
    {
        var phrases = answerer.Phrases(answer.Language);
        var choices = answer.Choices.Select(c => new Choice(c.Label, c.Message)).ToArray();
        var content = new MessageContent
        {
            Choices = channel.ShowsChoices || MustChoose(answer) ? choices : [],
            ExpectsAnswer = MustChoose(answer),
            Locale = TurnScope.Locale(answer.Language),
        };
        switch (channel.Style)
        {
            case ReplyStyle.Short:
                return content with { Text = new ShortMessageRenderer(phrases, channel.LongestText).Render(answer) };
            case ReplyStyle.Spoken:
                var spoken = new SpeechRenderer(phrases).Render(answer);
                return content with { Text = spoken, Speech = spoken };
            default:
                var renderer = new MarkdownRenderer(phrases);
                var written = renderer.Render(answer, numberChoices: !channel.ShowsChoices);
                return Grow(written, growth) with
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

    private static MessageContent Grow(MarkdownAnswer written, IAnswerGrowth growth)
    {
        if (growth.StreamId is not null)
        {
            foreach (var stop in written.Stops)
            {
                growth.Show(written.Text[..stop].TrimEnd());
            }
        }

        return new MessageContent { Text = written.Text, BodyLength = written.BodyLength < written.Text.Length ? written.BodyLength : null, StreamId = growth.StreamId };
    }
}
