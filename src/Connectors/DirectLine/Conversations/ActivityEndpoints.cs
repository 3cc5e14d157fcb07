using System.Globalization;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>Posting activities and reading them.</summary>
internal sealed class ActivityEndpoints(
    DirectLineGate gate,
    DirectLineLimits limits,
    IncomingActivity incoming,
    OutgoingActivities outgoing,
    PublicAddress addresses,
    ITurnStore store,
    IConversationEngine engine,
    IOptions<DirectLineOptions> options,
    ILogger<ActivityEndpoints> logger)
{
    private const int MostAtOnce = 200;

    /// <summary><c>POST /conversations/{id}/activities</c>: 200 with the id once the activity is on disk; the answer comes by itself.</summary>
    public async ValueTask<DirectLineError?> PostAsync(HttpContext context)
    {
        var (claims, error) = gate.Caller(context);
        if (claims is null)
        {
            return error;
        }

        if (MayNotPost(claims) is { } refusal)
        {
            return refusal;
        }

        var (activity, malformed) = await JsonBody.ReadAsync(context, ActivityJson.Wire.Activity, options.Value.MostActivityBytes).ConfigureAwait(false);
        return activity is null ? malformed : await PostAsync(context, claims, activity, files: null).ConfigureAwait(false);
    }

    /// <summary>Why a caller may not post now; counts a message where they may.</summary>
    public DirectLineError? MayNotPost(TokenClaims claims) =>
        claims.Use is not null ? DirectLineError.WrongToken : limits.Message(claims.Conversation) is { } wait ? DirectLineError.TooOften(wait) : null;

    /// <summary>Posts an activity.</summary>
    /// <param name="context">The request.</param>
    /// <param name="claims">Who posts.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="files">Stores the files that came with it, once it is known that there is a message for them; null where none came.</param>
    public async ValueTask<DirectLineError?> PostAsync(
        HttpContext context, TokenClaims claims, Activity activity, Func<CancellationToken, ValueTask<IReadOnlyList<FileReference>>>? files)
    {
        var (message, stop, wrong) = incoming.Take(activity, claims, hasFiles: files is not null);
        if (wrong is not null)
        {
            return wrong;
        }

        if (stop is not null)
        {
            engine.StopGrowing(DirectLineChannel.Conversation(claims), stop.Length == 0 ? null : stop);
        }

        if (message is null)
        {
            return await PostedAsync(context, $"{claims.Conversation}|{Guid.NewGuid():N}").ConfigureAwait(false);
        }

        if (files is not null)
        {
            message = message with { Content = message.Content with { Files = await files(context.RequestAborted).ConfigureAwait(false) } };
        }

        return engine.TrySubmit(message, out var submission) switch
        {
            Refusal.Busy => DirectLineError.Busy,
            Refusal.Stopping => DirectLineError.Stopping,
            _ => await AcceptedAsync(context, claims, submission!).ConfigureAwait(false),
        };
    }

    /// <summary><c>GET /conversations/{id}/activities</c>: what came behind the watermark.</summary>
    public async ValueTask<DirectLineError?> ReadAsync(HttpContext context)
    {
        var (claims, error) = gate.Caller(context);
        if (claims is null)
        {
            return error;
        }

        if (claims.Use is not null)
        {
            return DirectLineError.WrongToken;
        }

        if (DirectLineChannel.Watermark(context.Request) is not { } watermark)
        {
            return DirectLineError.BadArgument("The watermark is not one of this server.");
        }

        var page = await store.ReadAsync(DirectLineChannel.Conversation(claims), watermark, MostAtOnce, context.RequestAborted).ConfigureAwait(false);
        if (page is null)
        {
            return DirectLineError.NotFound;
        }

        var last = page.Messages.Count > 0 ? page.Messages[^1].Sequence : Math.Min(watermark, page.Last);
        var set = new ActivitySet
        {
            Activities = outgoing.Of(page.Messages, claims, addresses.Of(context.Request)),
            Watermark = last.ToString(CultureInfo.InvariantCulture),
        };
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(set, ActivityJson.Wire.ActivitySet);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<DirectLineError?> PostedAsync(HttpContext context, string id)
    {
        await context.Response.WriteAsJsonAsync(new PostedAnswer(id), DirectLineBodiesJson.Default.PostedAnswer, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return null;
    }

    private async ValueTask<DirectLineError?> AcceptedAsync(HttpContext context, TokenClaims claims, Submission submission)
    {
        Receipt receipt;
        try
        {
            receipt = await submission.Accepted.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever kept it from the disk: it was not taken, the client keeps it and sends it again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.NotAccepted(failure);
            return DirectLineError.NotStored;
        }

        return await PostedAsync(context, DirectLineChannel.ActivityId(claims.Conversation, receipt.Sequence)).ConfigureAwait(false);
    }
}
