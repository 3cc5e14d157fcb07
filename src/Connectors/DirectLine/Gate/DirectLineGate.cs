using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>Stands before every address of Direct Line: headers, the rules of browsers about other sites, limits, and errors that tell nothing of the inside.</summary>
internal sealed class DirectLineGate(OriginRule origins, DirectLineLimits limits, TokenBook tokens, ILogger<DirectLineGate> logger)
{
    private const string AllowedHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string Bearer = "Bearer ";

    /// <summary>Wraps an endpoint.</summary>
    public RequestDelegate Guard(Func<HttpContext, ValueTask<DirectLineError?>> endpoint) => context => HandleAsync(context, endpoint);

    /// <summary>Answers a browser that asks beforehand.</summary>
    public Task PreflightAsync(HttpContext context)
    {
        Headers(context);
        context.Response.StatusCode = origins.Allows(context.Request) ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>The claims of the caller's token, which must be for the conversation of the address where that names one.</summary>
    public (TokenClaims? Claims, DirectLineError? Error) Caller(HttpContext context, string? token = null)
    {
        token ??= BearerToken(context.Request);
        if (token is null)
        {
            return (null, DirectLineError.NoToken);
        }

        if (tokens.IsSecret(token))
        {
            // The secret opens every conversation of the installation, and is none itself.
            return context.GetRouteValue("conversation") is string named ? (new TokenClaims { Conversation = named }, null) : (null, DirectLineError.WrongToken);
        }

        if (tokens.Read(token) is not { } claims || !Fits(context, claims))
        {
            return (null, DirectLineError.WrongToken);
        }

        if (tokens.IsExpired(claims))
        {
            return (null, DirectLineError.ExpiredToken);
        }

        return claims.Origins is { Count: > 0 } trusted && OriginRule.Origin(context.Request) is { } origin && !trusted.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? (null, DirectLineError.WrongOrigin)
            : (claims, null);
    }

    /// <summary>What stands behind <c>Authorization: Bearer</c>.</summary>
    public static string? BearerToken(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && header.Length > Bearer.Length
            ? header[Bearer.Length..].Trim()
            : null;

    private static bool Fits(HttpContext context, TokenClaims claims) =>
        claims.Conversation.Length > 0 && (context.GetRouteValue("conversation") is not string named || named == claims.Conversation);

    private async Task HandleAsync(HttpContext context, Func<HttpContext, ValueTask<DirectLineError?>> endpoint)
    {
        Headers(context);
        DirectLineError? error;
        try
        {
            error = !origins.Allows(context.Request) ? DirectLineError.WrongOrigin
                : limits.Request(context.Connection.RemoteIpAddress) is { } wait ? DirectLineError.TooOften(wait)
                : await endpoint(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            error = new DirectLineError(failure.StatusCode, "MalformedData", "The request is not what it should be.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever went wrong, the caller gets Direct Line's own error body and learns nothing of the inside.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            logger.EndpointFailed(failure, context.Request.Method);
            error = DirectLineError.Failed;
        }

        if (error is not null && !context.Response.HasStarted)
        {
            await error.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private void Headers(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.Vary = "Origin";
        if (OriginRule.Origin(context.Request) is { } origin && origins.Allows(context.Request))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = AllowedHeaders;
            headers.AccessControlExposeHeaders = "Retry-After";
            headers.AccessControlMaxAge = "600";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
    }
}
