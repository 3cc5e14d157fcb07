using Assistant.Host.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>The real application on a free port, and the browser of the machine.</summary>
public sealed class BrowserApp : IAsyncLifetime
{
    public const string Group = "browser";

    /// <summary>Debian's browser; elsewhere <c>CHROMIUM_PATH</c> says where it is.</summary>
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("assistant-browser").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        // All tests come from one address and are faster than any citizen.
        _app = await Server.BuildAsync(
            ["--urls", "http://127.0.0.1:0", "--Web:RequestsPerMinute", "100000", "--DirectLine:AllowedOrigins:0", "*", "--DirectLine:ConversationsPerMinute", "100000", "--Storage:ConfigurationFolder", Path.Combine(_folder, "configuration")],
            new DirectoryInfo(Path.Combine(_folder, "data")),
            CancellationToken.None);
        await _app.StartAsync();
        Address = _app.Urls.Single();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A window of its own, empty yet.</summary>
    public async Task<IPage> WindowAsync(BrowserNewContextOptions? window = null)
    {
        var options = window ?? new BrowserNewContextOptions();
        options.BaseURL = Address;
        options.Locale ??= "vi-VN";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        options.ViewportSize ??= new ViewportSize { Width = 1000, Height = 900 };
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    /// <summary>Opens the page in a window of its own, in a browser that the widget does not reach: the plain form with its script.</summary>
    public async Task<IPage> OpenAsync(
        int width = 1000, int height = 900, bool script = true, ColorScheme scheme = ColorScheme.Light, bool large = false, float scale = 1, bool calm = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            DeviceScaleFactor = scale,
            ReducedMotion = calm ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
            Locale = "vi-VN",
        });
        context.SetDefaultTimeout(10_000);
        if (large)
        {
            await context.AddCookiesAsync([new Cookie { Name = "co-chu", Value = "lon", Url = Address }]);
        }

        var page = await context.NewPageAsync();
        await page.RouteAsync("**/widget.js", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = "" }));
        await page.GotoAsync("/");
        return page;
    }
}
