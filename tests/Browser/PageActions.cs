using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>What a citizen does and sees, by name.</summary>
internal static class PageActions
{
    public static ILocator Field(this IPage page) => page.GetByRole(AriaRole.Textbox);

    public static ILocator Answers(this IPage page) => page.Locator("article.answer");

    /// <summary>Types and presses Enter, as people in a hurry do.</summary>
    public static async Task AskAsync(this IPage page, string question)
    {
        var before = await page.Answers().CountAsync();
        await page.Field().ClickAsync();
        await page.Keyboard.TypeAsync(question);
        await page.Keyboard.PressAsync("Enter");
        await page.Answers().Nth(before).WaitForAsync();
    }

    public static async Task AssertFitsAsync(this IPage page)
    {
        var (content, window) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(content <= window, $"The page is {content} px wide in a window of {window} px.");
    }

    /// <summary>Where the keyboard is, in words, and whether it can be seen.</summary>
    public static async Task<(string Name, bool IsVisible)> FocusAsync(this IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            () => {
              const e = document.activeElement;
              const style = getComputedStyle(e);
              const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              const box = e.getBoundingClientRect();
              const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
              const inside = top !== null && (e.contains(top) || top.contains(e));
              return [e.id || e.value || e.textContent.trim(), String(outlined && inside)];
            }
            """);
        return (found[0], found[1] == "true");
    }
}
