using System.Net;
using System.Text.RegularExpressions;
using Assistant.Bot.Forms.Documents;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed partial class HtmlFormWriterTests
{
    [Fact]
    public void Each_field_stands_with_its_value_in_the_order_of_print()
    {
        var text = Text(HtmlFormWriter.Write(TrialForm.Print()));
        var at = 0;
        foreach (var part in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tờ khai đăng ký thử", "Kính gửi: Phường Ba Đình", "Mã hồ sơ:", "1. Họ, chữ đệm, tên: Nguyễn Thị Hòa",
            "2. Ngày, tháng, năm sinh: 03/02/1990", "3a. Họ tên con: Trần Minh An", "4. Người đi cùng:", "STT Họ và tên Quan hệ 1 Trần Văn Tám ông nội",
            "2 Lê Thị Bưởi", "Tôi cam đoan lời khai là đúng sự thật.", "Làm tại", "Người yêu cầu (Ký, ghi rõ họ tên) Nguyễn Thị Hòa", "không phải dấu",
        })
        {
            var next = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(next >= at, $"'{part}' does not stand behind what comes before it in: {text}");
            at = next + part.Length;
        }
    }

    [Fact]
    public void The_page_is_vietnamese_and_loads_and_runs_nothing()
    {
        var page = HtmlFormWriter.Write(TrialForm.Print());

        Assert.Contains("<html lang=\"vi\">", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<script|<link|<img|src=|href=|url\\(|\\son[a-z]+=", page);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload='x' & </bdi></style>")]
    public void What_html_reads_as_its_own_stays_text_in_every_place(string evil)
    {
        var answers = TrialForm.But(("office", evil), ("requester_name", evil), ("child_school", evil), ("members[0].full_name", evil));
        var page = HtmlFormWriter.Write(TrialForm.Print(answers, reference: evil));

        Assert.DoesNotContain(evil, page, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(WebUtility.HtmlDecode(page), Regex.Escape(evil)));
    }

    [Fact]
    public void All_elements_are_closed_in_forms_of_every_shape() => Assert.All(DocxFormWriterTests.Forms(), form =>
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(HtmlFormWriter.Write(form)))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length == 0)
            {
                open.Push(name);
            }
            else
            {
                Assert.Equal(open.Pop(), name);
            }
        }

        Assert.Empty(open);
    });

    [Fact]
    public void A_blank_is_a_line_to_write_on_and_says_when_the_office_fills_it() =>
        Assert.Contains("<div class=\"row hand\"><dt>Mã hồ sơ:</dt> <dd>(phần của cơ quan)</dd>", HtmlFormWriter.Write(TrialForm.Print()), StringComparison.Ordinal);

    private static string Text(string page) => Spaces().Replace(WebUtility.HtmlDecode(Any().Replace(page, " ")), " ");

    [GeneratedRegex("<(?<end>/?)(?<name>(?!meta|br|!)[a-z0-9]+)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Any();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
