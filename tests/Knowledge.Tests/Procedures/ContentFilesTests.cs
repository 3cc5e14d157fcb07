using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

/// <summary>Files and folders that are missing, unreadable, or do not fit together.</summary>
public sealed class ContentFilesTests
{
    private const string OtherPath = "dang-ky-khac/procedure.yaml";

    [Fact]
    public void A_file_that_is_no_yaml_is_named_with_the_line()
    {
        var problem = Assert.Single(ContentChecker.Check(SmallContent.With("field: Thử nghiệm", "field: [Thử nghiệm")), p => p.Expected.StartsWith("valid YAML", StringComparison.Ordinal));

        Assert.Equal(SmallContent.ProcedurePath, problem.File);
        Assert.InRange(problem.Line, 1, 8);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- một\n- hai")]
    [InlineData("chỉ là chữ")]
    public void A_file_that_is_no_mapping_is_named(string text)
    {
        var problems = ContentChecker.Check(SmallContent.Files(text));

        Assert.Contains(problems, p => p.File == SmallContent.ProcedurePath && p.Expected == "one YAML document that is a mapping");
    }

    [Fact]
    public void A_key_written_twice_is_a_problem()
    {
        var problems = ContentChecker.Check(SmallContent.With("field: Thử nghiệm", "field: Thử nghiệm\nfield: Khác"));

        Assert.Contains(problems, p => p.File == SmallContent.ProcedurePath && p.Line == 6);
    }

    [Fact]
    public void A_service_needs_its_procedure_and_its_examples()
    {
        var lonely = ContentChecker.Check([new ContentFile(SmallContent.OverlayPath, "sources: []")]);

        Assert.Equal([SmallContent.ProcedurePath, SmallContent.UtterancesPath], lonely.Select(p => p.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_id_of_a_service_is_the_name_of_its_folder()
    {
        var problems = ContentChecker.Check(SmallContent.With("id: dang-ky-thu", "id: dang-ky-khac"));

        Assert.Contains(problems, p => p is { File: SmallContent.ProcedurePath, Line: 1, Field: "id", Expected: "the name of the folder, 'dang-ky-thu'" });
    }

    [Fact]
    public void Every_problem_is_told_of_a_file_that_exists()
    {
        var files = SmallContent.Files(SmallContent.Changed("id: dang-ky-thu", "id: dang-ky-khac").Replace("id: sum-a", "id: Sum_A", StringComparison.Ordinal));

        Complaints.None(ContentChecker.Check(files).Select(p => p.File).Except(files.Select(f => f.Path)));
    }

    [Fact]
    public void A_name_that_two_services_claim_must_be_declared_shared()
    {
        var problems = ContentChecker.Check(Two("GHI TÊN THỬ", "GHI TÊN THỬ"));

        Assert.Equal([OtherPath, SmallContent.ProcedurePath], problems.Select(p => p.File));
        Assert.All(problems, p => Assert.Equal("aliases", p.Field));
        Assert.All(problems, p => Assert.Contains("'shared: true'", p.Expected, StringComparison.Ordinal));
        Assert.Empty(ContentChecker.Check(Two("{ text: \"ghi tên thử\", shared: true }", "{ text: \"ghi tên thử\", shared: true }")));
        Assert.Empty(ContentChecker.Check(Two("ghi tên thử", "ghi tên khác")));
    }

    [Fact]
    public void Too_few_examples_are_counted()
    {
        var few = string.Join('\n', SmallContent.Utterances.Split('\n').Where(l => !l.EndsWith("hai", StringComparison.Ordinal)));

        SmallContent.AssertOnlyProblem(SmallContent.Files(utterances: few), SmallContent.UtterancesPath, "utterances:", "utterances", "150 lines or more, found 117");
    }

    [Fact]
    public void A_facet_without_examples_is_named()
    {
        var without = SmallContent.Utterances[..SmallContent.Utterances.IndexOf("  start_form:", StringComparison.Ordinal)];

        SmallContent.AssertOnlyProblem(SmallContent.Files(utterances: without), SmallContent.UtterancesPath, "utterances:", "utterances", "lines for facet 'start_form'");
    }

    [Fact]
    public void A_register_without_examples_is_named()
    {
        var lines = SmallContent.Utterances.Split('\n').Where(l => !l.Contains("story", StringComparison.Ordinal));

        SmallContent.AssertOnlyProblem(
            SmallContent.Files(utterances: string.Join('\n', lines)), SmallContent.UtterancesPath, "utterances:", "utterances", "lines in register 'story'");
    }

    [Theory]
    [InlineData("    story:\n      - câu fee story một", "    saga:\n      - câu fee saga một", "saga:", "utterances.fee.saga", "one of plain")]
    [InlineData("  fee:\n", "  price:\n    plain: [x]\n  fee:\n", "price:", "utterances.price", "a facet")]
    [InlineData("câu fee plain một", "câu fee: một", "câu fee: một", "utterances.fee.plain", "a text (quote it if it holds ': ')")]
    [InlineData("service: dang-ky-thu\n", "service: dang-ky-thu\nlanguage: vi\n", "language:", "language", "no such field")]
    public void Examples_that_cannot_be_read_are_named(string old, string changed, string line, string field, string expected)
    {
        Assert.Contains(old, SmallContent.Utterances, StringComparison.Ordinal);
        var files = SmallContent.Files(utterances: SmallContent.Utterances.Replace(old, changed, StringComparison.Ordinal));

        SmallContent.AssertOnlyProblem(files, SmallContent.UtterancesPath, line, field, expected);
    }

    [Fact]
    public void A_sentence_that_means_two_things_is_named()
    {
        var files = Two("a", "b").Select(f => f.Path == "dang-ky-khac/utterances.yaml"
            ? f with { Text = f.Text.Replace("lời fee plain một", "CÂU fee plain một", StringComparison.Ordinal) }
            : f).ToArray();

        var problem = Assert.Single(ContentChecker.Check(files));
        Assert.Contains("one meaning a line", problem.Expected, StringComparison.Ordinal);
        Assert.Contains("dang-ky-khac, dang-ky-thu", problem.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_on_disk_is_read_with_forward_slashes_in_order()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            foreach (var file in SmallContent.Files())
            {
                var path = Path.Combine(folder.FullName, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text);
            }

            File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "not content");
            Assert.Equal(SmallContent.Files(), ContentFolder.OnDisk(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ContentFile[] Two(string alias, string otherAlias) =>
    [
        .. SmallContent.Files(SmallContent.Changed("- ghi tên thử", $"- {alias}")),
        new(OtherPath, SmallContent.Changed("- ghi tên thử", $"- {otherAlias}").Replace("id: dang-ky-thu", "id: dang-ky-khac", StringComparison.Ordinal)),
        new("dang-ky-khac/utterances.yaml", SmallContent.UtterancesOf("dang-ky-khac", "lời")),
    ];
}
