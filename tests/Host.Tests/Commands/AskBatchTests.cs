using System.Text.Json;
using Xunit;

namespace Assistant.Host.Tests.Commands;

[Collection(ProgramFixture.Group)]
public sealed class AskBatchTests
{
    private static readonly string[] Facets =
    [
        "overview", "documents", "fee", "time_limit", "deadline", "where", "online_steps", "conditions", "form", "status", "result_validity", "legal_basis", "start_form", "other",
    ];

    private static readonly string[] Outcomes = ["answer", "clarify", "start_form", "handoff", "out_of_scope", "smalltalk", "safety"];

    private const string Questions = """
        {"id":"z9","text":"Làm hộ chiếu hết bao nhiêu tiền?"}
        {"id":"a1","text":"Thế mất mấy ngày hả em?","prev":"Đăng ký kết hôn cần giấy tờ gì?"}

        {"id":"m5","text":"Xin chào","services":["x"],"note":{"deep":[1]},"expect":"smalltalk"}
        {"id":"k2","text":"Tách thửa đất làm ở đâu?"}
        {"id":"k3","text":"Thế mất mấy ngày hả em?"}
        {"id":"k4","text":"Đăng ký kết hôn và đăng ký tạm trú thì cần giấy tờ gì?"}
        {"id":"k5","text":""}
        {"id":"k6","text":"Làm khai sinh trực tuyến hết bao nhiêu tiền?","today":"2025-12-31"}
        {"id":"k7","text":"Làm khai sinh trực tuyến hết bao nhiêu tiền?"}
        """;

    private static readonly Lazy<JsonElement[]> LazyAnswers = new(() =>
    {
        using var folder = new TemporaryFolder();
        return Parse(CommandLine.Run("ask", "--batch", folder.Write("q.jsonl", Questions), "--today", "2026-11-25"));
    });

    private static JsonElement[] Answers => LazyAnswers.Value;

    [Fact]
    public void Answers_come_in_the_order_of_the_questions_one_a_line() =>
        Assert.Equal(["z9", "a1", "m5", "k2", "k3", "k4", "k5", "k6", "k7"], Answers.Select(a => a.GetProperty("id").GetString()));

    [Fact]
    public void Every_line_has_exactly_the_members_of_the_contract() => Assert.All(Answers, a =>
    {
        Assert.Equal(["id", "outcome", "services", "codes", "facet", "text", "citations", "elapsed_us"], a.EnumerateObject().Select(p => p.Name));
        Assert.Contains(a.GetProperty("outcome").GetString(), Outcomes);
        Assert.Contains(a.GetProperty("facet").GetString(), Facets);
        Assert.InRange(a.GetProperty("services").GetArrayLength(), 0, 5);
        Assert.NotEqual("", a.GetProperty("text").GetString());
        Assert.True(a.GetProperty("elapsed_us").GetInt64() >= 0);
        Assert.All(a.GetProperty("codes").EnumerateArray(), c => Assert.Matches(@"^\d\.\d{6}$", c.GetString()));
        Assert.All(a.GetProperty("citations").EnumerateArray(), c =>
        {
            Assert.Equal("source", c.EnumerateObject().First().Name);
            Assert.All(c.EnumerateObject(), p => Assert.Contains(p.Name, (string[])["source", "article", "url"]));
            Assert.All(c.EnumerateObject(), p => Assert.Equal(JsonValueKind.String, p.Value.ValueKind));
        });
    });

    [Fact]
    public void The_turn_before_is_used_and_not_printed()
    {
        var answer = Answer("a1");

        Assert.Equal(("answer", "dang-ky-ket-hon", "time_limit"), (Text(answer, "outcome"), First(answer, "services"), Text(answer, "facet")));
        Assert.DoesNotContain(Answers, a => Text(a, "text").Contains("cần chuẩn bị", StringComparison.Ordinal) && Text(a, "id") == "a1");
    }

    [Fact]
    public void Lines_share_no_state() => Assert.NotEqual("dang-ky-ket-hon", First(Answer("k3"), "services"));

