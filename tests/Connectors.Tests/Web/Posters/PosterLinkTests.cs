using Assistant.Connectors.Web.Posters;
using Xunit;

namespace Assistant.Connectors.Tests.Web.Posters;

/// <summary>Which addresses a poster may carry.</summary>
public sealed class PosterLinkTests
{
    [Theory]
    [InlineData("https://tro-ly.vn", "dang-ky-thu", "https://tro-ly.vn/?dich-vu=dang-ky-thu", "tro-ly.vn/?dich-vu=dang-ky-thu")]
    [InlineData("https://Tro-Ly.vn/", null, "https://tro-ly.vn/", "tro-ly.vn")]
    [InlineData("https://tro-ly.vn:8443/hoi/", "a", "https://tro-ly.vn:8443/hoi/?dich-vu=a", "tro-ly.vn:8443/hoi/?dich-vu=a")]
    [InlineData("http://localhost:5080", "a", "http://localhost:5080/?dich-vu=a", "http://localhost:5080/?dich-vu=a")]
    [InlineData("http://127.0.0.1:5080", null, "http://127.0.0.1:5080/", "http://127.0.0.1:5080/")]
    public void Address_leads_to_the_service_and_can_be_typed(string url, string? service, string address, string typed)
    {
        var link = PosterLink.To(url, service);

        Assert.Equal(address, link.Address.AbsoluteUri);
        Assert.Equal(typed, link.Typed);
    }

    [Fact]
    public void What_a_service_is_called_cannot_add_to_the_address() =>
        Assert.Equal("https://tro-ly.vn/?dich-vu=a%26q%3Db%23c", PosterLink.To("https://tro-ly.vn", "a&q=b#c").Address.AbsoluteUri);

    [Theory]
    [InlineData("http://tro-ly.vn", "https")]
    [InlineData("ftp://tro-ly.vn", "https")]
    [InlineData("javascript:alert(1)", "an address such as")]
    [InlineData("tro-ly.vn", "an address such as")]
    [InlineData("", "an address such as")]
    [InlineData("/etc/passwd", "an address such as")]
    [InlineData("https://ai:mat-khau@tro-ly.vn", "without user name")]
    [InlineData("https://tro-ly.vn/?q=1", "without user name")]
    [InlineData("https://tro-ly.vn/?", "without user name")]
    [InlineData("https://tro-ly.vn/#x", "without user name")]
    public void Other_addresses_are_refused_with_what_is_expected(string url, string expected)
    {
        var error = Assert.Throws<PosterException>(() => PosterLink.To(url, null));

        Assert.Equal(PosterField.Url, error.Field);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_too_long_for_a_code_that_cameras_read_is_refused()
    {
        var fits = new string('a', PosterLink.Longest - "https://tro-ly.vn//".Length);

        Assert.Equal(PosterLink.Longest, PosterLink.To($"https://tro-ly.vn/{fits}", null).Address.AbsoluteUri.Length);
        Assert.Equal(PosterField.Url, Assert.Throws<PosterException>(() => PosterLink.To($"https://tro-ly.vn/{fits}a", null)).Field);
    }
}
