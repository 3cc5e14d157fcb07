using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>The browser's own speech where it has any, and photos of papers.</summary>
public sealed class SpeechAndFileTests(BrowserApp app) : WidgetTest(app)
{
    private const string Voices =
        """
        window.spoken = [];
        const voices = [{ lang: "vi-VN", name: "Mai" }, { lang: "en-US", name: "Ann" }];
        Object.defineProperty(window, "speechSynthesis", { value: {
          getVoices: () => window.silent ? [] : voices,
          addEventListener: (name, call) => { window.voicesChanged = call; },
          speak: (one) => { window.spoken.push([one.text, one.lang]); window.last = one; },
          cancel: () => {},
        } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        """;

    private const string Recognition =
        """
        window.SpeechRecognition = class {
          start() { window.ear = this; }
          stop() { this.onend(); }
        };
        """;

    [Fact]
    public async Task Answer_is_read_aloud_by_a_vietnamese_voice_without_its_marks()
    {
        Server.Answer = (conversation, _) => SampleAnswer.SayAsync(conversation);
        var page = await OpenAsync(before: page => page.AddInitScriptAsync(Voices));
        await page.ConverseAsync("tạm trú");
        await page.Named("Nghe đọc").ClickAsync();

        var spoken = await page.EvaluateAsync<string[][]>("window.spoken");
        Assert.All(spoken, s => Assert.Equal("vi-VN", s[1]));
        Assert.DoesNotContain(spoken, s => s[0].Contains('[', StringComparison.Ordinal) || s[0].Contains('*', StringComparison.Ordinal) || s[0].Length > 200);
        Assert.Contains(spoken, s => s[0].Contains("hợp đồng thuê nhà", StringComparison.Ordinal));
        await Assertions.Expect(page.Named("Ngừng đọc")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.EvaluateAsync("window.last.onend()");
        await Assertions.Expect(page.Named("Nghe đọc")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_for_the_ear_lead_where_the_server_wrote_them()
    {
        Server.Answer = (conversation, _) => conversation.SayAsync("Gọi **1022** [1]", new JsonObject { ["speak"] = "Gọi một không hai hai" });
        var page = await OpenAsync(before: page => page.AddInitScriptAsync(Voices));
        await page.ConverseAsync("gọi ai");
        await page.Named("Nghe đọc").ClickAsync();

        Assert.Equal("Gọi một không hai hai", (await page.EvaluateAsync<string[][]>("window.spoken"))[0][0]);
    }

    [Fact]
    public async Task Reading_is_hidden_without_a_voice_and_appears_when_one_comes()
    {
        var page = await OpenAsync(before: page => page.AddInitScriptAsync(Voices + "window.silent = true;"));
        await page.ConverseAsync("một");
        await Assertions.Expect(page.Named("Nghe đọc")).ToBeHiddenAsync();

        await page.EvaluateAsync("window.silent = false; window.voicesChanged()");
        await Assertions.Expect(page.Named("Nghe đọc")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_spoken_is_written_into_the_field_and_sent_only_by_the_citizen()
    {
        var page = await OpenAsync(before: page => page.AddInitScriptAsync(Recognition));
        await page.Input().FillAsync("Tôi muốn");
        await page.Named("Nói").ClickAsync();
        Assert.Equal("vi-VN", await page.EvaluateAsync<string>("window.ear.lang"));
        await page.EvaluateAsync("window.ear.onresult({ results: [[{ transcript: 'đăng ký tạm trú' }]] })");
        await page.EvaluateAsync("window.ear.onend()");

        Assert.Equal("Tôi muốn đăng ký tạm trú", await page.Input().InputValueAsync());
        await Assertions.Expect(page.Named("Nói")).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Equal(0, await page.Questions().CountAsync());
    }

    [Fact]
    public async Task Listening_is_hidden_where_the_browser_cannot_and_a_denied_microphone_is_explained()
    {
        var deaf = await OpenAsync(before: page => page.AddInitScriptAsync("delete window.webkitSpeechRecognition; delete window.SpeechRecognition;"));
        Assert.Equal(0, await deaf.Named("Nói").CountAsync());

        var page = await OpenAsync(before: page => page.AddInitScriptAsync(Recognition));
        await page.Named("Nói").ClickAsync();
        await page.EvaluateAsync("window.ear.onerror({ error: 'not-allowed' }); window.ear.onend();");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("micrô");
    }

    [Fact]
    public async Task Photo_is_sent_with_its_name_and_size_and_marked_as_saved()
    {
        var page = await OpenAsync();
        await Picker(page).SetInputFilesAsync(File("so-ho-khau.jpg", "image/jpeg", 1_200_000));
        await Assertions.Expect(page.Locator("assistant-chat .chips")).ToContainTextAsync("so-ho-khau.jpg · 1,2 MB");
        await page.Input().FillAsync("giấy này được không");
        await page.Named("Gửi").ClickAsync();

        await Assertions.Expect(page.Questions()).ToContainTextAsync("so-ho-khau.jpg · 1,2 MB");
        await Assertions.Expect(page.Status(0)).ToContainTextAsync("Đã lưu");
        var sent = Server.Last.Posted.Single();
        Assert.Equal("giấy này được không", (string?)sent["text"]);
        Assert.Equal("so-ho-khau.jpg", (string?)sent["attachments"]![0]!["name"]);
        Assert.Equal("image/jpeg", (string?)sent["attachments"]![0]!["contentType"]);
    }

    [Fact]
    public async Task Photo_taken_off_line_survives_a_reload()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("một");
        Server.PostStatus = 500;
        await Picker(page).SetInputFilesAsync(File("the.png", "image/png", 5_000));
        await page.Named("Gửi").ClickAsync();
        await Assertions.Expect(page.Status(1)).ToContainTextAsync("chưa gửi được");
        await page.ReloadAsync();
        await Assertions.Expect(page.Questions().Last).ToContainTextAsync("the.png");
        Server.PostStatus = 0;

        await Assertions.Expect(page.Status(1)).ToContainTextAsync("Đã lưu");
        Assert.Equal(5_000L, (long)Server.Last.Posted[1]["attachments"]![0]!["size"]!);
    }

    [Theory]
    [InlineData("bai-hat.mp3", "audio/mpeg", 1_000, "không phải ảnh hay PDF")]
    [InlineData("anh.jpg", "image/jpeg", 10_000_001, "10 MB")]
    [InlineData("trong.pdf", "application/pdf", 0, "tệp trống")]
    public async Task File_that_cannot_be_taken_is_refused_before_it_is_sent(string name, string type, int length, string words)
    {
        var page = await OpenAsync();
        await Picker(page).SetInputFilesAsync(File(name, type, length));

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(name);
        await Assertions.Expect(page.Locator("assistant-chat .chips")).ToBeHiddenAsync();
        Assert.DoesNotContain(Server.Requests, r => r.Path.EndsWith("/upload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Photo_can_be_taken_back_before_it_is_sent()
    {
        var page = await OpenAsync();
        await Picker(page).SetInputFilesAsync(File("the.heic", "", 5_000));
        await page.Named("Bỏ the.heic").ClickAsync();
        await page.ConverseAsync("không ảnh");

        Assert.Null(Server.Last.Posted.Single()["attachments"]);
    }

    private static ILocator Picker(IPage page) => page.Locator("assistant-chat input[type=file]");

    private static FilePayload File(string name, string type, int length) => new() { Name = name, MimeType = type, Buffer = new byte[length] };
}
