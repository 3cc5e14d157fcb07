using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A Word file as it is read back: its lines, in order.</summary>
internal static class DocxReading
{
    /// <summary>A paragraph a line, also those in tables; a dotted blank is <c>…</c>.</summary>
    public static IReadOnlyList<string> Lines(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(Text).Where(t => t.Length > 0)];
    }

    /// <summary>The lines of the foot of each page.</summary>
    public static string Foot(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.FooterParts.Select(f => f.Footer.InnerText));
    }

    public static IReadOnlyList<Table> Tables(WordprocessingDocument document) => [.. document.MainDocumentPart!.Document.Body!.Elements<Table>()];

    public static void AssertValid(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(f => $"{f.Path?.XPath}: {f.Description}");
        Assert.Empty(faults);
    }

    private static string Text(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        TabChar => "…",
        _ => "",
    }));
}
