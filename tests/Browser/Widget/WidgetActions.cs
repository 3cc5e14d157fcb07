using Microsoft.Playwright;

namespace Assistant.Browser.Tests.Widget;

/// <summary>What a citizen does and sees in the widget, by name.</summary>
internal static class WidgetActions
{
    public static ILocator Chat(this IPage page) => page.Locator("assistant-chat");

    public static ILocator Input(this IPage page) => page.Locator("assistant-chat textarea");

    public static ILocator Questions(this IPage page) => page.Locator("assistant-chat .turn.me");

    public static ILocator Replies(this IPage page) => page.Locator("assistant-chat .turn.bot:not(.growing)");

    public static ILocator Growing(this IPage page) => page.Locator("assistant-chat .turn.growing");

    public static ILocator Status(this IPage page, int question) => page.Questions().Nth(question).Locator(".status");

    public static ILocator Scroller(this IPage page) => page.Locator("assistant-chat .scroller");

    public static ILocator Named(this IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>Writes and presses Enter.</summary>
    public static async Task WriteAsync(this IPage page, string text)
    {
        await page.Input().FillAsync(text);
        await page.Input().PressAsync("Enter");
    }

    /// <summary>Writes, and waits for the answer.</summary>
    public static async Task ConverseAsync(this IPage page, string text)
    {
        var before = await page.Replies().CountAsync();
        await page.WriteAsync(text);
        await page.Replies().Nth(before).WaitForAsync();
    }

    /// <summary>The element in the widget that has the focus: its class or its words.</summary>
    public static Task<string> FocusedAsync(this IPage page) => page.EvaluateAsync<string>(
        "() => { const e = document.querySelector('assistant-chat').shadowRoot.activeElement; return e ? (e.id || e.className || e.textContent.trim()) : ''; }");
}
