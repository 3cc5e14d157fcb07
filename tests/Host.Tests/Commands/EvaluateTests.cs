using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class EvaluateTests
{
    private const string Questions = """
        {"id":"1","text":"Làm hộ chiếu hết bao nhiêu tiền?","register":"plain","services":["ho-chieu-pho-thong"],"facets":["fee"],"expect":"answer"}
        {"id":"2","text":"Xin chào","register":"oos","services":[],"facets":[],"expect":"smalltalk"}
        {"id":"3","text":"Làm hộ chiếu hết bao nhiêu tiền?","register":"plain","services":["dang-ky-thue"],"facets":["where"],"expect":"answer"}
        """;

    [Fact]
    public void The_score_table_is_printed()
    {
        using var folder = new TemporaryFolder();
        var result = CommandLine.Run("evaluate", folder.Write("gold.jsonl", Questions), "--misses");
        result.Succeeded();

        Assert.StartsWith("register", result.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^all +3 +50\.0 % +50\.0 % +50\.0 % +100\.0 %", result.Lines[1]);
        Assert.Matches("^no marks +3 ", result.Lines[2]);
        Assert.Contains(result.Lines, l => l.StartsWith("plain", StringComparison.Ordinal));
        Assert.Contains(result.Lines, l => l.StartsWith("3 SF ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("{\"id\":\"1\"}", "expect")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"services\":[],\"facets\":[\"price\"],\"expect\":\"answer\"}", "facets")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"services\":[],\"facets\":[],\"expect\":[]}", "expect")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"prev\":5,\"services\":[],\"facets\":[],\"expect\":\"answer\"}", "prev")]
    public void A_line_that_cannot_be_read_is_named(string line, string named)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("gold.jsonl", line);

        CommandLine.Run("evaluate", file).FailedNaming($"{file}:1: ", named);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => CommandLine.Run("evaluate", "/no/such/file").FailedNaming("/no/such/file");
}
