using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Puts the parts of a Word file together: styles, page numbers above from the second page, the small line beneath.</summary>
internal static class DocxPackage
{
    private const string NumberPart = "rId1";
    private const string FirstPart = "rId2";
    private const string FootPart = "rId3";
    private const string StylePart = "rId4";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string AboutType = "application/vnd.openxmlformats-package.core-properties+xml";

    // The oldest time that the format can hold: a file tells when it was made by its text alone, and equal forms give equal files.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file.</summary>
    public static byte[] Write(Body body, PrintedForm form)
    {
        body.Append(Layout());
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddNewPart<MainDocumentPart>(MainType, "rId1");
            main.AddNewPart<HeaderPart>(NumberPart).Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>(FirstPart).Header = new Header(new Paragraph());
            main.AddNewPart<FooterPart>(FootPart).Footer = new Footer(Foot(form.Footer));
            main.AddNewPart<StyleDefinitionsPart>(StylePart).Styles = Styles();
            main.Document = new Document(body);
            About(file.AddNewPart<CoreFilePropertiesPart>(AboutType, "rId2"), form);
        }

        return Repacked(stream);
    }

    private static SectionProperties Layout() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberPart },
        new HeaderReference { Type = HeaderFooterValues.First, Id = FirstPart },
        new FooterReference { Type = HeaderFooterValues.Default, Id = FootPart },
        new FooterReference { Type = HeaderFooterValues.First, Id = FootPart },
        new PageSize { Width = DocxMeasures.PageWidth, Height = DocxMeasures.PageHeight },
        new PageMargin
        {
            Top = DocxMeasures.Above,
            Bottom = DocxMeasures.Below,
            Left = DocxMeasures.Left,
            Right = DocxMeasures.Right,
            Header = DocxMeasures.Edge,
            Footer = DocxMeasures.Edge,
            Gutter = 0,
        },
        new TitlePage());

    private static Paragraph PageNumber() =>
        DocxText.Paragraph(JustificationValues.Center, false, 0, 0, new SimpleField(DocxText.Words("2")) { Instruction = "PAGE" });

    private static Paragraph Foot(string text)
    {
        var paragraph = DocxText.Paragraph(JustificationValues.Center, false, 0, 0, DocxText.Words(text, size: DocxMeasures.Small));
        paragraph.ParagraphProperties!.ParagraphBorders = new ParagraphBorders { TopBorder = new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4 } };
        return paragraph;
    }

    private static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle
            {
                RunFonts = new RunFonts
                {
                    Ascii = DocxMeasures.Font,
                    HighAnsi = DocxMeasures.Font,
                    EastAsia = DocxMeasures.Font,
                    ComplexScript = DocxMeasures.Font,
                },
                FontSize = new FontSize { Val = DocxMeasures.Write(DocxMeasures.Text) },
                FontSizeComplexScript = new FontSizeComplexScript { Val = DocxMeasures.Write(DocxMeasures.Text) },
                Languages = new Languages { Val = "vi-VN" },
            }),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
            {
                SpacingBetweenLines = new SpacingBetweenLines { Line = DocxMeasures.Write(DocxMeasures.Line), LineRule = LineSpacingRuleValues.Auto },
            })),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    // The library would name this part by chance, so it is written by hand. It holds nothing of the person.
    private static void About(CoreFilePropertiesPart part, PrintedForm form)
    {
        XNamespace about = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        using var stream = part.GetStream(FileMode.Create);
        new XDocument(new XElement(
            about + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", about),
            new XAttribute(XNamespace.Xmlns + "dc", terms),
            new XElement(terms + "title", form.Title),
            new XElement(terms + "language", "vi-VN"))).Save(stream, SaveOptions.DisableFormatting);
    }

    private static byte[] Repacked(MemoryStream made)
    {
        made.Position = 0;
        using var packed = new MemoryStream();
        using (var from = new ZipArchive(made, ZipArchiveMode.Read))
        using (var to = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                var entry = to.CreateEntry(part.FullName);
                entry.LastWriteTime = Stamp;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return packed.ToArray();
    }
}
