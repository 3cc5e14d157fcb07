using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

public sealed class FirstLook(BrowserApp app) : WidgetTest(app)
{
    private const string Body = "Dạ, anh/chị đăng ký tạm trú cần các giấy tờ sau ạ.\n\n**Giấy tờ**\n\n1. Tờ khai thay đổi thông tin cư trú (mẫu CT01) [1]\n  - Điền trực tuyến thì không cần in\n2. Giấy tờ chứng minh chỗ ở hợp pháp, như hợp đồng thuê nhà [1] [2]\n\n**Chi phí**\n\n- Nộp trực tuyến: 7.000 đồng [2]\n- Nộp trực tiếp: 15.000 đồng [2]\n\nCần hỏi thêm, gọi tổng đài 1022 hoặc xem https://dichvucong.gov.vn/p/home.";
    private const string Rest = "\n\n**Nguồn**\n\n- [1] Luật Cư trú 68/2020/QH14, Điều 28. https://vbpl.vn/a\n- [2] Thông tư 75/2022/TT-BTC, Điều 4\n\nChưa được cán bộ duyệt.";

    [Fact]
    public async Task Shots()
    {
        Server.Answer = async (c, text) =>
        {
            if (text.Contains("dừng")) { await c.PartAsync("s1", 1, Body[..200]); return; }
            await c.SayAsync(Body + Rest, new JsonObject
            {
                ["channelData"] = new JsonObject { ["bodyLength"] = Body.Length },
                ["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray(
                    new JsonObject { ["type"] = "imBack", ["title"] = "Nhà thuê, ở trọ", ["value"] = "Nhà thuê, ở trọ" },
                    new JsonObject { ["type"] = "imBack", ["title"] = "Ở nhờ nhà người thân", ["value"] = "Ở nhờ" }) },
            });
        };
        foreach (var (name, w, h) in new[] { ("phone", 360, 740), ("desktop", 1280, 800) })
        {
            foreach (var attrs in new[] { "inline", "open" })
            {
                var page = await OpenAsync(attrs, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = w, Height = h } });
                page.Console += (_, m) => Console.WriteLine(m.Text);
                page.PageError += (_, e) => Console.WriteLine(e);
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shots/{name}-{attrs}-0.png" });
                await page.ConverseAsync("đăng ký tạm trú cần giấy tờ gì");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shots/{name}-{attrs}-1.png" });
                await page.WriteAsync("dừng nhé");
                await page.Growing().WaitForAsync();
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shots/{name}-{attrs}-2.png" });
                await page.Named("Xong, xóa khỏi máy này").ClickAsync();
                await page.Named("Bắt đầu cuộc mới").WaitForAsync();
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/shots/{name}-{attrs}-3.png" });
            }
        }
    }
}
