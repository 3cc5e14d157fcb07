using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>No word is lost and none is sent twice: bad lines, reloads, tabs, busy and failing servers.</summary>
public sealed class DeliveryTests(BrowserApp app) : WidgetTest(app)
{
    private IEnumerable<string?> Texts => Server.Last.Posted.Select(a => (string?)a["text"]);

    [Fact]
    public async Task Question_says_that_it_is_being_sent_and_then_that_it_is_saved()
    {
        var gate = new TaskCompletionSource();
        Server.PostGate = gate.Task;
        var page = await OpenAsync();
        await page.WriteAsync("tạm trú");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("đang gửi");

        gate.SetResult();
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        var sent = Server.Last.Posted.Single();
        Assert.Equal("stream", (string?)sent["deliveryMode"]);
        Assert.NotNull((string?)sent["channelData"]!["clientActivityID"]);
    }

    [Fact]
    public async Task Questions_written_off_line_survive_a_reload_and_go_out_once_in_order()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("đầu tiên");
        await page.Context.SetOfflineAsync(true);
        await page.WriteAsync("một");
        await page.WriteAsync("hai");
        await Assertions.Expect(page.Status(2)).ToContainTextAsync("chưa gửi được – sẽ gửi lại khi có mạng");
        await Assertions.Expect(page.Locator("assistant-chat .notice")).ToContainTextAsync("mất kết nối mạng");

        Server.PostStatus = 500;
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Assertions.Expect(page.Questions()).ToHaveCountAsync(3);
        Server.PostStatus = 0;

