using Assistant.Browser.Tests.Widget;
using Microsoft.Playwright;

namespace Assistant.Browser.Tests.Forms;

/// <summary>A hurried citizen fills in the form of a temporary stay in the widget.</summary>
internal static class StayForm
{
    public static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, HasTouch = true };

    // Part of each question, and what is written to it.
    private static readonly (string Question, string Answer)[] Answers =
    [
        ("gia hạn tạm trú", "khong"),
        ("từ 30 ngày trở lên", "có"),
        ("Địa chỉ nơi tạm trú", "Số 12 ngõ 34 phố Nguyễn Trãi, phường Thanh Xuân"),
        ("thường trú ở xã, phường nào", "xã Vạn An, Nghệ An"),
        ("Đang ở nhà nào", "Nhà thuê, mượn, ở nhờ"),
        ("Họ và tên đầy đủ", "lê thị thu hà"),
        ("sinh ngày nào", "12/9/2001"),
        ("nam hay nữ", "nữ"),
        ("Số định danh của người tạm trú", "040301012345"),
        ("Số điện thoại", "0912345678"),
        ("Có thư điện tử không", "bỏ qua"),
        ("Lập hộ tạm trú mới", "lập hộ mới"),
        ("tên chủ hộ tạm trú", "Lê Thị Thu Hà"),
        ("là gì của chủ hộ", "chủ hộ"),
        ("Số định danh của chủ hộ", "040301012345"),
        ("Họ và tên chủ nhà", "Trần Văn Bình"),
        ("Số định danh của chủ nhà", "001075001234"),
        ("Chủ nhà có đồng ý", "có"),
        ("Nộp cho Công an", "phường Thanh Xuân, Hà Nội"),
        ("Tạm trú từ ngày nào", "1/12/2026"),
        ("Tạm trú đến ngày nào", "1/12/2027"),
        ("Có ai khác cùng đăng ký", "không"),
        ("Có ảnh hợp đồng", "bỏ qua"),
        ("Muốn nhận thông báo", "VNeID"),
        ("Muốn nhận kết quả", "điện tử"),
        ("cam đoan", "có"),
    ];

    /// <summary>The question that stands open.</summary>
    public static ILocator Asked(this IPage page) => page.Locator("assistant-chat .turn.bot:last-of-type .ask");

    public static ILocator Choices(this IPage page) => page.Locator("assistant-chat .turn .choices button");

    /// <summary>The buttons beside the lines of a review.</summary>
    public static ILocator Changes(this IPage page) => page.Locator("assistant-chat .change");

    /// <summary>Opens the page in a window of its own and begins the form, consent given.</summary>
    public static async Task<IPage> BeginFormAsync(this BrowserApp app, BrowserNewContextOptions? window = null, string address = "/")
    {
        var page = await app.WindowAsync(window ?? new BrowserNewContextOptions(Phone));
        await page.GotoAsync(address);
        await page.Input().WaitForAsync();
        await page.ConverseAsync("điền giúp tôi tờ khai đăng ký tạm trú");
        await page.ConverseAsync("Đồng ý, bắt đầu");
        await Assertions.Expect(page.Asked()).ToContainTextAsync("gia hạn tạm trú");
        return page;
    }

    /// <summary>Answers what is asked until a question is asked that has these words, or, without them, until the review.</summary>
    public static async Task WalkAsync(this IPage page, string? until = null)
    {
        foreach (var _ in Answers)
        {
            var asked = page.Asked();
            if (await asked.CountAsync() == 0)
            {
                break;
            }

            var question = await asked.InnerTextAsync();
            if (until is not null && question.Contains(until, StringComparison.Ordinal))
            {
                return;
            }

            await page.ConverseAsync(Answers.First(a => question.Contains(a.Question, StringComparison.Ordinal)).Answer);
        }

        await page.Named("Đúng cả, làm tờ khai").WaitForAsync();
    }
}
