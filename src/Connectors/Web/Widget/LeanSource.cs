using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Assistant.Connectors.Web.Widget;

/// <summary>
/// Leaves at home what only a reader of the source needs: lines of comment, and the spaces before a line. Nothing else is
/// changed, so that what a browser shows in its tools is still our own source. Comments must stand on lines of their own.
/// </summary>
internal static class LeanSource
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A style sheet; here the spaces inside a line go too, as no words of ours hold such signs.</summary>
    public static string Style(string source) => Code(source).Replace(" { ", "{", StringComparison.Ordinal).Replace(" {", "{", StringComparison.Ordinal)
        .Replace("; }", "}", StringComparison.Ordinal).Replace("; ", ";", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal);

    /// <summary>A script.</summary>
    public static string Code(string source)
    {
        var lean = new StringBuilder(source.Length);
        var inComment = false;
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (!inComment && !text.IsEmpty && !text.StartsWith("//", StringComparison.Ordinal) && !text.StartsWith("/*", StringComparison.Ordinal))
            {
                lean.Append(text).Append('\n');
            }

            inComment = (inComment || text.StartsWith("/*", StringComparison.Ordinal)) && !text.Contains("*/", StringComparison.Ordinal);
        }

        return lean.ToString();
    }

    /// <summary>A file of words.</summary>
    public static string Words(string source) => JsonSerializer.Serialize(JsonDocument.Parse(source).RootElement, Plain);
}
