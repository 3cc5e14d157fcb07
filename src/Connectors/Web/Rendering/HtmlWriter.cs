using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Writes HTML. Text and attribute values are always encoded; there is no way to write raw markup.</summary>
internal sealed class HtmlWriter
{
    // Vietnamese letters stay letters; everything that could end text or an attribute is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new(16 * 1024);

    /// <summary>Begins a document.</summary>
    public HtmlWriter Doctype()
    {
        _html.Append("<!DOCTYPE html>\n");
        return this;
    }

    /// <summary>Opens an element.</summary>
    /// <param name="tag">Its name, from the program.</param>
    /// <param name="attributes">Its attributes; null leaves one out, an empty value writes the name alone.</param>
    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            _html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                _html.Append("=\"").Append(Encoder.Encode(value)).Append('"');
            }
        }

        _html.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlWriter Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Closes a block, with a line end for whoever reads the source.</summary>
    public HtmlWriter CloseLine(string tag)
    {
        Close(tag);
        _html.Append('\n');
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(string text)
    {
        _html.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>Writes part of a text.</summary>
    public HtmlWriter Text(ReadOnlySpan<char> text) => Text(text.ToString());

    /// <summary>Writes an element that holds text only.</summary>
    public HtmlWriter Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).CloseLine(tag);

    public override string ToString() => _html.ToString();
}
