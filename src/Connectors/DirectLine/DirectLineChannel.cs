using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.DirectLine;

/// <summary>How this channel names things.</summary>
internal static class DirectLineChannel
{
    /// <summary>The channel's id.</summary>
    public const string Id = "web";

    private const string JoinedKind = "joined";

    public static ConversationId Conversation(TokenClaims claims) => new(Id, claims.Conversation);

    /// <summary>The id of an activity: <c>CONVERSATION|0000004</c>.</summary>
    public static string ActivityId(string conversation, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");

    /// <summary>Somebody has come. However often and in whatever way that is told, it is one happening of the conversation.</summary>
    public static InboundMessage Joined(TokenClaims claims, DateTimeOffset at) => new()
    {
        Conversation = Conversation(claims),
        Person = claims.Person,
        MessageId = claims.Conversation,
        EventKind = JoinedKind,
        Content = new MessageContent { Kind = MessageKind.Event, Name = TurnHandler.JoinedEvent },
        ReceivedAt = at,
    };

    /// <summary>The watermark of a request, 0 where it has none; null where it is not one of this server.</summary>
    public static long? Watermark(HttpRequest request)
    {
        var given = request.Query["watermark"].ToString();
        return given.Length == 0 || given == "null" || given == "undefined" ? 0
            : long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }
}
