using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Writes a printed form as a Word file (Office Open XML), laid out as Decree 30/2020/NĐ-CP lays out official papers.</summary>
public static class DocxFormWriter
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes a form; equal forms give equal bytes.</summary>
    public static byte[] Write(PrintedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var body = new Body();
        body.Append(Heading(form));
        foreach (var (index, line) in form.Lines.Index())
        {
            switch (line)
            {
                case PrintedRow row:
                    var isNearFoot = form.Signatures.Count > 0 && index >= form.Lines.Count - DocxMeasures.RowsWithSignature;
                    body.Append(DocxText.Row(row, row.IsPart ? DocxMeasures.Edge : 0, isNearFoot));
                    break;
                case PrintedTable table:
                    body.Append(DocxTables.Group(table));
                    break;
            }
        }

        body.Append(Foot(form));
        return DocxPackage.Write(body, form);
    }

    private static IEnumerable<OpenXmlElement> Heading(PrintedForm form)
    {
        if (form.Prescribed is { } prescribed)
        {
            yield return DocxText.Paragraph(JustificationValues.Right, true, 0, 120, DocxText.Words(prescribed, italic: true, size: DocxMeasures.Table));
        }

        if (form.Republic is { } republic)
        {
            yield return DocxText.Paragraph(JustificationValues.Center, true, 0, 0, DocxText.Words(republic, bold: true));
            yield return DocxText.Paragraph(JustificationValues.Center, true, 0, 0, DocxText.Words(form.Motto ?? "", bold: true, size: DocxMeasures.Motto));
            yield return Rule();
        }

        yield return DocxText.Paragraph(
            JustificationValues.Center, true, 240, form.Note is null ? 240 : 60, DocxText.Words(form.Title.ToUpperInvariant(), bold: true, size: DocxMeasures.Title));
        if (form.Note is { } note)
        {
            yield return DocxText.Paragraph(JustificationValues.Center, true, 0, 240, DocxText.Words(note, italic: true));
        }

        if (form.AddressedTo is { } to)
        {
            // A blank cannot be centred: its dots would have no end.
            yield return form.Addressee is { } office
                ? DocxText.Paragraph(JustificationValues.Center, true, 0, 240, DocxText.Words($"{to} {office}"))
                : DocxText.Row(new PrintedRow("", null, to, null), DocxMeasures.Left);
        }
    }

    // The rule is the lower border of a line of hardly any height, as long as the motto above it.
    private static Paragraph Rule()
    {
        var rule = DocxText.Paragraph(JustificationValues.Center, true, 0, 0);
        var look = rule.ParagraphProperties!;
        look.ParagraphBorders = new ParagraphBorders { BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 0 } };
        look.SpacingBetweenLines = new SpacingBetweenLines { Before = "0", After = "0", Line = "60", LineRule = LineSpacingRuleValues.Exact };
        look.Indentation = new Indentation { Left = DocxMeasures.Write(DocxMeasures.RuleIndent), Right = DocxMeasures.Write(DocxMeasures.RuleIndent) };
        return rule;
    }

    // What is declared, where and when, and the signatures stay on one page: nobody signs a sheet that says nothing.
    private static IEnumerable<OpenXmlElement> Foot(PrintedForm form)
    {
        foreach (var declaration in form.Declarations)
        {
            yield return DocxText.Paragraph(JustificationValues.Both, form.Signatures.Count > 0, 120, DocxMeasures.Gap, DocxText.Words(declaration));
        }

        if (form.SignedAt is { } signed)
        {
            yield return DocxText.Paragraph(JustificationValues.Right, true, 240, DocxMeasures.Gap, DocxText.Words(signed, italic: true));
        }

        if (form.Signatures.Count > 0)
        {
            yield return DocxTables.Signatures(form.Signatures);

            // A table cannot end a document.
            yield return DocxText.Paragraph(JustificationValues.Left, false, 0, 0, DocxText.Words("", size: 2));
        }
    }
}
