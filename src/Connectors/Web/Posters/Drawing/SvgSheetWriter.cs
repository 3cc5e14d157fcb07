using System.Globalization;
using System.Text;
using System.Xml;

namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>Writes a sheet as one SVG file that needs nothing else: no font, picture, style or script of another place.</summary>
internal static class SvgSheetWriter
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    // All of these have Vietnamese; the measure that lines are broken by covers every one.
    private const string Fonts = "'Segoe UI', 'Noto Sans', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

    public static void Write(DrawnSheet sheet, Stream output)
    {
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        writer.WriteStartElement("svg", Namespace);
        Attributes(writer, ("width", "210mm"), ("height", "297mm"), ("viewBox", $"0 0 {Number(Sheet.Width)} {Number(Sheet.Height)}"));
        Attributes(writer, ("role", "img"), ("aria-labelledby", "title description"), ("font-family", Fonts), ("xml:lang", "vi"), ("lang", "vi"));
        Described(writer, "title", sheet.Title);
        Described(writer, "desc", sheet.Description);
        foreach (var shape in sheet.Shapes)
        {
            Write(writer, shape);
        }

        writer.WriteEndElement();
    }

    private static void Described(XmlWriter writer, string element, string text)
    {
        writer.WriteStartElement(element, Namespace);
        writer.WriteAttributeString("id", element == "desc" ? "description" : element);
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, PosterShape shape)
    {
        switch (shape)
        {
            case Box box:
                Write(writer, box);
                break;
            case Disc disc:
                Element(writer, "circle", ("cx", Number(disc.X)), ("cy", Number(disc.Y)), ("r", Number(disc.Radius)), ("fill", disc.Fill));
                break;
            case Words words:
                Write(writer, words);
                break;
            case Mark mark:
                Write(writer, mark);
                break;
            case Code code:
                Write(writer, code);
                break;
            default:
                throw new NotSupportedException(shape.GetType().Name);
        }
    }

    private static void Write(XmlWriter writer, Box box)
    {
        writer.WriteStartElement("rect", Namespace);
        Attributes(writer, ("x", Number(box.X)), ("y", Number(box.Y)), ("width", Number(box.Width)), ("height", Number(box.Height)), ("fill", box.Fill));
        if (box.Radius > 0)
        {
            Attributes(writer, ("rx", Number(box.Radius)));
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Words words)
    {
        writer.WriteStartElement("text", Namespace);
        Attributes(writer, ("x", Number(words.X)), ("y", Number(words.Y)), ("font-size", Number(words.Size)), ("fill", words.Fill));
        if (words.Bold)
        {
            Attributes(writer, ("font-weight", "700"));
        }

        if (words.Centred)
        {
            Attributes(writer, ("text-anchor", "middle"));
        }

        writer.WriteString(words.Text);
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, Mark mark)
    {
        writer.WriteStartElement("g", Namespace);
        Attributes(writer, ("transform", $"translate({Number(mark.X)} {Number(mark.Y)}) scale({Number(mark.Size / Mark.Units)})"));
        Element(writer, "path", ("d", $"M{string.Join('L', Mark.Bubble.Select(p => $"{Number(p.X)} {Number(p.Y)}"))}z"), ("fill", mark.Fill));
        foreach (var line in Mark.Lines)
        {
            Element(writer, "rect", ("x", Number(line.X)), ("y", Number(line.Y)), ("width", Number(line.Width)), ("height", Number(line.Height)), ("fill", mark.LineFill));
        }

        writer.WriteEndElement();
    }

    // Modules are whole units here, so that no viewer leaves hair lines between them.
    private static void Write(XmlWriter writer, Code code)
    {
        var side = code.Modules.Side.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement("svg", Namespace);
        Attributes(writer, ("x", Number(code.X)), ("y", Number(code.Y)), ("width", Number(code.Size)), ("height", Number(code.Size)), ("viewBox", $"0 0 {side} {side}"));
        Element(writer, "rect", ("width", side), ("height", side), ("fill", PosterInk.White));
        var path = new StringBuilder();
        foreach (var (row, column, length) in code.Modules.Bars())
        {
            path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h{length}v1h-{length}z");
        }

        Element(writer, "path", ("d", path.ToString()), ("fill", PosterInk.Black), ("shape-rendering", "crispEdges"));
        writer.WriteEndElement();
    }

    private static void Element(XmlWriter writer, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name, Namespace);
        Attributes(writer, attributes);
        writer.WriteEndElement();
    }

    private static void Attributes(XmlWriter writer, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name == "xml:lang")
            {
                writer.WriteAttributeString("xml", "lang", null, value);
            }
            else
            {
                writer.WriteAttributeString(name, value);
            }
        }
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
