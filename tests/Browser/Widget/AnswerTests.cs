using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>How an answer looks: lists, marks, sources, links, choices. Nothing that was written becomes markup.</summary>
public sealed class AnswerTests(BrowserApp app) : WidgetTest(app)
{
    [Fact]
    public async Task Numbered_lists_render_with_their_numbers_and_what_is_nested_in_them()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation);
        var page = await OpenAsync();
        await page.ConverseAsync("tạm trú");

        var list = page.Replies().Locator(".body > ol");
        Assert.Equal(3, await list.Locator("> li").CountAsync());
        Assert.Equal(1, await list.Locator("> li").First.Locator("ul > li").CountAsync());
        Assert.Equal(["Giấy tờ", "Chi phí"], await page.Replies().Locator("h3").AllInnerTextsAsync());
        Assert.Equal("7.000 đồng", await page.Replies().Locator("strong").InnerTextAsync());
        Assert.DoesNotContain("*", await page.Replies().InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telephone_numbers_and_secure_addresses_are_links_and_amounts_are_not()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation);
        var page = await OpenAsync();
        await page.ConverseAsync("tạm trú");

        var links = await page.Replies().Locator(".body a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Equal(["tel:1022", "tel:19001234", "https://dichvucong.gov.vn/p/home", "https://example.gov.vn/a"], links);
    }

    [Fact]
    public async Task Sources_and_notes_are_folded_away_and_a_mark_leads_to_its_source()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation);
        var page = await OpenAsync();
        await page.ConverseAsync("tạm trú");
        var fold = page.Replies().Locator("details");
        await Assertions.Expect(fold.Locator("summary")).ToHaveTextAsync("Nguồn (2)");
        await Assertions.Expect(fold.Locator("li").First).ToBeHiddenAsync();

        await page.Named("Xem nguồn 1").First.ClickAsync();

        await Assertions.Expect(fold.Locator("li").First).ToBeVisibleAsync();
        await Assertions.Expect(fold.Locator("li").First).ToBeFocusedAsync();
        Assert.Equal("https://vbpl.vn/luat-cu-tru", await fold.Locator("a").First.GetAttributeAsync("href"));
        await Assertions.Expect(fold).ToContainTextAsync("chưa được cán bộ duyệt");
        Assert.Equal(1, await page.GetByText("chưa được cán bộ duyệt").CountAsync());
    }

    [Fact]
    public async Task Answer_without_sources_shows_no_empty_fold()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("chào");

        Assert.Equal(0, await page.Replies().Locator("details").CountAsync());
    }

    [Fact]
    public async Task Markup_stays_text_whoever_wrote_it()
    {
        const string attack = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script> [x](javascript:window.hit=1) [y](http://a.vn) **<b>đậm</b>**";
        var page = await OpenAsync();
        await page.ConverseAsync(attack);

        Assert.Equal(0, await page.Chat().Locator("img, script, .body a, .body b").CountAsync());
        Assert.Contains("<script>window.hit=1</script>", await page.Replies().InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("window.hit === undefined"));
    }

    [Fact]
    public async Task Choices_are_large_buttons_that_are_pressed_once_and_then_gone()
    {
        Server.Answer = (conversation, text) => text == "tạm trú" ? SampleAnswer.SayAsync(conversation, null, "Nhà thuê", "Ở nhờ nhà người thân") : conversation.SayAsync($"Chọn: {text}");
        var page = await OpenAsync();
        await page.ConverseAsync("tạm trú");
        var choices = page.Replies().Locator(".choices button");
        Assert.Equal(2, await choices.CountAsync());
        foreach (var choice in await choices.AllAsync())
        {
            Assert.True((await choice.BoundingBoxAsync())!.Height >= 48);
        }

        await choices.Last.ClickAsync();
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("Chọn: Ở nhờ nhà người thân");

        Assert.Equal(0, await page.Locator("assistant-chat .turn .choices").CountAsync());
        Assert.Equal(2, Server.Last.Posted.Count);
        Assert.Contains("turn me", await page.FocusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_keys_write_numbers_and_choose_nothing()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, null, "Một", "Hai");
        var page = await OpenAsync();
        await page.ConverseAsync("tạm trú");
        await page.Input().PressAsync("1");
        await page.Scroller().PressAsync("2");

        Assert.Equal("1", await page.Input().InputValueAsync());
        Assert.Single(Server.Last.Posted);
    }

    [Fact]
    public async Task English_page_gets_an_english_widget()
    {
        var page = await OpenAsync(lang: "en");

        await Assertions.Expect(page.Named("Done, delete from this device")).ToBeVisibleAsync();
        Assert.Equal("en", await page.Locator("assistant-chat .app").GetAttributeAsync("lang"));
    }
}
