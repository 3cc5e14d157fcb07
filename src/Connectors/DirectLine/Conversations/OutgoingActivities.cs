using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>Messages of a transcript as the activities that clients of Direct Line read.</summary>
internal sealed class OutgoingActivities(PublicAddress addresses)
{
    private const string ChannelId = "directline";

    private static readonly ChannelAccount Assistant = new() { Id = "assistant", Name = DirectLineTexts.Vietnamese.BotName, Role = "bot" };

    /// <summary>The activities of some messages. Silence is nobody's activity, and who has signed in is between the server and itself.</summary>
    /// <param name="messages">The messages.</param>
    /// <param name="claims">Who reads.</param>
    /// <param name="server">The address of this server, for files.</param>
    public IReadOnlyList<Activity> Of(IReadOnlyList<TranscriptMessage> messages, TokenClaims claims, string server) =>
        [.. messages.Where(m => m.Content.Kind != MessageKind.Silence && !IdentityEvent.IsReserved(m.Content.Name)).Select(m => Of(m, claims, server))];

    /// <summary>A part of a growing answer: the whole text so far, as a sign of typing.</summary>
    public static Activity Part(AnswerPart part, TokenClaims claims, DateTimeOffset at) => new()
    {
        Type = ActivityTypes.Typing,
        // A stream is named by the id of its first part.
        Id = part.Number == 1 ? part.StreamId : string.Create(CultureInfo.InvariantCulture, $"{part.StreamId}.{part.Number}"),
        Timestamp = ActivityMapper.Time(at),
        ChannelId = ChannelId,
        From = Assistant,
        Conversation = new ConversationAccount { Id = claims.Conversation },
        Text = part.Text,
        ChannelData = System.Text.Json.JsonSerializer.SerializeToElement(
            new ReplyChannelData { StreamType = "streaming", StreamSequence = part.Number, StreamId = part.StreamId }, ActivityJson.Wire.ReplyChannelData),
    };

    private Activity Of(TranscriptMessage message, TokenClaims claims, string server)
    {
        var activity = ActivityMapper.ToActivity(message) with
        {
            Id = DirectLineChannel.ActivityId(claims.Conversation, message.Sequence),
            ChannelId = ChannelId,
            Conversation = new ConversationAccount { Id = claims.Conversation },
            ReplyToId = message.InReplyTo is { } question ? DirectLineChannel.ActivityId(claims.Conversation, question) : null,
            Attachments = message.Content.Files.Count == 0
                ? null
                : [.. message.Content.Files.Select(f => new Attachment { ContentType = f.MediaType, Name = f.Name, ContentUrl = addresses.File(server, claims, f.Id) })],
        };
        if (message.Author != MessageAuthor.Citizen)
        {
            return activity with { From = Assistant };
        }

        var wire = CitizenWire.Read(message.Content.Wire);
        return activity with { From = new ChannelAccount { Id = wire.From ?? claims.User ?? "user", Name = wire.Name, Role = "user" }, ChannelData = wire.ChannelData };
    }
}
