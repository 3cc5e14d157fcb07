using System.Globalization;
using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class KnowledgeRetrieveTests
{
    private const string Corpus = """
        {"_id":"d 1","title":"Thủ tục đăng ký khai sinh","text":"Giấy chứng sinh"}
        {"_id":"d 2","title":"Thủ tục đăng ký khai tử","text":"Giấy báo tử"}
        {"_id":3,"title":"Cấp hộ chiếu phổ thông","text":"Ảnh chân dung","other":[1]}
        """;

    private const string Queries = """
        {"_id":"q một","text":"khai sinh"}
        {"_id":"q2","text":"ho chieu"}
        {"_id":"q3","text":""}
        """;

    [Fact]
    public void Results_are_trec_lines_with_tabs_best_first_and_ids_may_hold_blanks()
    {
        using var folder = new TemporaryFolder();
        var timings = Path.Combine(folder.FullName, "times.tsv");
        var result = Retrieve(folder, "--top", "2", "--timings", timings);
        result.Succeeded();
        var cells = result.Lines.Select(l => l.Split('\t')).ToArray();

        Assert.All(cells, c => Assert.Equal(6, c.Length));
        Assert.Equal(["q một", "q một", "q2"], cells.Select(c => c[0]));
        Assert.All(cells, c => Assert.Equal(("Q0", "assistant"), (c[1], c[5])));
        Assert.Equal(["d 1", "d 2", "3"], cells.Select(c => c[2]));
        Assert.Equal(["1", "2", "1"], cells.Select(c => c[3]));
        Assert.True(Score(cells[0]) > Score(cells[1]) && Score(cells[1]) > 0);
        var times = File.ReadAllLines(timings).Select(l => l.Split('\t')).ToArray();
        Assert.Equal(["q một", "q2", "q3"], times.Select(t => t[0]));
        Assert.All(times, t => Assert.True(double.Parse(t[1], CultureInfo.InvariantCulture) >= 0));
    }

    [Fact]
    public void No_more_than_asked_for_are_given()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(2, Retrieve(folder, "--top", "1").Lines.Length);
    }

    [Fact]
    public void More_than_there_are_may_be_asked_for()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(3, Retrieve(folder, "--top", int.MaxValue.ToString(CultureInfo.InvariantCulture)).Lines.Length);
    }

    [Fact]
    public void None_cannot_be_asked_for()
    {
        using var folder = new TemporaryFolder();

        Retrieve(folder, "--top", "0").FailedNaming("--top");
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("{\"title\":\"x\"}", "_id")]
    [InlineData("[]", "JSON")]
    [InlineData("{\"_id\":\"\\ud800\"}", "_id")]
    public void A_line_that_cannot_be_read_is_named(string line, string named)
    {
        using var folder = new TemporaryFolder();
        var corpus = folder.Write("corpus.jsonl", $"{{\"_id\":\"1\"}}\n{line}");
        var queries = folder.Write("queries.jsonl", Queries);

        CommandLine.Run("knowledge", "retrieve", "--corpus", corpus, "--queries", queries).FailedNaming($"{corpus}:2: ", named);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var folder = new TemporaryFolder();
        var queries = folder.Write("queries.jsonl", Queries);

        CommandLine.Run("knowledge", "retrieve", "--corpus", "/no/such/file", "--queries", queries).FailedNaming("/no/such/file");
    }

    [Fact]
    public void Timings_that_cannot_be_written_are_refused()
    {
        using var folder = new TemporaryFolder();

        Retrieve(folder, "--timings", "/no/such/folder/times").FailedNaming("/no/such/folder/times");
    }

    private static CommandResult Retrieve(TemporaryFolder folder, params string[] more) => CommandLine.Run(
        ["knowledge", "retrieve", "--corpus", folder.Write("corpus.jsonl", Corpus), "--queries", folder.Write("queries.jsonl", Queries), .. more]);

    private static double Score(string[] cells) => double.Parse(cells[4], CultureInfo.InvariantCulture);
}
