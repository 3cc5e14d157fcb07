using System.Text.Json;
using Assistant.Connectors.Tests.Shared;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.WebChat;

/// <summary>Microsoft's Web Chat, unchanged, on another site's page, over a line that breaks.</summary>
[Collection(BrowserApp.Group)]
public sealed class WebChatTests(BrowserApp app)
{
    private const string TemporaryResidence = "đăng ký tạm trú cần giấy tờ gì";

    // Its client waits up to 15 seconds before it comes back.
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 45_000 };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_is_held_with_sources_and_buttons_and_a_stream_survives_a_break(bool webSocket)
    {
        await using var site = await WebChatSite.StartAsync();
        await using var line = new CuttableLine(new Uri(app.Address).Port);
        var page = await app.WindowAsync();
        await page.GotoAsync(site.Page($"http://127.0.0.1:{line.Port}", webSocket));
        var buttons = page.Locator(".webchat__suggested-action");
        await Assertions.Expect(Log(page)).ToContainTextAsync("trợ lý", Patient);

        await AskAsync(page, TemporaryResidence);
        await Assertions.Expect(Log(page)).ToContainTextAsync("CT01", Patient);
        await Assertions.Expect(Log(page)).ToContainTextAsync("Nguồn");
        Assert.True(await Log(page).Locator("a[href^='https://']").CountAsync() > 0);

        var label = (await buttons.First.InnerTextAsync()).Trim();
        await buttons.First.ClickAsync();
        await HoldsAsync(page, answered: 3);

        // A stream is cut at any moment; a client that polls does not survive a poll that fails, so there only what is kept open is cut.
        if (webSocket)
        {
            line.Cut();
        }

        await AskAsync(page, "làm lại thẻ căn cước bị mất cần giấy tờ gì");
        await Assertions.Expect(Log(page)).ToContainTextAsync("căn cước", Patient);
        var held = await HoldsAsync(page, answered: 4);

        Assert.NotEqual("", label);
        Assert.Equal(4, held.Count(a => a.Role == "bot"));
        Assert.Equal(3, held.Count(a => a.Role == "user"));
        Assert.All(held.Where(a => a.Role == "user"), a => Assert.Equal("sent", a.Status));
        Assert.Equal(held.Count, held.Select(a => a.Id).Distinct().Count());
        Assert.Equal(0, await page.GetByText("Gửi lại").CountAsync());
    }

    private static ILocator Log(IPage page) => page.Locator(".webchat__basic-transcript");

    private static async Task AskAsync(IPage page, string question)
    {
        var field = page.Locator(".webchat__send-box-text-box__input");
        await field.FillAsync(question);
        await field.PressAsync("Enter");
    }

    // Waits until the assistant has said so much and everything was sent; what the user types meanwhile is told and not kept.
    private static async Task<IReadOnlyList<Held>> HoldsAsync(IPage page, int answered)
    {
        try
        {
            await page.WaitForFunctionAsync(
                "count => window.held().filter((a) => a.role === 'bot' && a.type === 'message').length >= count && window.held().every((a) => a.role !== 'user' || a.type === 'typing' || a.status === 'sent')",
                answered, new PageWaitForFunctionOptions { Timeout = 45_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Web Chat holds {await page.EvaluateAsync<string>("JSON.stringify(window.held())")}");
        }

        var held = JsonSerializer.Deserialize<IReadOnlyList<Held>>(await page.EvaluateAsync<string>("JSON.stringify(window.held())"), JsonSerializerOptions.Web)!;
        return [.. held.Where(a => a.Type == "message")];
    }

    private sealed record Held(string Id, string Type, string? Text, string Role, string Status);
}
