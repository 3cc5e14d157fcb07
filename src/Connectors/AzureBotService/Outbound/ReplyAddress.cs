using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Connectors.BotFramework;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>Where the replies of a conversation go, and between whom: the protocol's conversation reference, kept with the conversation.</summary>
/// <param name="ServiceUrl">The service, as a checked activity named it.</param>
/// <param name="ChannelId">The service's channel.</param>
/// <param name="Conversation">The conversation, whole, as it is to be named in replies.</param>
/// <param name="Bot">The bot, as the channel names it.</param>
/// <param name="User">The person, as the channel names them.</param>
/// <param name="Locale">The language that the channel told.</param>
internal sealed record ReplyAddress(
    string ServiceUrl, string ChannelId, ConversationAccount Conversation, ChannelAccount? Bot, ChannelAccount? User, string? Locale)
{
    /// <summary>Reads a stored address; null where there is none, or one that cannot be read.</summary>
    public static ReplyAddress? Read(string? stored)
    {
        try
        {
            return stored is null ? null : JsonSerializer.Deserialize(stored, ReplyAddressJson.Default.ReplyAddress);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the address for the store.</summary>
    public string Write() => JsonSerializer.Serialize(this, ReplyAddressJson.Default.ReplyAddress);

    /// <summary>Where an activity is posted: as a reply, or as one of the bot's own accord. Ids hold characters that a path may not.</summary>
    public Uri ActivitiesUrl(string? replyToId)
    {
        var activities = $"{ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(Conversation.Id ?? "")}/activities";
        return new Uri(replyToId is null ? activities : $"{activities}/{Uri.EscapeDataString(replyToId)}");
    }
}

[JsonSerializable(typeof(ReplyAddress))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ReplyAddressJson : JsonSerializerContext;
