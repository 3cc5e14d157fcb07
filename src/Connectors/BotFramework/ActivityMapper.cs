using System.Text.Json;
using Assistant.Bot.Channels;

namespace Assistant.Connectors.BotFramework;

/// <summary>Between activities and the assistant's own messages.</summary>
internal static class ActivityMapper
{
    private const string SaidByPressing = "imBack";

    /// <summary>What an activity says. A pressed button without words counts as said, where its value is words.</summary>
    public static MessageContent ToContent(Activity activity) => new()
    {
        Kind = activity.Type switch
        {
            ActivityTypes.EndOfConversation => MessageKind.End,
            ActivityTypes.Message => MessageKind.Text,
            _ => MessageKind.Event,
        },
        Text = activity.Text ?? (activity is { Type: ActivityTypes.Message, Value: { ValueKind: JsonValueKind.String } words } ? words.GetString() : null),
        Name = activity.Name,
        Value = activity.Value?.GetRawText(),
        Locale = activity.Locale,
    };

    /// <summary>A message of the assistant as an activity; the caller says who speaks to whom.</summary>
    public static Activity ToActivity(TranscriptMessage message) => new()
    {
        Type = message.Content.Kind switch
        {
            MessageKind.End => ActivityTypes.EndOfConversation,
            MessageKind.Event => ActivityTypes.Event,
            _ => ActivityTypes.Message,
        },
        Text = message.Content.Text,
        TextFormat = message.Content.Text is null ? null : "markdown",
        Speak = message.Content.Speech,
        InputHint = message.Content.ExpectsAnswer ? InputHints.Expecting : InputHints.Accepting,
        Locale = message.Content.Locale,
        Name = message.Content.Name,
        SuggestedActions = message.Content.Choices is { Count: > 0 } choices ? new SuggestedActions([.. choices.Select(c => new CardAction(SaidByPressing, c.Label, c.Value))]) : null,
    };
}
