using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Connectors.BotFramework;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>Writes replies as activities: the mapping is that of every Bot Framework channel; who speaks to whom comes from the conversation's address.</summary>
internal static class ReplyActivity
{
    /// <summary>One reply, as it is posted to the service.</summary>
    public static byte[] Write(TranscriptMessage message, ReplyAddress address, string? replyToId) =>
        JsonSerializer.SerializeToUtf8Bytes(Make(message, address, replyToId), ActivityJson.Wire.Activity);

    /// <summary>All replies of a turn, as they travel in the response.</summary>
    public static byte[] WriteAll(IReadOnlyList<TranscriptMessage> messages, ReplyAddress address, string? replyToId) =>
        JsonSerializer.SerializeToUtf8Bytes(new ActivitySet { Activities = [.. messages.Select(m => Make(m, address, replyToId))] }, ActivityJson.Wire.ActivitySet);

    private static Activity Make(TranscriptMessage message, ReplyAddress address, string? replyToId)
    {
        var activity = ActivityMapper.ToActivity(message);
        return activity with
        {
            // The service gives the activity its id.
            Id = null,
            ChannelId = address.ChannelId,
            ServiceUrl = address.ServiceUrl,
            Conversation = address.Conversation,
            From = address.Bot,
            Recipient = address.User,
            ReplyToId = replyToId,
            Locale = activity.Locale ?? address.Locale,
        };
    }
}
