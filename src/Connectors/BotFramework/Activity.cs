using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Connectors.BotFramework;

/// <summary>Activity types of the schema, section 1.1 of the Bot Framework activity specification 3.x.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>How replies to an activity travel.</summary>
internal static class DeliveryModes
{
    /// <summary>In the response to it.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary>Part by part, while the answer grows.</summary>
    public const string Stream = "stream";
}

/// <summary>Somebody who speaks.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }
}

/// <summary>A conversation as the caller names it; what else it says of it goes back as it came.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Rest { get; set; }
}

/// <summary>A button.</summary>
internal sealed record CardAction
{
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Value { get; init; }
}

/// <summary>Buttons under a message.</summary>
internal sealed record SuggestedActions
{
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }
}

/// <summary>A file or card of a message.</summary>
internal sealed record Attachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public string? Name { get; init; }
}

/// <summary>
/// What travels between a client, a channel and a bot. Members that are not named here are tolerated and left out; absent and
/// null mean the same.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    /// <summary>UTC, ISO 8601 with milliseconds and <c>Z</c>. Set by the channel; a client's own is not heeded.</summary>
    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Speak { get; init; }

    public string? InputHint { get; init; }

    public string? Locale { get; init; }

    public string? DeliveryMode { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>The value of an event, or of a pressed button.</summary>
    public JsonElement? Value { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Notes of the schema about the message: its sources (schema.org citations).</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }
}

/// <summary>Several activities.</summary>
internal sealed record ActivitySet
{
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public string? Watermark { get; init; }
}
