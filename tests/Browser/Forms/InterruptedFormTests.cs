using Assistant.Browser.Tests.Widget;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Forms;

/// <summary>What happens to people in the middle of a form: impatient fingers, a reload, the way back, a second tab, a bad photo.</summary>
[Collection(BrowserApp.Group)]
public sealed class InterruptedFormTests(BrowserApp app)
{
    // A picture with writing on it, as a phone makes one; drawn by the browser itself.
    private const string Drawn =
        """
        (writing) => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 1200, height: 1600 });
          const pen = canvas.getContext("2d");
          pen.fillStyle = "#f4f1ea";
          pen.fillRect(0, 0, 1200, 1600);
          pen.fillStyle = "#222";
          pen.font = "44px sans-serif";
          for (let line = 1; writing && line < 26; line += 1) {
            pen.fillText(`Dieu ${line}. ${writing}`, 80, line * 60);
          }
          return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
        }
        """;

    [Fact]
    public async Task Double_tap_on_a_choice_answers_once_even_where_the_next_question_comes_under_the_finger()
    {
        var page = await app.BeginFormAsync();
        // The next question comes within the time of a double tap, however slow the machine, and its button is where the finger is.
        await page.EvaluateAsync("() => { const now = Date.now(); window.clock = Date.now; Date.now = () => now; }");
        await page.Choices().Filter(new LocatorFilterOptions { HasText = "Không" }).ClickAsync();
        await Assertions.Expect(page.Asked()).ToContainTextAsync("từ 30 ngày trở lên");
        await page.Choices().First.ClickAsync();
        await page.EvaluateAsync("() => { Date.now = window.clock; }");
        await Assertions.Expect(page.Asked()).ToContainTextAsync("từ 30 ngày trở lên");
        await page.ConverseAsync("có");

        await Assertions.Expect(page.Asked()).ToContainTextAsync("Địa chỉ nơi tạm trú");
        await Assertions.Expect(page.Questions()).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Reload_and_the_way_back_show_the_same_question_with_its_choices_and_ask_nothing_twice()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync(until: "Đang ở nhà nào");
        var (questions, choices) = (await page.Questions().CountAsync(), await page.Choices().AllInnerTextsAsync());
        await page.ReloadAsync();
        await Assertions.Expect(page.Asked()).ToContainTextAsync("Đang ở nhà nào");
        await Assertions.Expect(page.Choices()).ToHaveTextAsync(choices);

        await page.GotoAsync("/demo");
        await page.GoBackAsync();
        await Assertions.Expect(page.Asked()).ToContainTextAsync("Đang ở nhà nào");
        await Assertions.Expect(page.Choices()).ToHaveTextAsync(choices);
        await Assertions.Expect(page.Questions()).ToHaveCountAsync(questions);
    }

    [Fact]
    public async Task Two_tabs_are_in_the_same_place_of_the_form()
    {
        var page = await app.BeginFormAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/");
        await Assertions.Expect(other.Asked()).ToContainTextAsync("gia hạn tạm trú");
        await other.Choices().Filter(new LocatorFilterOptions { HasText = "Không" }).ClickAsync();

        await Assertions.Expect(page.Asked()).ToContainTextAsync("từ 30 ngày trở lên");
        await page.ConverseAsync("có");
        await Assertions.Expect(other.Asked()).ToContainTextAsync("Địa chỉ nơi tạm trú");
        await Assertions.Expect(other.Choices()).ToHaveCountAsync(0);
        await Assertions.Expect(other.Questions()).ToHaveCountAsync(await page.Questions().CountAsync());
    }

    [Fact]
    public async Task Photo_that_cannot_be_read_is_told_at_once_and_a_good_one_is_kept_and_named()
    {
        var page = await app.BeginFormAsync();
        await page.WalkAsync(until: "Có ảnh hợp đồng");
        await SendAsync(page, "trang.jpg", "");
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("Xin chụp lại");
        await Assertions.Expect(page.Asked()).ToContainTextAsync("Có ảnh hợp đồng");

        await SendAsync(page, "hop-dong.jpg", "Ben A cho ben B thue nha");
        await Assertions.Expect(page.Replies().Last).ToContainTextAsync("Đã nhận và lưu 1 tệp");
        await page.WalkAsync();
        await Assertions.Expect(page.Locator("assistant-chat li.line").Filter(new LocatorFilterOptions { HasText = "Ảnh giấy tờ chỗ ở" })).ToContainTextAsync("1 tệp");
        await page.ConverseAsync("đúng cả");
        await Assertions.Expect(page.Replies().Filter(new LocatorFilterOptions { HasText = "BIÊN NHẬN" })).ToContainTextAsync("hop-dong.jpg");
    }

    private static async Task SendAsync(IPage page, string name, string writing)
    {
        var before = await page.Replies().CountAsync();
        var picture = Convert.FromBase64String(await page.EvaluateAsync<string>(Drawn, writing));
        await page.Locator("assistant-chat input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "image/jpeg", Buffer = picture });
        await page.Named("Gửi").ClickAsync();
        await page.Replies().Nth(before).WaitForAsync();
    }
}
