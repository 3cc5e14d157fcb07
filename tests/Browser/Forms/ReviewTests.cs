using System.Text.RegularExpressions;
using Assistant.Browser.Tests.Widget;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Forms;

/// <summary>Each answer of a review has a button of its own that changes it.</summary>
[Collection(BrowserApp.Group)]
public sealed class ReviewTests(BrowserApp app)
{
    [Fact]
    public async Task Button_beside_an_answer_changes_that_answer_by_keyboard_too()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync();
        var change = page.Named("Sửa ngày sinh người tạm trú");
        await Assertions.Expect(change).ToHaveTextAsync("Sửa");
        await change.FocusAsync();
        var replies = await page.Replies().CountAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Replies().Nth(replies).WaitForAsync();

        await Assertions.Expect(page.Questions().Last).ToContainTextAsync(new Regex("Sửa \\d+"));
        await Assertions.Expect(page.Asked()).ToContainTextAsync("sinh ngày nào");
        await page.ConverseAsync("13/9/2001");
        await page.Named("Đúng cả, làm tờ khai").WaitForAsync();
        await Assertions.Expect(page.Locator("assistant-chat li.line").Filter(new LocatorFilterOptions { HasText = "Ngày sinh người tạm trú" }).Last).ToContainTextAsync("13/09/2001");
        await Assertions.Expect(page.Locator("assistant-chat li.line").Filter(new LocatorFilterOptions { HasText = "Số điện thoại" }).Last).ToContainTextAsync("0912 345 678");
    }

    [Fact]
    public async Task Every_answer_has_its_button_and_those_of_an_older_review_are_gone()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync();
        var lines = await page.Replies().Nth(-2).Locator("ol > li").CountAsync();
        Assert.True(lines >= 20);
        await Assertions.Expect(page.Changes()).ToHaveCountAsync(lines);

        await page.ReloadAsync();
        await Assertions.Expect(page.Changes()).ToHaveCountAsync(lines);
        await page.ConverseAsync("sửa 6");
        await Assertions.Expect(page.Changes()).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.Asked().WaitForAsync();
        await Assertions.Expect(page.Changes()).ToHaveCountAsync(0);
        await page.ConverseAsync("Lê Thị Thu Hằng");
        await page.Named("Đúng cả, làm tờ khai").WaitForAsync();
        await Assertions.Expect(page.Changes()).ToHaveCountAsync(lines);
    }
}
