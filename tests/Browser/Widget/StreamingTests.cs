using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>Answers that grow before they are whole.</summary>
public sealed class StreamingTests(BrowserApp app) : WidgetTest(app)
{
    private static Task<string[]> KindsAsync(IPage page) => page.Locator("assistant-chat .turn").EvaluateAllAsync<string[]>(
        "all => all.map(t => t.classList.contains('me') ? 'me' : t.classList.contains('growing') ? 'growing' : 'bot')");

    private static string Long(int lines) => string.Join("\n", Enumerable.Range(1, lines).Select(i => $"{i}. Dòng thứ {i} của câu trả lời"));

    [Fact]
    public async Task Answer_grows_in_parts_and_the_committed_message_replaces_them()
    {
        Server.Answer = (conversation, _) => conversation.PartAsync("s1", 1, "Cần **tờ kh");
        var page = await OpenAsync();
        await page.WriteAsync("tạm trú");
        await Assertions.Expect(page.Growing().Locator("strong")).ToHaveTextAsync("tờ kh");

        await Server.Last.PartAsync("s1", 3, "Cần **tờ khai** và hợp đồng.");
        await Server.Last.PartAsync("s1", 2, "Cần **tờ khai**");
        await Assertions.Expect(page.Growing().Locator(".body")).ToHaveTextAsync("Cần tờ khai và hợp đồng.");
        await Assertions.Expect(page.Named("Dừng")).ToBeVisibleAsync();

        await SampleAnswer.SayAsync(Server.Last, "s1");
        await page.Replies().WaitForAsync();
        Assert.Equal(0, await page.Growing().CountAsync());
        Assert.Equal(1, await page.Replies().CountAsync());
        await Assertions.Expect(page.Named("Dừng")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Part_that_overtakes_the_confirmation_still_stands_behind_its_question()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        var gate = new TaskCompletionSource();
        Server.PostGate = gate.Task;
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation, "s1");
        await page.WriteAsync("hai");
        await page.WriteAsync("ba");
        await Assertions.Expect(page.Questions()).ToHaveCountAsync(3);
        await Server.Last.PartAsync("s1", 1, "Dạ");
        await page.Growing().WaitForAsync();
        Assert.Equal(["me", "bot", "me", "growing", "me"], await KindsAsync(page));

        gate.SetResult();
        await Assertions.Expect(page.Status(2)).ToContainTextAsync("Đã lưu");
        // A stream's id that comes again costs no answer.
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(3);
        Assert.Equal(["me", "bot", "me", "bot", "me", "bot"], await KindsAsync(page));
    }

    [Fact]
    public async Task Stop_keeps_what_is_there_and_the_whole_answer_can_still_be_read()
    {
        Server.Answer = (conversation, _) => conversation.PartAsync("s1", 1, "Dạ, anh/chị đăng ký tạm trú");
        var page = await OpenAsync();
        await page.WriteAsync("tạm trú");
        await page.Named("Dừng").ClickAsync();
        await Assertions.Expect(page.Growing()).ToContainTextAsync("Đã dừng ở đây.");
        await Assertions.Expect(page.Input()).ToBeFocusedAsync();
        await Assertions.Expect(page.Named("Dừng")).ToBeHiddenAsync();

        await Server.Last.PartAsync("s1", 2, "Dạ, anh/chị đăng ký tạm trú cần nhiều hơn thế");
        await SampleAnswer.SayAsync(Server.Last, "s1");
        await page.Named("Xem tiếp cả câu trả lời").WaitForAsync();
        Assert.DoesNotContain("nhiều hơn thế", await page.Growing().InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Replies().CountAsync());
        var stop = Server.Last.Posted.Single(a => (string?)a["type"] == "event");
        Assert.Equal("stream/stop", (string?)stop["name"]);
        Assert.Equal("s1", (string?)stop["value"]!["streamId"]);

        await page.Named("Xem tiếp cả câu trả lời").ClickAsync();
        await Assertions.Expect(page.Replies()).ToContainTextAsync("Ý kiến đồng ý của chủ hộ");
        Assert.Equal(0, await page.Growing().CountAsync());
    }

