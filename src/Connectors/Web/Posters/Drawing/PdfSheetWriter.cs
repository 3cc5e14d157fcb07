using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>Writes a sheet as a PDF file with its fonts inside.</summary>
internal static class PdfSheetWriter
{
    // Bars of neighbouring rows overlap by a hair, or viewers show light seams between them.
    private const double Overlap = 0.06;

    /// <param name="sheet">The sheet.</param>
    /// <param name="family">A family that PDFsharp's font resolver knows.</param>
    /// <param name="output">Where it goes; stays open.</param>
    public static void Write(DrawnSheet sheet, string family, Stream output)
    {
        using var document = new PdfDocument();
        document.Info.Title = sheet.Title;
        document.Info.Subject = sheet.Description;
        document.Language = "vi";
        document.ViewerPreferences.DisplayDocTitle = true;
        var page = document.AddPage();
        page.Width = XUnit.FromPoint(Sheet.Width);
        page.Height = XUnit.FromPoint(Sheet.Height);
        using (var graphics = XGraphics.FromPdfPage(page))
        {
            foreach (var shape in sheet.Shapes)
            {
                Draw(graphics, family, shape);
            }
        }

        document.Save(output, closeStream: false);
    }

    private static void Draw(XGraphics graphics, string family, PosterShape shape)
    {
        switch (shape)
        {
            case Box box:
                Draw(graphics, box);
                break;
            case Disc disc:
                graphics.DrawEllipse(Brush(disc.Fill), disc.X - disc.Radius, disc.Y - disc.Radius, disc.Radius * 2, disc.Radius * 2);
                break;
            case Words words:
                var font = new XFont(family, words.Size, words.Bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfFontEncoding.Unicode));
                graphics.DrawString(words.Text, font, Brush(words.Fill), words.X, words.Y, words.Centred ? XStringFormats.BaseLineCenter : XStringFormats.BaseLineLeft);
                break;
            case Mark mark:
                Draw(graphics, mark);
                break;
            case Code code:
                Draw(graphics, code);
                break;
            default:
                throw new NotSupportedException(shape.GetType().Name);
        }
    }

    private static void Draw(XGraphics graphics, Box box)
    {
        if (box.Radius > 0)
        {
            graphics.DrawRoundedRectangle(Brush(box.Fill), box.X, box.Y, box.Width, box.Height, box.Radius * 2, box.Radius * 2);
            return;
        }

        graphics.DrawRectangle(Brush(box.Fill), box.X, box.Y, box.Width, box.Height);
    }

    private static void Draw(XGraphics graphics, Mark mark)
    {
        var unit = mark.Size / Mark.Units;
        graphics.DrawPolygon(Brush(mark.Fill), [.. Mark.Bubble.Select(p => new XPoint(mark.X + (p.X * unit), mark.Y + (p.Y * unit)))], XFillMode.Winding);
        foreach (var line in Mark.Lines)
        {
            graphics.DrawRectangle(Brush(mark.LineFill), mark.X + (line.X * unit), mark.Y + (line.Y * unit), line.Width * unit, line.Height * unit);
        }
    }

    private static void Draw(XGraphics graphics, Code code)
    {
        var module = code.Size / code.Modules.Side;
        graphics.DrawRectangle(Brush(PosterInk.White), code.X, code.Y, code.Size, code.Size);
        var bars = new XGraphicsPath { FillMode = XFillMode.Winding };
        foreach (var (row, column, length) in code.Modules.Bars())
        {
            bars.AddRectangle(code.X + (column * module), code.Y + (row * module), length * module, module + Overlap);
        }

        graphics.DrawPath(Brush(PosterInk.Black), bars);
    }

    private static XSolidBrush Brush(string colour) => new(Colour(colour));

    private static XColor Colour(string colour) => XColor.FromArgb(unchecked((int)0xFF000000) | int.Parse(colour.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
