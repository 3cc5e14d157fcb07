using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine;
using Assistant.Connectors.SignIn.Attempts;
using Assistant.Connectors.SignIn.Provider;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>Takes a citizen back from the provider, and tells the conversation who they are.</summary>
internal sealed class CallbackEndpoint(
    SignInDesk desk, IdentityProvider provider, IConversationEngine engine, SignInPages pages, TimeProvider time, IOptions<SignInOptions> options, ILogger<CallbackEndpoint> logger)
{
    private const string Denied = "access_denied";
    private const int LongestCode = 4096;

    /// <summary><c>GET /sign-in/callback?state=…&amp;code=…</c>, or <c>&amp;error=…</c>.</summary>
    /// <exception cref="SignInException">A check failed or the provider did not answer.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var page = await PageAsync(context).ConfigureAwait(false);
        await pages.WriteAsync(context, page).ConfigureAwait(false);
    }

    private async Task<SignInPage> PageAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var state = query["state"].ToString();
        if (desk.Attempts.Take(state) is not { } attempt)
        {
            return SignInPage.Expired;
        }

        if (!BrowserCookie.Holds(context, attempt.Browser))
        {
            logger.Refused("another browser came back than the one that was sent");
            return SignInPage.Expired;
        }

        BrowserCookie.Delete(context, attempt.ReturnAddress.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase));
        if (query["error"].ToString() is { Length: > 0 } error)
        {
            return error == Denied ? SignInPage.Cancelled : throw new SignInException("the provider reports an error");
        }

        if (query["code"].ToString() is not { Length: > 0 and <= LongestCode } code)
        {
            throw new SignInException("the provider gave no code");
        }

        var profile = await provider.RedeemAsync(code, attempt, context.RequestAborted).ConfigureAwait(false);
        return await TellAsync(attempt, state, profile).ConfigureAwait(false);
    }

    private async Task<SignInPage> TellAsync(SignInAttempt attempt, string state, IReadOnlyDictionary<string, string> profile)
    {
        var message = new InboundMessage
        {
            Conversation = DirectLineChannel.Conversation(attempt.Claims),
            Person = attempt.Claims.Person,
            MessageId = state,
            EventKind = IdentityEvent.Name,
            Content = new MessageContent
            {
                Kind = MessageKind.Event,
                Name = IdentityEvent.Name,
                Value = JsonSerializer.Serialize(new VerifiedIdentity(options.Value.Name, profile), VerifiedIdentityJson.Default.VerifiedIdentity),
            },
            ReceivedAt = time.GetUtcNow(),
        };
        if (engine.TrySubmit(message, out var submission) != Refusal.None)
        {
            return SignInPage.Busy;
        }

        await submission!.Accepted.ConfigureAwait(false);
        return SignInPage.Done;
    }
}

/// <summary>The value of the event.</summary>
internal sealed record VerifiedIdentity(string Provider, IReadOnlyDictionary<string, string> Claims);

[JsonSerializable(typeof(VerifiedIdentity))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class VerifiedIdentityJson : JsonSerializerContext;
