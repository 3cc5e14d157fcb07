using System.Security.Cryptography;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>Tokens: made for the operator's own servers, renewed for clients, given to pages.</summary>
internal sealed class TokenEndpoints(DirectLineGate gate, DirectLineLimits limits, TokenBook tokens, SignInOffer signIn)
{
    private const int MostBytes = 16 * 1024;
    private const int LongestUser = 200;
    private const int MostOrigins = 20;

    /// <summary>Characters of all origins together: a token travels in addresses, which must not grow too long.</summary>
    private const int LongestOrigins = 600;
    private const string TrustworthyPrefix = "dl_";

    /// <summary>A name for a new conversation that nobody can guess.</summary>
    public static string NewConversation() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary><c>POST /tokens/generate</c>, with the secret.</summary>
    public async ValueTask<DirectLineError?> GenerateAsync(HttpContext context)
    {
        var given = DirectLineGate.BearerToken(context.Request);
        if (given is null)
        {
            return DirectLineError.NoToken;
        }

        if (!tokens.IsSecret(given))
        {
            return tokens.HasSecret ? DirectLineError.WrongSecret : DirectLineError.GenerateClosed;
        }

        var (body, error) = await JsonBody.ReadAsync(context, DirectLineBodiesJson.Default.TokenRequest, MostBytes, optional: true).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        if (body?.User?.Id is { Length: > LongestUser } || body?.TrustedOrigins is { Count: > MostOrigins } || body?.TrustedOrigins?.Sum(o => o?.Length ?? 0) > LongestOrigins)
        {
            return DirectLineError.BadArgument("The user or the origins are too long.");
        }

        var claims = new TokenClaims
        {
            Conversation = NewConversation(),
            User = body?.User?.Id is { Length: > 0 } user ? user : null,
            Origins = body?.TrustedOrigins is { Count: > 0 } origins ? [.. origins.OfType<string>().Select(o => o.TrimEnd('/'))] : null,
        };
        if (!TokenBook.Fits(claims))
        {
            return DirectLineError.BadArgument("The user and the origins are too long together for a token.");
        }

        await WriteAsync(context, claims).ConfigureAwait(false);
        return null;
    }

    /// <summary><c>POST /tokens/refresh</c>, with a token that is still good. The old one stays good until its time.</summary>
    public async ValueTask<DirectLineError?> RefreshAsync(HttpContext context)
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

        await WriteAsync(context, claims).ConfigureAwait(false);
        return null;
    }

    /// <summary><c>POST /chat/token</c>, for pages: a new conversation, or the page's own one again.</summary>
    public async ValueTask<DirectLineError?> ForPageAsync(HttpContext context)
    {
        var (body, error) = await JsonBody.ReadAsync(context, DirectLineBodiesJson.Default.TokenRequest, MostBytes, optional: true).ConfigureAwait(false);
        if (error is not null)
        {
            return error;
        }

        if (body?.ConversationId is { } known)
        {
            var before = tokens.Read(body.Token);
            // What the operator's own server made is for that server to make again.
            if (before is not { Use: null, IsOwnPage: true } || before.Conversation != known)
            {
                return DirectLineError.WrongToken;
            }

            if (before.Origins is { Count: > 0 } trusted && OriginRule.Origin(context.Request) is { } site && !trusted.Contains(site, StringComparer.OrdinalIgnoreCase))
            {
                return DirectLineError.WrongOrigin;
            }

            if (!tokens.MayReturn(before))
            {
                return DirectLineError.ExpiredToken;
            }

            await WriteAsync(context, before).ConfigureAwait(false);
            return null;
        }

        if (limits.Beginning(context.Connection.RemoteIpAddress) is { } wait)
        {
            return DirectLineError.TooOften(wait);
        }

        await WriteAsync(context, new TokenClaims
        {
            Conversation = NewConversation(),
            User = TrustworthyPrefix + NewConversation(),
            Origins = OriginRule.Origin(context.Request) is { Length: <= LongestOrigins } origin ? [origin] : null,
            IsOwnPage = true,
        }).ConfigureAwait(false);
        return null;
    }

    /// <summary><c>GET /session/getsessionid</c>: clients of enhanced authentication ask for it; there is none here, and any id will do.</summary>
    public static async ValueTask<DirectLineError?> SessionAsync(HttpContext context)
    {
        await context.Response.WriteAsJsonAsync(new SessionAnswer(NewConversation()), DirectLineBodiesJson.Default.SessionAnswer, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return null;
    }

    private Task WriteAsync(HttpContext context, TokenClaims claims) => context.Response.WriteAsJsonAsync(
        new ConversationAnswer { ConversationId = claims.Conversation, Token = tokens.Make(claims), ExpiresIn = tokens.Seconds, SignIn = signIn.Name },
        DirectLineBodiesJson.Default.ConversationAnswer,
        cancellationToken: context.RequestAborted);
}
