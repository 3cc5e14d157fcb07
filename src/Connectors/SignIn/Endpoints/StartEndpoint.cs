using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.SignIn.Attempts;
using Assistant.Connectors.SignIn.Provider;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>Sends a citizen from the conversation to the provider.</summary>
internal sealed class StartEndpoint(SignInDesk desk, IdentityProvider provider, OriginRule origins, PublicAddress addresses, SignInPages pages)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    /// <summary><c>GET /sign-in/start?ticket=…</c>.</summary>
    /// <exception cref="SignInException">The provider cannot be reached.</exception>
    public async Task HandleAsync(HttpContext context)
    {
        if (!ComesFromPage(context.Request))
        {
            await pages.WriteAsync(context, SignInPage.Elsewhere).ConfigureAwait(false);
            return;
        }

        if (desk.Tickets.Take(context.Request.Query[SignInRoutes.TicketField]) is not { } claims)
        {
            await pages.WriteAsync(context, SignInPage.Expired).ConfigureAwait(false);
            return;
        }

        var attempt = new SignInAttempt(
            claims, OneTimeKeys<SignInAttempt>.Random(), OneTimeKeys<SignInAttempt>.Random(), OneTimeKeys<SignInAttempt>.Random(), addresses.Of(context.Request) + SignInRoutes.Callback);
        var address = await provider.AddressAsync(attempt, desk.Attempts.Keep(attempt), context.RequestAborted).ConfigureAwait(false);
        BrowserCookie.Write(context, attempt.Browser, attempt.ReturnAddress.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase), desk.Attempts.Lifetime);
        context.Response.Redirect(address);
    }

    // Whoever sends their own ticket to somebody else, by message or from a page of their own, would get that person's identity into
    // their own conversation. A browser tells where the citizen pressed, and no page can make it say otherwise.
    private bool ComesFromPage(HttpRequest request) =>
        request.Headers[FetchSite] == SameOrigin
        || (Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && origins.Allows(request, from.GetLeftPart(UriPartial.Authority)));
}
