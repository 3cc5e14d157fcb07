using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

public sealed class FormWordsTests
{
    private const string Path = "_forms/printing.yaml";

    private static string Shipped => ShippedContent.Files.Single(f => f.Path == Path).Text;

    [Fact]
    public void Official_papers_begin_with_the_state_and_its_motto_as_decree_30_writes_them()
    {
        var words = KnowledgeBase.Read([new ContentFile(Path, Shipped)]).Knowledge.PrintingWords;

        Assert.Equal(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"), (words!.Republic, words.Motto));
    }

    [Theory]
    [InlineData("motto: Độc lập", "moto: Độc lập", "motto", "required")]
    [InlineData("{date}", "hôm nay", "prepared", "{date}")]
    [InlineData("{reference}", "", "reference", "{reference}")]
    public void A_word_that_is_missing_or_has_lost_its_slot_is_a_problem_of_its_line(string old, string changed, string field, string expected)
    {
        Assert.Contains(old, Shipped, StringComparison.Ordinal);
        var problems = KnowledgeBase.Read([new ContentFile(Path, Shipped.Replace(old, changed, StringComparison.Ordinal))]).Problems;

        Assert.Contains(problems, p => p.File == Path && p.Field == field && p.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Content_without_the_file_has_no_words() => Assert.Null(KnowledgeBase.Read([]).Knowledge.PrintingWords);
}
