using System.Net;
using Assistant.Connectors.Tests.DirectLine;

namespace Assistant.Connectors.Tests.SignIn;

/// <summary>A citizen with a browser: follows the redirects of a sign-in one by one, and keeps the cookies.</summary>
internal sealed class SigningCitizen(DirectLineServer server, DirectLineCaller caller) : IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };

    /// <summary>Presses the button of the page.</summary>
    /// <returns>The address where signing in starts.</returns>
    public async Task<string> TicketAsync()
    {
        using var response = await caller.SendAsync(HttpMethod.Post, "/sign-in/ticket");
        response.EnsureSuccessStatusCode();
        return (await response.BodyAsync()).Text("url")!;
    }

    /// <summary>Opens the address, as from a page of the server itself unless told otherwise.</summary>
    public async Task<HttpResponseMessage> StartAsync(string address, string? site = "same-origin", string? referer = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        Add(request, "Sec-Fetch-Site", site);
        Add(request, "Referer", referer);
        return await _browser.SendAsync(request);
    }

    /// <summary>Goes to the provider and is sent back.</summary>
    /// <returns>The address to which the provider sends back.</returns>
    public async Task<string> AtProviderAsync(string? start = null)
    {
        using var started = await StartAsync(start ?? await TicketAsync());
        Xunit.Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        using var signed = await _browser.GetAsync(started.Headers.Location);
        Xunit.Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        return signed.Headers.Location!.AbsoluteUri;
    }

    /// <summary>Comes back.</summary>
    public async Task<(HttpStatusCode Status, string Page)> ComeBackAsync(string address)
    {
        using var response = await _browser.GetAsync(address);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public void Dispose() => _browser.Dispose();

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(header, value);
        }
    }
}