    [Fact]
    public async Task Stream_that_breaks_in_the_middle_degrades_to_the_whole_message()
    {
        Server.Answer = (conversation, _) => conversation.PartAsync("s1", 1, "Dạ, anh/chị");
        var page = await OpenAsync();
        await page.WriteAsync("tạm trú");
        await page.Growing().WaitForAsync();

        Server.Last.Break();
        await SampleAnswer.SayAsync(Server.Last, "s1");

        await Assertions.Expect(page.Replies()).ToContainTextAsync("Ý kiến đồng ý của chủ hộ");
        Assert.Equal(0, await page.Growing().CountAsync());
        Assert.Equal(1, await page.Replies().CountAsync());
    }

    [Fact]
    public async Task Network_that_refuses_sockets_gets_its_answers_by_polling()
    {
        Server.RefusesSockets = true;
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        await page.ConverseAsync("hai");

        Assert.Equal(["Trả lời: một", "Trả lời: hai"], await page.Replies().Locator(".body").AllInnerTextsAsync());
        Assert.Equal(2, await page.Questions().CountAsync());
        Assert.Equal(0, Server.Last.OpenSockets);
    }

    [Fact]
    public async Task Scroll_stays_put_while_text_arrives_for_who_reads_above()
    {
        Server.Answer = (conversation, text) => text == "dài" ? conversation.SayAsync(Long(60)) : conversation.PartAsync("s1", 1, Long(3));
        var page = await OpenAsync();
        await page.ConverseAsync("dài");
        await page.WriteAsync("nữa");
        await page.Growing().WaitForAsync();
        await page.Scroller().EvaluateAsync("e => { e.scrollTop = 200; }");

        for (var i = 2; i <= 20; i++)
        {
            await Server.Last.PartAsync("s1", i, Long(i * 3));
        }

        await Assertions.Expect(page.Growing().Locator("li")).ToHaveCountAsync(60);
        Assert.Equal(200, await page.Scroller().EvaluateAsync<double>("e => e.scrollTop"));
        await Server.Last.SayAsync(Long(60), new System.Text.Json.Nodes.JsonObject { ["channelData"] = new System.Text.Json.Nodes.JsonObject { ["streamId"] = "s1" } });
        await page.Replies().Nth(1).WaitForAsync();
        Assert.Equal(200, await page.Scroller().EvaluateAsync<double>("e => e.scrollTop"));
        await Assertions.Expect(page.Named("Xem tiếp")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reader_at_the_end_goes_along_but_never_past_the_first_line()
    {
        Server.Answer = (conversation, text) => text == "dài" ? conversation.SayAsync(Long(60)) : conversation.PartAsync("s1", 1, Long(3));
        var page = await OpenAsync();
        await page.ConverseAsync("dài");
        await page.WriteAsync("nữa");
        await page.Growing().WaitForAsync();
        for (var i = 2; i <= 20; i++)
        {
            await Server.Last.PartAsync("s1", i, Long(i * 3));
        }

        await Assertions.Expect(page.Growing().Locator("li")).ToHaveCountAsync(60);
        var (scroller, question) = (await page.Scroller().BoundingBoxAsync(), await page.Questions().Nth(1).BoundingBoxAsync());
        Assert.InRange(question!.Y - scroller!.Y, 0, 60);
    }

    [Fact]
    public async Task Live_region_announces_every_answer_exactly_once_and_no_part()
    {
        Server.Answer = (conversation, _) => conversation.PartAsync("s1", 1, "Dạ, anh");
        var page = await OpenAsync();
        await page.EvaluateAsync(
            """
            () => {
              window.said = [];
              const region = document.querySelector("assistant-chat").shadowRoot.querySelector("[role=status]");
              new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) => window.said.push(node.textContent)))).observe(region, { childList: true, subtree: true, characterData: true });
            }
            """);
        await page.WriteAsync("tạm trú");
        await page.Growing().WaitForAsync();
        await Server.Last.PartAsync("s1", 2, "Dạ, anh/chị cần");
        Server.Last.Break();
        await SampleAnswer.SayAsync(Server.Last, "s1");
        await page.Replies().WaitForAsync();
        await Server.Last.SayAsync("Câu thứ hai");
        await page.Replies().Nth(1).WaitForAsync();

        var said = await page.EvaluateAsync<string[]>("window.said");
        Assert.Equal(2, said.Length);
        Assert.StartsWith("Dạ, anh/chị đăng ký tạm trú", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Luật Cư trú", said[0], StringComparison.Ordinal);
        Assert.Equal("Câu thứ hai", said[1]);
        Assert.Equal(1, await page.Chat().Locator("[aria-live], [role=status], [role=log], [role=alert]").CountAsync());
    }
}
