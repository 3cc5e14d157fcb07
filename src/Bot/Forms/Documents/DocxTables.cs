using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Tables of a printed form: the members of a group, and the places to sign.</summary>
internal static class DocxTables
{
    /// <summary>Signs beyond which a text asks for no more width.</summary>
    private const int MostSigns = 30;

    /// <summary>A group: a table, or, where it would be too wide, its members one beneath the other.</summary>
    public static IEnumerable<OpenXmlElement> Group(PrintedTable group)
    {
        var caption = DocxText.Paragraph(JustificationValues.Left, withNext: true, 0, DocxMeasures.Gap, DocxText.Words(group.Lead));
        return group.IsTooWide ? [caption, .. Members(group)] : [caption, Grid(group), Space()];
    }

    /// <summary>The places to sign, side by side; a single one stands at the right.</summary>
    public static Table Signatures(IReadOnlyList<PrintedSignature> signatures)
    {
        var columns = Math.Max(2, signatures.Count);
        var widths = Enumerable.Repeat(DocxMeasures.TextWidth / columns, columns).ToArray();
        var table = Frame(widths, bordered: false);
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        if (signatures.Count == 1)
        {
            row.Append(Cell(widths[0], DocxText.Paragraph(JustificationValues.Center, withNext: true, 0, 0)));
        }

        foreach (var (index, signature) in signatures.Index())
        {
            row.Append(Cell(widths[index], [.. Signature(signature)]));
        }

        table.Append(row);
        return table;
    }

    private static IEnumerable<Paragraph> Signature(PrintedSignature signature)
    {
        yield return DocxText.Paragraph(JustificationValues.Center, withNext: true, 0, 0, DocxText.Words(signature.Title, bold: true));
        yield return DocxText.Paragraph(JustificationValues.Center, withNext: true, 0, 0, DocxText.Words(signature.Hint, italic: true));
        yield return DocxText.Paragraph(JustificationValues.Center, withNext: false, DocxMeasures.SignatureHeight, 0, DocxText.Words(signature.Name ?? "", bold: true));
    }

    private static IEnumerable<Paragraph> Members(PrintedTable group)
    {
        foreach (var (index, cells) in group.Members.DefaultIfEmpty(new string?[group.Columns.Count]).Index())
        {
            yield return DocxText.Paragraph(JustificationValues.Left, withNext: true, 0, DocxMeasures.Gap, DocxText.Words(group.Heading(index + 1), bold: true));
            foreach (var (label, value) in group.Columns.Zip(cells))
            {
                yield return DocxText.Row(new PrintedRow(group.Field, null, label, value), DocxMeasures.Edge);
            }
        }
    }

    private static Table Grid(PrintedTable group)
    {
        var widths = Widths(group);
        var table = Frame(widths, bordered: true);
        table.Append(GridRow(widths, [group.RowNumber, .. group.Columns], heading: true));
        foreach (var (index, cells) in group.Members.Index())
        {
            table.Append(GridRow(widths, [(index + 1).ToString(CultureInfo.InvariantCulture), .. cells], heading: false));
        }

        if (group.Members.Count == 0)
        {
            table.Append(GridRow(widths, new string?[widths.Length], heading: false));
        }

        return table;
    }

    private static TableRow GridRow(int[] widths, IReadOnlyList<string?> cells, bool heading)
    {
        var look = new TableRowProperties(new CantSplit(), new TableRowHeight { Val = (uint)DocxMeasures.HandRow, HeightType = HeightRuleValues.AtLeast });
        if (heading)
        {
            look.Append(new TableHeader());
        }

        var row = new TableRow(look);
        foreach (var (index, text) in cells.Index())
        {
            var place = heading || index == 0 ? JustificationValues.Center : JustificationValues.Left;
            row.Append(Cell(widths[index], DocxText.Paragraph(place, withNext: false, 40, 40, DocxText.Words(text ?? "", heading, size: DocxMeasures.Table))));
        }

        return row;
    }

    // A column has room for its longest word; what is left goes to those whose texts would wrap most.
    private static int[] Widths(PrintedTable group)
    {
        var whole = DocxMeasures.TextWidth - DocxMeasures.NumberColumn - DocxMeasures.CellSpace;
        var texts = group.Columns.Select((heading, i) => group.Members.Select(m => m[i] ?? "").Prepend(heading).ToArray()).ToArray();
        var words = texts.Select(t => Math.Min(t.SelectMany(c => c.Split(' ')).Max(w => w.Length), MostSigns)).ToArray();
        var least = words.Select(signs => signs * DocxMeasures.SignWidth + 2 * DocxMeasures.CellSpace).ToArray();
        var wraps = texts.Zip(words, (t, signs) => 1 + Math.Max(0, Math.Min(t.Skip(1).Select(c => c.Length).DefaultIfEmpty().Max(), MostSigns) - signs)).ToArray();
        var left = whole - least.Sum();
        return left > 0
            ? [DocxMeasures.NumberColumn, .. least.Select((width, i) => width + left * wraps[i] / wraps.Sum())]
            : [DocxMeasures.NumberColumn, .. least.Select(width => whole * width / least.Sum())];
    }

    private static Table Frame(int[] widths, bool bordered)
    {
        var look = new TableProperties
        {
            TableWidth = new TableWidth { Width = DocxMeasures.Write(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            TableIndentation = new TableIndentation { Width = DocxMeasures.CellSpace, Type = TableWidthUnitValues.Dxa },
            TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
            TableBorders = bordered ? Borders() : null,
            TableCellMarginDefault = new TableCellMarginDefault(
                new TableCellLeftMargin { Width = DocxMeasures.CellSpace, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = DocxMeasures.CellSpace, Type = TableWidthValues.Dxa }),
        };
        return new Table(look, new TableGrid(widths.Select(w => new GridColumn { Width = DocxMeasures.Write(w) })));
    }

    private static TableBorders Borders() => new()
    {
        TopBorder = new TopBorder { Val = BorderValues.Single, Size = 4 },
        LeftBorder = new LeftBorder { Val = BorderValues.Single, Size = 4 },
        BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = 4 },
        RightBorder = new RightBorder { Val = BorderValues.Single, Size = 4 },
        InsideHorizontalBorder = new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        InsideVerticalBorder = new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 },
    };

    private static TableCell Cell(int width, params Paragraph[] paragraphs)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = DocxMeasures.Write(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(paragraphs);
        return cell;
    }

    private static Paragraph Space() => DocxText.Paragraph(JustificationValues.Left, withNext: false, 0, 0, DocxText.Words("", size: 12));
}
