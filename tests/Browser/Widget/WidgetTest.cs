using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>A test of the widget on another site's page, with a server that does what the test says.</summary>
[Collection(BrowserApp.Group)]
public abstract class WidgetTest(BrowserApp app) : IAsyncLifetime
{
    private DirectLineDouble? _server;

    protected BrowserApp App { get; } = app;

    internal DirectLineDouble Server => _server!;

    public async Task InitializeAsync() => _server = await DirectLineDouble.StartAsync(App.Address);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Opens the other site's page with the widget.</summary>
    /// <param name="attributes">The element's attributes; null for a page that has no element of its own.</param>
    /// <param name="window">How the window is.</param>
    /// <param name="before">What is done before the page loads.</param>
    /// <param name="lang">The language of the page.</param>
    private protected async Task<IPage> OpenAsync(string? attributes = "inline", BrowserNewContextOptions? window = null, Func<IPage, Task>? before = null, string lang = "vi")
    {
        var page = await App.WindowAsync(window);
        if (before is not null)
        {
            await before(page);
        }

        await page.GotoAsync(Site(attributes, lang));
        await page.Chat().And(page.Locator(":not([hidden])")).Locator(attributes?.Contains("inline", StringComparison.Ordinal) == true ? "textarea" : ".launcher, textarea").First.WaitForAsync(
            new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    protected string Site(string? attributes, string lang = "vi") =>
        $"{Server.Address}/site?lang={lang}" + (attributes is null ? "" : $"&attributes={Uri.EscapeDataString(attributes)}");
}
