using System.Text;
using System.Xml.Linq;
using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class PosterTests
{
    private const string Url = "https://tro-ly.vn";
    private const string Office = "Điểm phục vụ hành chính công <phường> \"Cửa Nam\" & 'Hàng Bài'";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Poster_of_a_service_says_its_name_its_link_and_the_office()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullName, "tạm trú.svg");

        var output = CommandLine.Run("poster", "--service", "dang-ky-tam-tru", "--url", Url, "--office", Office, "--address", "35 Hàng Bài", "--hours", "7 giờ 30", "--out", file).Succeeded();

        Assert.Equal(file, output.Trim());
        var said = Said(File.ReadAllText(file));
        Assert.All(["Đăng ký tạm trú", "Cần đăng ký tạm trú?", "tro-ly.vn/?dich-vu=dang-ky-tam-tru", Office, "35 Hàng Bài", "7 giờ 30", "1022"], w => Assert.Contains(w, said, StringComparison.Ordinal));
        Assert.Equal([file], Directory.GetFiles(folder.FullName));
    }

    [Fact]
    public void Without_service_and_file_the_general_poster_is_printed()
    {
        var said = Said(CommandLine.Run("poster", "--url", "http://localhost:5080").Succeeded());

        Assert.Contains("25 dịch vụ công", said, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Pdf_is_made_where_the_file_is_called_so()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullName, "a.PDF");

        CommandLine.Run("poster", "--service", "dang-ky-tam-tru", "--url", Url, "--out", file).Succeeded();

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(File.ReadAllBytes(file).AsSpan(0, 5)));
    }

    [Fact]
    public void All_makes_one_for_each_service_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var made = Path.Combine(folder.FullName, "new", "posters");

        var lines = CommandLine.Run("poster", "--all", "--url", Url, "--office", Office, "--out", made);

        lines.Succeeded();
        var files = Directory.GetFiles(made).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(25, files.Length);
        Assert.Equal(files, lines.Lines.Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Contains($"?dich-vu={Path.GetFileNameWithoutExtension(f)}", Said(File.ReadAllText(f)), StringComparison.Ordinal));
    }

    [Fact]
    public void All_writes_nothing_while_one_file_is_there_already()
    {
        using var folder = new TemporaryFolder();
        var kept = folder.Write("thong-bao-luu-tru.svg", "kept");

        CommandLine.Run("poster", "--all", "--url", Url, "--out", folder.FullName).FailedNaming(kept, "--force");

        Assert.Equal([kept], Directory.GetFiles(folder.FullName));
        Assert.Equal("kept", File.ReadAllText(kept));
    }

    [Fact]
    public void File_that_is_there_is_replaced_only_by_force()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.svg", "kept");

        CommandLine.Run("poster", "--url", Url, "--out", file).FailedNaming(file, "--force");
        Assert.Equal("kept", File.ReadAllText(file));

        CommandLine.Run("poster", "--url", Url, "--out", file, "--force").Succeeded();
        Assert.Contains("tro-ly.vn", Said(File.ReadAllText(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_of_the_data_folder_is_used_and_its_mistakes_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/dang-ky-thu/procedure.yaml", "id: dang-ky-thu\nname: Thử\ncolour: đỏ\n");

        CommandLine.Run("poster", "--url", Url, "--data", folder.FullName).FailedNaming("dang-ky-thu/procedure.yaml:", "knowledge check");
    }

    [Theory]
    [InlineData("--service: no such service: 'dang-ky-gi'", "--service", "dang-ky-gi", "--url", Url)]
    [InlineData("--service: no such service: '../x'", "--service", "../x", "--url", Url)]
    [InlineData("--url: expected https", "--url", "http://tro-ly.vn")]
    [InlineData("--url: expected an address", "--url", "tro-ly.vn")]
    [InlineData("--data: no such folder", "--url", Url, "--data", "/no/such/folder")]
    [InlineData("--out: no such folder: /no/such/folder", "--url", Url, "--out", "/no/such/folder/a.svg")]
    [InlineData("--out: expected a file that ends in .svg or .pdf", "--url", Url, "--out", "a.png")]
    [InlineData("--out: /dev/null/x: cannot be made", "--all", "--url", Url, "--out", "/dev/null/x")]
    [InlineData("--all: expected --out", "--all", "--url", Url)]
    [InlineData("--all: expected --out", "--all", "--service", "dang-ky-tam-tru", "--url", Url, "--out", "x")]
    [InlineData("--address: expected --office", "--url", Url, "--address", "35 Hàng Bài")]
    [InlineData("--hours: expected --office", "--url", Url, "--hours", "7 giờ")]
    [InlineData("--office: expected words", "--url", Url, "--office", " ")]
    [InlineData("--office: expected Latin letters", "--url", Url, "--office", "中")]
    public void Mistakes_are_told_in_one_line(string told, params string[] arguments) => CommandLine.Run(["poster", .. arguments]).FailedNaming(told);

    [Fact]
    public void Url_is_required()
    {
        var result = CommandLine.Run("poster");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--url", result.Errors, StringComparison.Ordinal);
    }

    private static string Said(string svg) => string.Join(' ', XDocument.Parse(svg).Descendants(Svg + "text").Select(t => t.Value));
}
