using Assistant.Bot.Forms.Documents;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>What a citizen holds in the hand: the file opened by another program than the one that wrote it, and printed.</summary>
public sealed class OfficeTests
{
    [OfficeFact]
    public async Task Forms_of_every_shape_come_out_on_paper_and_no_page_is_empty()
    {
        var forms = DocxFormWriterTests.Forms();
        using var office = new OfficePaper();
        var papers = await office.LayOutAsync(forms.Select(DocxFormWriter.Write));

        Assert.All(papers, p => Assert.NotEmpty(p.Ink));
        Assert.All(papers.SelectMany(p => p.Ink), ink => Assert.InRange(ink, 0.001, 0.5));
        Assert.Single(papers[0].Ink);
        foreach (var (form, paper) in forms.Zip(papers))
        {
            Assert.All(form.Lines, l => Assert.Contains(l.Caption, paper.Text, StringComparison.Ordinal));
        }
    }

    [OfficeFact]
    public async Task Values_can_be_read_on_the_paper_as_they_were_answered()
    {
        using var office = new OfficePaper();
        var text = (await office.LayOutAsync([DocxFormWriter.Write(TrialForm.Print(reference: "HN-261125-7K2QM4"))]))[0].Text;

        Assert.Contains("1. Họ, chữ đệm, tên: Nguyễn Thị Hòa", text, StringComparison.Ordinal);
        Assert.Contains("1 Trần Văn Tám ông nội", text, StringComparison.Ordinal);
        Assert.Contains("HN-261125-7K2QM4", text, StringComparison.Ordinal);
        Assert.Contains("Thư điện tử: ....", text, StringComparison.Ordinal);
    }
}
