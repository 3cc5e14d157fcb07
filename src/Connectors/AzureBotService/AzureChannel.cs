using System.Security.Cryptography;
using System.Text;
using Assistant.Bot.Channels;

namespace Assistant.Connectors.AzureBotService;

/// <summary>Azure Bot Service as a channel of the assistant. Behind it stand channels of its own (Teams, Web Chat, ...), which are part of every key.</summary>
internal static class AzureChannel
{
    /// <summary>The channel's id.</summary>
    public const string Id = "azure";

    // As long as a key may be; see ConversationId.
    private const int LongestKey = 200;

    /// <summary>What it can do. The service cuts messages at about 28 KB, Teams among the strictest.</summary>
    public static ChannelTraits Traits { get; } = new(Id, ReplyStyle.Rich, ReplyDelivery.Push, LongestText: 8000, ShowsChoices: true);

    /// <summary>The key of a conversation or a person: the service's channel and its id, or the id's hash where it is too long.</summary>
    public static string Key(string channelId, string id)
    {
        var key = $"{channelId}|{id}";
        return key.Length <= LongestKey ? key : $"{channelId}|sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
    }
}
