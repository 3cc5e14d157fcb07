using System.Text.Json.Serialization;
using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.SignIn.Attempts;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>Gives the holder of a conversation's token the address at which its citizen may sign in, good once and for two minutes.</summary>
internal sealed class TicketEndpoint(DirectLineGate gate, DirectLineLimits limits, PublicAddress addresses, SignInDesk desk)
{
    /// <summary><c>POST /sign-in/ticket</c>, with the token of Direct Line: <c>{"url":"…","expires_in":120}</c>.</summary>
    public async ValueTask<DirectLineError?> HandleAsync(HttpContext context)
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

        if (limits.Message(claims.Conversation) is { } wait)
        {
            return DirectLineError.TooOften(wait);
        }

        var address = $"{addresses.Of(context.Request)}{SignInRoutes.Start}?{SignInRoutes.TicketField}={desk.Tickets.Keep(claims)}";
        await context.Response.WriteAsJsonAsync(
            new TicketAnswer(address, (int)desk.Tickets.Lifetime.TotalSeconds), TicketJson.Default.TicketAnswer, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return null;
    }
}

/// <summary>Where to sign in.</summary>
internal sealed record TicketAnswer(string Url, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(TicketAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class TicketJson : JsonSerializerContext;
