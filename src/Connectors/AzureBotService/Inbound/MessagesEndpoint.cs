using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.AzureBotService.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>
/// <c>POST /api/messages</c>, the Bot Connector's way in. An activity is acknowledged when it is on disk; its replies follow by the
/// outbox, or travel in the response where the caller expects them there.
/// </summary>
internal sealed class MessagesEndpoint(
    CallerGate gate, ActivityReader reader, ActivityIntake intake, ArrivalLimits limits, IConversationEngine engine, ExpectedReplies expected, ILogger<MessagesEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            if (await AnswerAsync(context).ConfigureAwait(false) is { } error)
            {
                await error.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone. What was taken goes on, and they will find it when they come again.
        }
    }

    private async Task<ErrorAnswer?> AnswerAsync(HttpContext context)
    {
        var (caller, refusal) = await gate.EnterAsync(context).ConfigureAwait(false);
        if (caller is null)
        {
            return refusal;
        }

        var (activity, unreadable) = await reader.ReadAsync(context).ConfigureAwait(false);
        if (activity is null)
        {
            return unreadable;
        }

        if (caller.Objection(activity.ChannelId, activity.ServiceUrl) is { } objection)
        {
            return gate.Refuse(context, objection);
        }

        var taken = intake.Take(activity);
        if (taken.Error is { } wrong)
        {
            return wrong;
        }

        if (taken.Message is not { } message)
        {
            return await ExpectedReplies.NothingAsync(context, activity).ConfigureAwait(false);
        }

        return limits.Takes(message.Conversation)
            ? await SubmitAsync(context, message, taken.Address!).ConfigureAwait(false)
            : ErrorAnswer.TooOften(limits.Pause);
    }

    private async Task<ErrorAnswer?> SubmitAsync(HttpContext context, InboundMessage message, ReplyAddress address)
    {
        var refusal = engine.TrySubmit(message, out var submission);
        if (refusal != Refusal.None || submission is null)
        {
            return refusal == Refusal.Stopping ? ErrorAnswer.Stopping : ErrorAnswer.Busy;
        }

        try
        {
            if (message.AnswersInResponse)
            {
                await expected.WriteAsync(context, message, address, submission).ConfigureAwait(false);
            }
            else
            {
                await submission.Accepted.WaitAsync(context.RequestAborted).ConfigureAwait(false);
            }

            return null;
        }
#pragma warning disable CA1031 // Whatever kept the message from the disk: the service is told to bring it again.
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
#pragma warning restore CA1031
        {
            logger.NotStored(failure.GetType().Name);
            return ErrorAnswer.NotStored;
        }
    }
}
