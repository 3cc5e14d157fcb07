using System.Globalization;
using System.Text.Json;
using Assistant.Bot.Channels;

namespace Assistant.Connectors.BotFramework;

/// <summary>Between activities and the assistant's own messages.</summary>
internal static class ActivityMapper
{
    private const string Expecting = "expectingInput";
    private const string Accepting = "acceptingInput";

    /// <summary>What a client's activity says.</summary>
    public static MessageContent ToContent(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var value = activity.Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } given ? given : default(JsonElement?);
        return new MessageContent
        {
            Kind = activity.Type switch
            {
                ActivityTypes.EndOfConversation => MessageKind.End,
                ActivityTypes.Event => MessageKind.Event,
                _ => MessageKind.Text,
            },
            // A button of a card may send its value in place of a text.
            Text = activity.Text ?? (activity.Type == ActivityTypes.Message && value is { ValueKind: JsonValueKind.String } pressed ? pressed.GetString() : null),
            Name = activity.Name,
            Value = value?.GetRawText(),
            Locale = activity.Locale,
        };
    }

    /// <summary>A message of a transcript as an activity; who speaks to whom, and its id, are the channel's to add.</summary>
    public static Activity ToActivity(TranscriptMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var content = message.Content;
        return new Activity
        {
            Type = content.Kind switch
            {
                MessageKind.Event => ActivityTypes.Event,
                MessageKind.End => ActivityTypes.EndOfConversation,
                _ => ActivityTypes.Message,
            },
            Timestamp = Time(message.At),
            Text = content.Text,
            TextFormat = content.Text is null ? null : message.Author == MessageAuthor.Citizen ? "plain" : "markdown",
            Speak = content.Speech,
            InputHint = message.Author == MessageAuthor.Citizen ? null : content.ExpectsAnswer ? Expecting : Accepting,
            Locale = content.Locale,
            Name = content.Name,
            Value = content.Value is { } value ? Json(value) : null,
            SuggestedActions = content.Choices.Count == 0 ? null : Actions(content.Choices),
            Entities = content.Sources.Count == 0 ? null : [Sources(content.Sources)],
            ChannelData = Data(content) is { } data ? JsonSerializer.SerializeToElement(data, ActivityJson.Default.ReplyChannelData) : null,
        };
    }

    /// <summary>A time as activities carry it.</summary>
    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static ReplyChannelData? Data(MessageContent content)
    {
        var data = new ReplyChannelData
        {
            BodyLength = content.BodyLength,
            AttachmentSizes = content.Files.Count == 0 ? null : [.. content.Files.Select(f => f.Length)],
            LineChoices = content.LineChoices.Count == 0 ? null : content.LineChoices,
            StreamId = content.StreamId,
            StreamType = content.StreamId is null ? null : "final",
        };
        return data == new ReplyChannelData() ? null : data;
    }

    private static SuggestedActions Actions(IReadOnlyList<Choice> choices) => new()
    {
        To = [],
        Actions = [.. choices.Select(c => new CardAction { Type = "imBack", Title = c.Label, Value = c.Value })],
    };

    private static MessageEntity Sources(IReadOnlyList<SourceReference> sources) => new()
    {
        Type = MessageEntity.MessageType,
        SchemaType = "Message",
        Context = "https://schema.org",
        SchemaId = "",
        Citations =
        [
            .. sources.Select(s => new Citation
            {
                SchemaType = "Claim",
                Position = s.Number,
                Appearance = new CitedWork { SchemaType = "DigitalDocument", Name = s.Title, Url = s.Url },
            }),
        ],
    };

    // It was JSON when it was stored.
    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
