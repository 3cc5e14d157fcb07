using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Writes a printed form as one page of HTML that stands alone: to read on a screen, to print on A4, without a script.</summary>
public static class HtmlFormWriter
{
    // Vietnamese letters stay readable in the source; what HTML reads as its own is escaped all the same.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        @page { size: A4; margin: 20mm 20mm 22mm 30mm; @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
        @page :first { @top-center { content: none; } }
        html { background: #f7f5f0; color: #000; }
        body { max-width: 160mm; margin: 8mm auto; padding: 12mm; background: #fff; font: 13pt/1.35 "Times New Roman", "Liberation Serif", serif; overflow-wrap: break-word; }
        header, h1, .to, .note { text-align: center; }
        .prescribed { text-align: right; font-style: italic; font-size: 11pt; margin: 0 0 6pt; }
        .republic, .motto { font-weight: bold; margin: 0; }
        .motto span { font-size: 14pt; border-bottom: 1px solid; padding-bottom: 2pt; }
        h1 { font-size: 14pt; text-transform: uppercase; margin: 18pt 0 12pt; }
        .to { margin: 0 0 12pt; }
        .row { margin: 0 0 4pt; break-inside: avoid; }
        .row dt, .row dd { display: inline; margin: 0; }
        .row.hand { display: flex; flex-wrap: wrap; gap: 0 .3em; }
        .hand dd { flex: 1 1 30mm; min-width: 30mm; border-bottom: 1px dotted; }
        .part, .member { padding-left: 10mm; }
        dl, .caption, .item { margin: 0 0 4pt; }
        .item { font-weight: bold; }
        table { width: 100%; border-collapse: collapse; font-size: 11pt; margin: 0 0 6pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: 1px solid; padding: 3pt 4pt; text-align: left; vertical-align: top; height: 18pt; }
        th, .n { text-align: center; }
        th:first-child { white-space: nowrap; }
        td { overflow-wrap: anywhere; }
        .foot { break-inside: avoid; margin-top: 12pt; }
        .signed { text-align: right; font-style: italic; }
        .signatures { display: flex; justify-content: space-between; gap: 6mm; text-align: center; }
        .signatures > div { flex: 1 1 0; max-width: 50%; }
        .signatures > div:only-child { margin-left: auto; }
        .signatures p { margin: 0; }
        .name { padding-top: 22mm; font-weight: bold; }
        footer { margin-top: 14pt; padding-top: 4pt; border-top: 1px solid; font-size: 9pt; text-align: center; }
        @media print { html, body { background: none; } body { max-width: none; margin: 0; padding: 0; } }
        """;

    /// <summary>Writes a form. Every text of the form is escaped; the page loads nothing and runs nothing.</summary>
    public static string Write(PrintedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = new StringBuilder(8192);
        page.Append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        Element(page, "title", null, form.Title);
        page.Append("<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<main>\n");
        Heading(page, form);
        Lines(page, form.Lines);
        Foot(page, form);
        page.Append("</main>\n");
        Element(page, "footer", null, form.Footer);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Heading(StringBuilder page, PrintedForm form)
    {
        page.Append("<header>\n");
        Element(page, "p", "prescribed", form.Prescribed);
        Element(page, "p", "republic", form.Republic);
        if (form.Motto is { } motto)
        {
            page.Append("<p class=\"motto\"><span>").Append(Encoder.Encode(motto)).Append("</span></p>\n");
        }

        Element(page, "h1", null, form.Title);
        Element(page, "p", "note", form.Note);
        page.Append("</header>\n");
        if (form.AddressedTo is { } to)
        {
            page.Append("<p class=\"to\">").Append(Encoder.Encode(to)).Append(' ').Append(Encoder.Encode(form.Addressee ?? "……………………………………")).Append("</p>\n");
        }
    }

    private static void Lines(StringBuilder page, IReadOnlyList<PrintedLine> lines)
    {
        var isList = false;
        foreach (var line in lines)
        {
            // Rows that follow one another are one list of terms, as a screen reader reads them.
            if (isList != line is PrintedRow)
            {
                isList = !isList;
                page.Append(isList ? "<dl>\n" : "</dl>\n");
            }

            if (line is PrintedRow row)
            {
                Row(page, row);
            }
            else if (line is PrintedTable table)
            {
                Table(page, table);
            }
        }

        page.Append(isList ? "</dl>\n" : "");
    }

    private static void Row(StringBuilder page, PrintedRow row)
    {
        var look = (row.Value is null ? " hand" : "") + (row.IsPart ? " part" : "");
        page.Append("<div class=\"row").Append(look).Append("\"><dt>").Append(Encoder.Encode(row.Lead)).Append("</dt> <dd>");
        if (row.Value is { } value)
        {
            page.Append("<bdi>").Append(Encoder.Encode(value)).Append("</bdi>");
        }
        else
        {
            page.Append(Encoder.Encode(row.Remark ?? ""));
        }

        page.Append("</dd></div>\n");
    }

    private static void Table(StringBuilder page, PrintedTable table)
    {
        Element(page, "p", "caption", table.Lead);
        if (table.IsTooWide)
        {
            Members(page, table);
            return;
        }

        page.Append("<table>\n<thead><tr>");
        foreach (var heading in table.Columns.Prepend(table.RowNumber))
        {
            page.Append("<th scope=\"col\">").Append(Encoder.Encode(heading)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var (index, cells) in table.Members.DefaultIfEmpty(new string?[table.Columns.Count]).Index())
        {
            var number = table.Members.Count == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);
            page.Append("<tr><td class=\"n\">").Append(number).Append("</td>");
            foreach (var cell in cells)
            {
                page.Append("<td><bdi>").Append(Encoder.Encode(cell ?? "")).Append("</bdi></td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void Members(StringBuilder page, PrintedTable table)
    {
        foreach (var (index, cells) in table.Members.DefaultIfEmpty(new string?[table.Columns.Count]).Index())
        {
            Element(page, "p", "item", table.Heading(index + 1));
            page.Append("<dl class=\"member\">\n");
            foreach (var (label, value) in table.Columns.Zip(cells))
            {
                Row(page, new PrintedRow(table.Field, null, label, value));
            }

            page.Append("</dl>\n");
        }
    }

    private static void Foot(StringBuilder page, PrintedForm form)
    {
        page.Append("<div class=\"foot\">\n");
        foreach (var declaration in form.Declarations)
        {
            Element(page, "p", "declaration", declaration);
        }

        Element(page, "p", "signed", form.SignedAt);
        page.Append("<div class=\"signatures\">\n");
        foreach (var signature in form.Signatures)
        {
            page.Append("<div><p><strong>").Append(Encoder.Encode(signature.Title)).Append("</strong></p><p><em>").Append(Encoder.Encode(signature.Hint));
            page.Append("</em></p><p class=\"name\"><bdi>").Append(Encoder.Encode(signature.Name ?? "")).Append("</bdi></p></div>\n");
        }

        page.Append("</div>\n</div>\n");
    }

    private static void Element(StringBuilder page, string name, string? look, string? text)
    {
        if (text is not null)
        {
            page.Append('<').Append(name).Append(look is null ? "" : $" class=\"{look}\"").Append('>').Append(Encoder.Encode(text));
            page.Append("</").Append(name).Append(">\n");
        }
    }
}
