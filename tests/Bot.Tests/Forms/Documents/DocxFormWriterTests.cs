using Assistant.Bot.Forms.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed class DocxFormWriterTests
{
    [Fact]
    public void The_whole_form_stands_in_the_file_line_by_line() => Assert.Equal(
        [
            "Mẫu kèm Thông tư 00/2026/TT-THU",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "TỜ KHAI ĐĂNG KÝ THỬ",
            "Kính gửi: Phường Ba Đình",
            "Mã hồ sơ (phần của cơ quan): …",
            "1. Họ, chữ đệm, tên: Nguyễn Thị Hòa",
            "2. Ngày, tháng, năm sinh: 03/02/1990",
            "Thư điện tử: …",
            "3a. Họ tên con: Trần Minh An",
            "3b. Trường: Mầm non Hoa Sen",
            "3c. Ngày sinh con: 05/10/2026",
            "4. Người đi cùng:",
            "STT", "Họ và tên", "Quan hệ",
            "1", "Trần Văn Tám", "ông nội",
            "2", "Lê Thị Bưởi",
            "Tôi cam đoan lời khai là đúng sự thật.",
            "Làm tại …………………………, ngày …… tháng …… năm ………",
            "Người yêu cầu", "(Ký, ghi rõ họ tên)", "Nguyễn Thị Hòa",
        ],
        DocxReading.Lines(DocxFormWriter.Write(TrialForm.Print())));

    [Fact]
    public void Each_field_of_the_case_stands_with_its_number_and_label_in_the_order_of_print()
    {
        var form = TrialForm.Print();
        var lines = DocxReading.Lines(DocxFormWriter.Write(form));
        var at = -1;
        foreach (var line in form.Lines)
        {
            var next = lines.Index().FirstOrDefault(l => l.Index > at && l.Item.StartsWith(line.Caption, StringComparison.Ordinal)).Index;
            Assert.True(next > at, $"{line.Field}: '{line.Caption}' does not stand behind the field before it");
            at = next;
        }
    }

    [Fact]
    public void The_file_keeps_the_rules_of_its_format() => Assert.All(Forms(), f => DocxReading.AssertValid(DocxFormWriter.Write(f)));

    [Fact]
    public void Equal_forms_give_equal_bytes() => Assert.Equal(DocxFormWriter.Write(TrialForm.Print()), DocxFormWriter.Write(TrialForm.Print()));

    [Fact]
    public void The_paper_and_its_margins_are_those_of_decree_30()
    {
        using var stream = new MemoryStream(DocxFormWriter.Write(TrialForm.Print()));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var section = document.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        var margin = section.GetFirstChild<PageMargin>()!;

        Assert.Equal((11906u, 16838u), (section.GetFirstChild<PageSize>()!.Width!.Value, section.GetFirstChild<PageSize>()!.Height!.Value));
        Assert.InRange(Millimetres(margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres((int)margin.Left!.Value), 30, 35);
        Assert.InRange(Millimetres((int)margin.Right!.Value), 15, 20);
        Assert.Equal("Times New Roman", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().Single().Ascii!.Value);
    }

    [Fact]
    public void The_foot_of_each_page_holds_the_reference_number() =>
        Assert.Contains("HN-261125-7K2QM4", DocxReading.Foot(DocxFormWriter.Write(TrialForm.Print(reference: "HN-261125-7K2QM4"))), StringComparison.Ordinal);

    [Fact]
    public void Signs_of_the_file_format_in_an_answer_stay_text()
    {
        const string text = "</w:t><w:p/> & \"Tám\" 'x' ]]>";

        Assert.Contains($"3b. Trường: {text}", DocxReading.Lines(DocxFormWriter.Write(TrialForm.Print(TrialForm.But(("child_school", text))))));
    }

    [Fact]
    public void Twenty_members_stand_in_one_table_whose_heading_comes_again_on_the_next_page()
    {
        using var stream = new MemoryStream(DocxFormWriter.Write(Members(20)));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var rows = DocxReading.Tables(document)[0].Elements<TableRow>().ToArray();

        Assert.Equal(21, rows.Length);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<TableHeader>());
        Assert.All(rows, r => Assert.NotNull(r.TableRowProperties!.GetFirstChild<CantSplit>()));
        Assert.Equal("20Người 20bạn", rows[20].InnerText);
    }

    [Fact]
    public void A_group_without_members_leaves_a_row_to_write_in()
    {
        using var stream = new MemoryStream(DocxFormWriter.Write(Members(0)));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Equal(["STTHọ và tênQuan hệ", ""], DocxReading.Tables(document)[0].Elements<TableRow>().Select(r => r.InnerText));
    }

    [Fact]
    public void A_group_too_wide_for_the_paper_is_written_member_by_member() => Assert.Equal(
        ["Người 1", "Cột 1: 11", "Cột 2: 12", "Cột 3: 13", "Cột 4: 14", "Cột 5: 15", "Cột 6: 16", "Cột 7: …"],
        DocxReading.Lines(DocxFormWriter.Write(Wide())).SkipWhile(l => l != "Người 1").Take(8));

    [Fact]
    public void Declaration_and_signature_stay_on_one_page()
    {
        using var stream = new MemoryStream(DocxFormWriter.Write(TrialForm.Print()));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var foot = document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().SkipWhile(p => !p.InnerText.StartsWith("Tôi cam đoan", StringComparison.Ordinal));

        Assert.All(foot.TakeWhile(p => p.InnerText != "Nguyễn Thị Hòa"), p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
    }

    /// <summary>Forms of every shape.</summary>
    internal static IReadOnlyList<PrintedForm> Forms() =>
    [
        TrialForm.Print(),
        TrialForm.Print(new Dictionary<string, string>()),
        TrialForm.Print(TrialForm.But(("child_school", string.Concat(Enumerable.Repeat("Trường tiểu học dài ", 200))), ("requester_name", new string('x', 3000)))),
        TrialForm.Print(form: TrialForm.With("prescribed: \"Mẫu kèm Thông tư 00/2026/TT-THU\"", "no_official_form: true")),
        Members(0),
        Members(20),
        Wide(),
    ];

    private static PrintedForm Members(int count)
    {
        var answers = TrialForm.But([.. TrialForm.Answers.Keys.Where(k => k.StartsWith("members", StringComparison.Ordinal)).Select(k => (k, (string?)null))]);
        for (var i = 0; i < count; i++)
        {
            answers[$"members[{i}].full_name"] = $"Người {i + 1}";
            answers[$"members[{i}].relation"] = "bạn";
        }

        return TrialForm.Print(answers);
    }

    private static PrintedForm Wide()
    {
        var form = TrialForm.Print();
        var table = (PrintedTable)form.Lines[^1];
        return form with
        {
            Lines = [table with { Columns = [.. Enumerable.Range(1, 7).Select(i => $"Cột {i}")], Members = [["11", "12", "13", "14", "15", "16", null]] }],
        };
    }

    private static double Millimetres(int twentieths) => twentieths * 25.4 / 1440;
}
