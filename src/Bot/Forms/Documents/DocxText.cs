using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Paragraphs and runs of a printed form.</summary>
internal static class DocxText
{
    /// <summary>Words of one look.</summary>
    public static Run Words(string text, bool bold = false, bool italic = false, int? size = null)
    {
        var look = new RunProperties();
        if (bold)
        {
            look.Bold = new Bold();
        }

        if (italic)
        {
            look.Italic = new Italic();
        }

        if (size is { } half)
        {
            look.FontSize = new FontSize { Val = DocxMeasures.Write(half) };
        }

        var words = new Text(text) { Space = SpaceProcessingModeValues.Preserve };
        return look.HasChildren ? new Run(look, words) : new Run(words);
    }

    /// <summary>Dots up to the right edge, to be written on by hand.</summary>
    public static Run Blank() => new(new TabChar());

    /// <summary>A paragraph.</summary>
    /// <param name="place">Where its lines stand.</param>
    /// <param name="withNext">Whether it stays on the page of what follows.</param>
    /// <param name="before">Space above it.</param>
    /// <param name="after">Space beneath it.</param>
    /// <param name="runs">Its words.</param>
    public static Paragraph Paragraph(JustificationValues place, bool withNext, int before, int after, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties
        {
            KeepNext = withNext ? new KeepNext() : null,
            KeepLines = new KeepLines(),
            SpacingBetweenLines = new SpacingBetweenLines { Before = DocxMeasures.Write(before), After = DocxMeasures.Write(after) },
            Justification = new Justification { Val = place },
        });
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>A row of the form, whose blank reaches to the right edge.</summary>
    /// <param name="row">The row.</param>
    /// <param name="indent">From the left edge of the text.</param>
    /// <param name="withNext">Whether it stays on the page of what follows.</param>
    public static Paragraph Row(PrintedRow row, int indent = 0, bool withNext = false)
    {
        var runs = new List<OpenXmlElement> { Words(row.Remark is null ? $"{row.Lead} " : $"{row.Caption} "), };
        if (row.Remark is { } remark)
        {
            runs.Add(Words(remark, italic: true));
            runs.Add(Words(": "));
        }

        runs.Add(row.Value is { } value ? Words(value) : Blank());
        var paragraph = Paragraph(JustificationValues.Left, withNext, 0, DocxMeasures.Gap, [.. runs]);
        var look = paragraph.ParagraphProperties!;
        look.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = DocxMeasures.TextWidth });
        look.Indentation = indent > 0 ? new Indentation { Left = DocxMeasures.Write(indent) } : null;
        return paragraph;
    }
}
