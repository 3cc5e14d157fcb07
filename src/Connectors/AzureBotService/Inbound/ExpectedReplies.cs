using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.AzureBotService.Outbound;
using Assistant.Connectors.BotFramework;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>Replies in the response itself: <c>deliveryMode</c> <c>expectReplies</c>.</summary>
internal sealed class ExpectedReplies(ITurnStore store)
{
    // A turn has a handful of replies.
    private const int MostReplies = 50;

    private static readonly byte[] None = """{"activities":[]}"""u8.ToArray();

    /// <summary>Answers an activity that means nothing here.</summary>
    /// <returns>Always null: it is no error.</returns>
    public static async Task<ErrorAnswer?> NothingAsync(HttpContext context, Activity activity)
    {
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            await WriteAsync(context, None).ConfigureAwait(false);
        }

        return null;
    }

    /// <summary>Waits for the turn and writes its replies.</summary>
    public async Task WriteAsync(HttpContext context, InboundMessage message, ReplyAddress address, Submission submission)
    {
        var receipt = await submission.Accepted.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var turn = await submission.Answered.WaitAsync(context.RequestAborted).ConfigureAwait(false);
        var replies = receipt.IsDuplicate ? await FirstTimeAsync(message.Conversation, receipt, context.RequestAborted).ConfigureAwait(false) : turn.Replies;
        await WriteAsync(context, replies.Count == 0 ? None : ReplyActivity.WriteAll(replies, address, message.Content.Wire)).ConfigureAwait(false);
    }

    // The caller asks again because the answer to the first time was lost on the way; nothing else would bring it to the citizen.
    private async Task<IReadOnlyList<TranscriptMessage>> FirstTimeAsync(ConversationId conversation, Receipt receipt, CancellationToken cancellation)
    {
        var page = await store.ReadAsync(conversation, receipt.Sequence, MostReplies, cancellation).ConfigureAwait(false);
        return page is null ? [] : [.. page.Messages.Where(m => m.InReplyTo == receipt.Sequence)];
    }

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}