        await Assertions.Expect(page.Status(2)).ToContainTextAsync("Đã lưu");
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(3);
        Assert.Equal(["đầu tiên", "một", "hai"], Texts);
        Assert.Equal(3, await page.Questions().CountAsync());
        Assert.Equal(1, Server.Conversations);
    }

    [Fact]
    public async Task Lost_confirmation_shows_and_sends_the_message_once()
    {
        Server.LosesConfirmations = true;
        var page = await OpenAsync();
        await page.WriteAsync("một");
        await page.Replies().WaitForAsync();
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        Server.LosesConfirmations = false;
        await page.ReloadAsync();
        await page.Replies().WaitForAsync();
        await page.ConverseAsync("hai");

        Assert.Equal(["một", "hai"], Texts);
        Assert.Equal(2, await page.Questions().CountAsync());
        Assert.Equal(2, await page.Replies().CountAsync());
    }

    [Fact]
    public async Task Reload_brings_the_conversation_back_in_order_and_announces_nothing()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        await page.ConverseAsync("hai");
        await page.Input().FillAsync("đang viết dở");
        await page.ReloadAsync();
        await page.Replies().Nth(1).WaitForAsync();

        var turns = await page.Locator("assistant-chat .turn").EvaluateAllAsync<string[]>("all => all.map(t => (t.querySelector('bdi') || t.querySelector('.body')).textContent)");
        Assert.Equal(["một", "Trả lời: một", "hai", "Trả lời: hai"], turns);
        Assert.Equal("đang viết dở", await page.Input().InputValueAsync());
        Assert.Equal("", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal(1, Server.Conversations);
    }

    [Fact]
    public async Task Two_tabs_show_one_conversation_without_duplicates()
    {
        var first = await OpenAsync();
        await first.ConverseAsync("từ thẻ một");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(Site("inline"));
        await second.Replies().WaitForAsync();
        await second.ConverseAsync("từ thẻ hai");
        await Assertions.Expect(first.Replies()).ToHaveCountAsync(2);
        await Task.WhenAll(first.WriteAsync("cùng lúc A"), second.WriteAsync("cùng lúc B"));

        foreach (var page in new[] { first, second })
        {
            await Assertions.Expect(page.Replies()).ToHaveCountAsync(4);
            await Assertions.Expect(page.Questions()).ToHaveCountAsync(4);
        }

        Assert.Equal(4, Texts.Distinct().Count());
        Assert.Equal(4, Texts.Count());
        Assert.Equal(1, Server.Conversations);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Busy_server_is_waited_for_and_said_so(int status)
    {
        Server.PostStatus = status;
        var page = await OpenAsync();
        await page.WriteAsync("một");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("đang đông người hỏi");

        Server.PostStatus = 0;
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        Assert.Equal(["một"], Texts);
    }

    [Fact]
    public async Task Failing_server_costs_no_word()
    {
        Server.PostStatus = 500;
        var page = await OpenAsync();
        await page.WriteAsync("một");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("chưa gửi được");

        Server.PostStatus = 0;
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        await page.Replies().WaitForAsync();
        Assert.Equal(["một"], Texts);
    }

    [Theory]
    [InlineData(400, "không đọc được")]
    [InlineData(413, "dài hoặc nặng quá")]
    public async Task Refused_message_says_why_and_can_be_changed(int status, string words)
    {
        Server.PostStatus = status;
        var page = await OpenAsync();
        await page.WriteAsync("câu dài quá");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync(words);

        Server.PostStatus = 0;
        await page.Named("Sửa và gửi lại").ClickAsync();
        Assert.Equal("câu dài quá", await page.Input().InputValueAsync());
        Assert.Equal(0, await page.Questions().CountAsync());
        await page.ConverseAsync("câu ngắn");
        Assert.Equal(["câu ngắn"], Texts);
    }

    [Fact]
    public async Task Conversation_past_its_time_is_explained_and_the_next_question_is_answered()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        Server.Forget();

        await Assertions.Expect(page.Locator("assistant-chat .turn.note")).ToContainTextAsync("quá thời gian lưu");
        await page.ConverseAsync("hai");
        Assert.Equal(["hai"], Texts);
    }

    [Fact]
    public async Task Expired_token_is_renewed_without_a_word()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        Server.PostStatus = 403;
        var renewed = page.WaitForRequestAsync("**/chat/token");
        await page.WriteAsync("hai");
        await renewed;
        Server.PostStatus = 0;

        await Assertions.Expect(page.Status(1)).ToContainTextAsync("Đã lưu");
        await page.Replies().Nth(1).WaitForAsync();
        Assert.Equal(["một", "hai"], Texts);
        Assert.Equal(1, Server.Conversations);
    }

    [Fact]
    public async Task Token_is_refreshed_before_it_ends()
    {
        Server.TokenSeconds = 600;
        var page = await OpenAsync(before: page => page.Clock.InstallAsync());
        await page.ConverseAsync("một");
        var refreshed = page.WaitForRequestAsync("**/v3/directline/tokens/refresh");
        await page.Clock.FastForwardAsync(301_000);

        Assert.Equal("POST", (await refreshed).Method);
    }

    [Fact]
    public async Task Failed_token_is_said_plainly_with_retry_and_telephone()
    {
        Server.TokenStatus = 403;
        var page = await OpenAsync();
        await page.WriteAsync("một");
        var notice = page.Locator("assistant-chat .notice");
        await Assertions.Expect(notice).ToContainTextAsync("chưa kết nối được");
        Assert.Equal("tel:1022", await notice.Locator("a").GetAttributeAsync("href"));

        Server.TokenStatus = 0;
        await page.Named("Thử lại").ClickAsync();
        await page.Replies().WaitForAsync();
        await Assertions.Expect(notice).ToBeHiddenAsync();
        Assert.Equal(["một"], Texts);
    }

    [Theory]
    [InlineData("inline token-url=\"http://[bad\"")]
    [InlineData("inline theme=\"lạ\" service=\"không có\" question=\"\" large")]
    [InlineData("inline token-url=\"\" shared-device")]
    public async Task One_wrong_or_missing_setting_never_kills_the_widget(string attributes)
    {
        var page = await OpenAsync(attributes);
        await page.ConverseAsync("một");

        Assert.Equal("Trả lời: một", await page.Replies().Locator(".body").InnerTextAsync());
    }

    [Fact]
    public async Task Answer_to_a_question_off_the_stream_is_found_by_asking()
    {
        var page = await OpenAsync(before: page => page.Clock.InstallAsync());
        await page.ConverseAsync("một");
        Server.Answer = (conversation, _) => Task.CompletedTask;
        await page.WriteAsync("hai");
        await Assertions.Expect(page.GetByText("Em đang tìm câu trả lời")).ToBeVisibleAsync();
        await page.Clock.FastForwardAsync(31_000);

        await Assertions.Expect(page.Locator("assistant-chat .notice")).ToContainTextAsync("lâu hơn mọi khi");
        await Server.Last.SayAsync("Xin lỗi đã để chờ.", new JsonObject());
        await Assertions.Expect(page.Replies()).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("assistant-chat .notice")).ToBeHiddenAsync();
    }
}
