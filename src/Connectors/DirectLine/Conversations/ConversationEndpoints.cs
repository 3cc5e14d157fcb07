using System.Globalization;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>Beginning a conversation and coming back to it.</summary>
internal sealed class ConversationEndpoints(
    DirectLineGate gate, DirectLineLimits limits, TokenBook tokens, PublicAddress addresses, ITurnStore store, IConversationEngine engine, TimeProvider time)
{
    private const int MostBytes = 16 * 1024;

    /// <summary><c>POST /conversations</c>: 201 for a new one, 200 where the token's conversation was begun before.</summary>
    public async ValueTask<DirectLineError?> StartAsync(HttpContext context)
    {
        var (claims, error) = Starter(context);
        if (claims is null)
        {
            return error;
        }

        // A page's conversation was counted when the page got its token.
        if (!claims.IsOwnPage && limits.Beginning(context.Connection.RemoteIpAddress) is { } wait)
        {
            return DirectLineError.TooOften(wait);
        }

        var (_, malformed) = await JsonBody.ReadAsync(context, DirectLineBodiesJson.Default.TokenRequest, MostBytes, optional: true).ConfigureAwait(false);
        if (malformed is not null)
        {
            return malformed;
        }

        var conversation = DirectLineChannel.Conversation(claims);
        var isNew = await store.OpenAsync(conversation, claims.Person, time.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        if (isNew && !claims.IsOwnPage)
        {
            engine.TrySubmit(DirectLineChannel.Joined(claims, time.GetUtcNow()), out _);
        }

        context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        // From the very beginning: what is said before the stream is opened must not be missed.
        await WriteAsync(context, claims, "0").ConfigureAwait(false);
        return null;
    }

    /// <summary><c>GET /conversations/{id}</c>: a new stream after a lost one.</summary>
    public async ValueTask<DirectLineError?> ReconnectAsync(HttpContext context)
    {
        var (claims, error) = gate.Caller(context);
        if (claims is null)
        {
            return error;
        }

        if (DirectLineChannel.Watermark(context.Request) is not { } watermark)
        {
            return DirectLineError.BadArgument("The watermark is not one of this server.");
        }

        if (claims.Use is not null)
        {
            return DirectLineError.WrongToken;
        }

        if (!await store.ExistsAsync(DirectLineChannel.Conversation(claims), context.RequestAborted).ConfigureAwait(false))
        {
            return DirectLineError.NotFound;
        }

        await WriteAsync(context, claims, watermark.ToString(CultureInfo.InvariantCulture)).ConfigureAwait(false);
        return null;
    }

    private (TokenClaims? Claims, DirectLineError? Error) Starter(HttpContext context)
    {
        if (tokens.IsSecret(DirectLineGate.BearerToken(context.Request)))
        {
            return (new TokenClaims { Conversation = TokenEndpoints.NewConversation() }, null);
        }

        var (claims, error) = gate.Caller(context);
        return claims is { Use: not null } ? (null, DirectLineError.WrongToken) : (claims, error);
    }

    private Task WriteAsync(HttpContext context, TokenClaims claims, string watermark) => context.Response.WriteAsJsonAsync(
        new ConversationAnswer
        {
            ConversationId = claims.Conversation,
            Token = tokens.Make(claims),
            ExpiresIn = tokens.Seconds,
            StreamUrl = addresses.Stream(context.Request, claims, watermark),
        },
        DirectLineBodiesJson.Default.ConversationAnswer,
        cancellationToken: context.RequestAborted);
}
