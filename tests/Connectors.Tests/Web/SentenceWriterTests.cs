using Assistant.Connectors.Web.Rendering;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>Numbers that may be called, and numbers that may not.</summary>
public sealed class SentenceWriterTests
{
    private static readonly PageTexts Texts = PageTexts.LoadEmbedded();

    [Theory]
    [InlineData("Gọi 114 ngay lúc này.", "114")]
    [InlineData("gọi tổng đài 1022, nhánh 7 hoặc 8", "1022")]
    [InlineData("thì gọi tổng đài 1022 hoặc 1900 1009.", "1022 19001009")]
    [InlineData("bị đánh thì gọi 113, bị thương thì gọi 115", "113 115")]
    [InlineData("gọi 1022 hoặc 024.1022, nhánh 7", "1022 0241022")]
    [InlineData("Call the Hà Nội public service line 1022, branch 7", "1022")]
    [InlineData("Lệ phí 115.000 đồng một lần.", "")]
    [InlineData("Gọi trước khi nộp 115.000 đồng", "")]
    [InlineData("theo Điều 113 Bộ luật Dân sự", "")]
    [InlineData("mã 1.115978", "")]
    [InlineData("Quyết định 1022/QĐ-UBND", "")]
    public void Telephone_numbers_become_links(string sentence, string numbers)
    {
        var html = new HtmlWriter();
        SentenceWriter.Write(html, sentence, Texts);

        var found = System.Text.RegularExpressions.Regex.Matches(html.ToString(), "tel:([0-9]+)").Select(m => m.Groups[1].Value);
        Assert.Equal(numbers, string.Join(' ', found));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    public void Only_web_addresses_become_links(string address)
    {
        var html = new HtmlWriter();
        SentenceWriter.WriteAddress(html, address, Texts, lang: null);

        Assert.Empty(html.ToString());
    }

    [Fact]
    public void Address_in_a_fact_shows_its_host()
    {
        var html = new HtmlWriter();
        SentenceWriter.Write(html, "Nộp trên mạng <ở đây> https://dichvucong.gov.vn/a?b=1&c=2.", Texts, withAddresses: true);

        Assert.Contains("href=\"https://dichvucong.gov.vn/a?b=1&amp;c=2\"", html.ToString(), StringComparison.Ordinal);
        Assert.Contains(">dichvucong.gov.vn<", html.ToString(), StringComparison.Ordinal);
        Assert.Contains("&lt;ở đây&gt;", html.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Address_outside_a_fact_stays_text()
    {
        var html = new HtmlWriter();
        SentenceWriter.Write(html, "xem https://example.org", Texts);

        Assert.DoesNotContain("<a ", html.ToString(), StringComparison.Ordinal);
    }
}
