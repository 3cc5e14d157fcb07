using System.Text;
using Assistant.Connectors.Web.Posters;
using Assistant.Knowledge;
using Assistant.Knowledge.Procedures;
using Microsoft.Playwright;
using Xunit;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Assistant.Browser.Tests;

/// <summary>Posters as a browser shows and prints them, in real fonts.</summary>
[Collection(BrowserApp.Group)]
public sealed class PosterTests(BrowserApp app)
{
    private const double Margin = 45;
    private const double Width = 595.28;
    private const double Height = 841.89;

    // A screen of 96 points an inch: far less than any printer, and still enough for a camera.
    private const int PixelWidth = 794;
    private const int PixelHeight = 1123;

    /// <summary>Fonts that citizens' offices have stand in by their widths; "" is the drawing's own choice.</summary>
    public static TheoryData<string> Fonts => ["", "DejaVu Sans", "Noto Sans"];

    private static IReadOnlyList<Poster> All
    {
        get
        {
            var office = new PosterOffice("Điểm phục vụ hành chính công phường Văn Miếu - Quốc Tử Giám", "Số 126 phố Nguyễn Khuyến, phường Văn Miếu - Quốc Tử Giám, Hà Nội", "7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu");
            var procedures = KnowledgeBase.Read(ContentFolder.Embedded(), withExamples: false).Knowledge.Procedures;
            return
            [
                .. procedures.Select(p => new Poster(PosterLink.To("https://trolydichvucong.hanoi.gov.vn", p.Id), new OneService(p.Name, p.Phrase), office)),
                new Poster(PosterLink.To("https://trolydichvucong.hanoi.gov.vn", null), new AllServices(procedures.Count), null),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Fonts))]
    public async Task Words_fit_between_the_margins_and_keep_off_the_code_and_one_another(string font)
    {
        var page = await app.OpenAsync();
        await page.GotoAsync("about:blank");
        foreach (var poster in All)
        {
            await ShowAsync(page, poster, font);
            var boxes = await page.EvaluateAsync<double[][]>(
                """
                () => [...document.querySelectorAll("svg text, svg > svg")].map(e => {
                  const b = e.localName === "text" ? e.getBBox() : { x: +e.getAttribute("x"), y: +e.getAttribute("y"), width: +e.getAttribute("width"), height: +e.getAttribute("height") };
                  const size = +e.getAttribute("font-size") || 0;
                  const top = size ? +e.getAttribute("y") - size * 0.95 : b.y;
                  return [b.x, top, b.x + b.width, size ? +e.getAttribute("y") + size * 0.25 : b.y + b.height];
                })
                """);

            Assert.True(boxes.Length > 15);
            Assert.All(boxes, b => Assert.True(b[0] >= Margin - 1 && b[2] <= Width - Margin + 1 && b[1] >= 0 && b[3] <= Height, $"{poster.Subject}: {string.Join(' ', b)}"));
            for (var i = 0; i < boxes.Length; i++)
            {
                for (var j = i + 1; j < boxes.Length; j++)
                {
                    Assert.False(boxes[i][0] < boxes[j][2] && boxes[j][0] < boxes[i][2] && boxes[i][1] < boxes[j][3] && boxes[j][1] < boxes[i][3], $"{poster.Subject}: {i} and {j}");
                }
            }
        }
    }

    [Fact]
    public async Task Code_is_read_from_the_whole_rendered_sheet()
    {
        var page = await app.OpenAsync();
        await page.GotoAsync("about:blank");
        foreach (var poster in All)
        {
            var light = await page.EvaluateAsync<string>(
                """
                async ([svg, width, height]) => {
                  const image = new Image();
                  image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
                  await image.decode();
                  const canvas = document.createElement("canvas");
                  [canvas.width, canvas.height] = [width, height];
                  const context = canvas.getContext("2d");
                  context.drawImage(image, 0, 0, width, height);
                  const data = context.getImageData(0, 0, width, height).data;
                  let text = "";
                  for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(Math.round(data[i] * 0.3 + data[i + 1] * 0.59 + data[i + 2] * 0.11));
                  return btoa(text);
                }
                """,
                new object[] { Encoding.UTF8.GetString(PosterPress.Load().Svg(poster)), PixelWidth, PixelHeight });

            var source = new RGBLuminanceSource(Convert.FromBase64String(light), PixelWidth, PixelHeight, RGBLuminanceSource.BitmapFormat.Gray8);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true });
            Assert.Equal(poster.Link.Address.AbsoluteUri, read?.Text);
        }
    }

    [Fact]
    public async Task Sheet_is_printed_on_one_page()
    {
        var page = await app.OpenAsync();
        await page.GotoAsync("about:blank");
        await ShowAsync(page, All[0], "");
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true, Margin = new Margin() }));

        Assert.Contains("/Count 1", pdf, StringComparison.Ordinal);
    }

    private static async Task ShowAsync(IPage page, Poster poster, string font)
    {
        await page.SetContentAsync($"<!doctype html><style>body {{ margin: 0 }} svg {{ display: block }}</style>{Encoding.UTF8.GetString(PosterPress.Load().Svg(poster)).Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "", StringComparison.Ordinal)}");
        if (font.Length > 0)
        {
            await page.EvaluateAsync("font => document.querySelector('svg').setAttribute('font-family', font)", font);
        }
    }
}