    [Fact]
    public void A_question_about_a_service_names_service_code_facet_and_sources()
    {
        var answer = Answer("z9");

        Assert.Equal(("answer", "ho-chieu-pho-thong", "fee"), (Text(answer, "outcome"), First(answer, "services"), Text(answer, "facet")));
        Assert.NotEqual("", First(answer, "codes"));
        Assert.NotEqual(0, answer.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public void Small_talk_and_other_offices_matters_name_no_service()
    {
        Assert.Equal("smalltalk", Text(Answer("m5"), "outcome"));
        Assert.Equal("out_of_scope", Text(Answer("k2"), "outcome"));
        Assert.Equal(0, Answer("m5").GetProperty("services").GetArrayLength());
    }

    [Fact]
    public void With_two_needs_the_first_id_of_each_leads() => Assert.Equal(
        ["dang-ky-ket-hon", "dang-ky-tam-tru"], Answer("k4").GetProperty("services").EnumerateArray().Take(2).Select(s => s.GetString()).Order(StringComparer.Ordinal));

    [Fact]
    public void A_line_may_have_a_day_of_its_own()
    {
        Assert.Contains("Từ ngày 01/01/2026: ", Text(Answer("k6"), "text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Từ ngày 01/01/2026: ", Text(Answer("k7"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_are_written_as_they_are() => Assert.DoesNotContain("\\u", Answer("z9").GetRawText(), StringComparison.Ordinal);

    [Fact]
    public void Questions_are_read_from_standard_input()
    {
        var answers = Parse(CommandLine.RunWith("{\"id\":\"một\",\"text\":\"Làm hộ chiếu ở đâu?\"}\r\n{\"id\":2,\"text\":\"Xin chào\"}", "ask", "--batch", "-"));

        Assert.Equal(["một", "2"], answers.Select(a => Text(a, "id")));
        Assert.Equal("where", Text(answers[0], "facet"));
    }

    [Fact]
    public void A_batch_of_nothing_gives_nothing() => Assert.Equal("", CommandLine.RunWith("\n", "ask", "--batch", "-").Succeeded());

    [Theory]
    [InlineData("nonsense", "expected a JSON object")]
    [InlineData("[1]", "expected a JSON object")]
    [InlineData("{\"text\":\"x\"}", "id")]
    [InlineData("{\"id\":\"1\"}", "text")]
    [InlineData("{\"id\":\"1\",\"text\":null}", "text")]
    [InlineData("{\"id\":\"1\",\"text\":[]}", "text")]
    [InlineData("{\"id\":\"1\",\"text\":\"\\ud800\"}", "text")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"prev\":{}}", "prev")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"today\":\"mai\"}", "today")]
    public void A_line_that_cannot_be_read_is_named_with_file_line_and_member(string line, string named)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("q.jsonl", $"{{\"id\":\"1\",\"text\":\"x\"}}\n{line}\n");

        CommandLine.Run("ask", "--batch", file).FailedNaming($"{file}:2: ", named);
    }

    [Fact]
    public void A_bad_line_of_standard_input_is_named_too() => CommandLine.RunWith("{", "ask", "--batch", "-").FailedNaming("stdin:1: ");

    [Fact]
    public void A_file_that_is_not_there_is_refused() => CommandLine.Run("ask", "--batch", "/no/such/file.jsonl").FailedNaming("/no/such/file.jsonl");

    [Fact]
    public void A_folder_is_no_question_file() => CommandLine.Run("ask", "--batch", Path.GetTempPath()).FailedNaming(Path.GetTempPath());

    private static JsonElement Answer(string id) => Answers.Single(a => Text(a, "id") == id);

    private static string Text(JsonElement answer, string member) => answer.GetProperty(member).GetString()!;

    private static string First(JsonElement answer, string member) =>
        answer.GetProperty(member).EnumerateArray().Select(s => s.GetString()!).FirstOrDefault("");

    private static JsonElement[] Parse(CommandResult result)
    {
        result.Succeeded();
        return [.. result.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
    }
}
