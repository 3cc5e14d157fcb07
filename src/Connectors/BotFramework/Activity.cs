using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Connectors.BotFramework;

/// <summary>An activity of the Bot Framework's schema 3.x, with the fields that the assistant reads or writes; others are tolerated.</summary>
/// <remarks>Source: botframework-activity.md of the Bot Framework's specifications. Absent and null mean the same. <c>callerId</c> is left
/// out on purpose: only a receiver may set it, and whatever arrives from outside must be dropped.</remarks>
internal sealed record Activity
{
    /// <summary>The kind of activity, one of <see cref="ActivityTypes"/> or any other word.</summary>
    public string? Type { get; init; }

    /// <summary>Given by the channel; absent on what a bot sends.</summary>
    public string? Id { get; init; }

    /// <summary>The channel, such as <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where the bot posts replies to.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who speaks.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Who is spoken to.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The activity that is answered.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The words.</summary>
    public string? Text { get; init; }

    /// <summary>How the words are marked up: <c>plain</c>, <c>markdown</c>, <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The words for the ear.</summary>
    public string? Speak { get; init; }

    /// <summary>What the client does after showing it; see <see cref="InputHints"/>.</summary>
    public string? InputHint { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>How the activity is delivered; see <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }

    /// <summary>The value of an event or of a pressed button.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Who came into the conversation.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>What may be pressed next.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
}

/// <summary>Somebody on a channel.</summary>
internal sealed record ChannelAccount
{
    /// <summary>Their id on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>Their name.</summary>
    public string? Name { get; init; }

    /// <summary><c>user</c>, <c>bot</c>, ...</summary>
    public string? Role { get; init; }

    /// <summary>What else the channel says of them; it wants it back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>A conversation on a channel.</summary>
internal sealed record ConversationAccount
{
    /// <summary>Its id on the channel.</summary>
    public string? Id { get; init; }

    /// <summary>What else the channel says of it (tenant, kind, ...); it wants it back.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>What may be pressed next.</summary>
/// <param name="Actions">The buttons.</param>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    /// <summary>Who sees them; empty for everybody.</summary>
    public IReadOnlyList<string> To { get; init; } = [];
}

/// <summary>A button.</summary>
/// <param name="Type"><c>imBack</c>: what is pressed is shown as the citizen's own words.</param>
/// <param name="Title">As shown.</param>
/// <param name="Value">What is sent.</param>
internal sealed record CardAction(string Type, string Title, string Value);

/// <summary>Several activities.</summary>
/// <param name="Activities">In order.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities);

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ActivityJson : JsonSerializerContext;
