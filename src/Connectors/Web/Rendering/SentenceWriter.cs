using System.Text.RegularExpressions;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Writes a sentence of the content with its telephone numbers, and where asked its addresses, as links.</summary>
internal static partial class SentenceWriter
{
    /// <summary>Writes a sentence.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="text">A sentence from content or phrases.</param>
    /// <param name="texts">The page's words.</param>
    /// <param name="withAddresses">Whether web addresses become links: only facts may carry them.</param>
    public static void Write(HtmlWriter html, string text, PageTexts texts, bool withAddresses = false)
    {
        var at = 0;
        foreach (var match in Links().EnumerateMatches(text))
        {
            var found = text.Substring(match.Index, match.Length);
            var isAddress = found.StartsWith("http", StringComparison.OrdinalIgnoreCase);
            if (isAddress && !withAddresses)
            {
                continue;
            }

            html.Text(text.AsSpan(at, match.Index - at));
            if (isAddress)
            {
                WriteAddress(html, found, texts, lang: null);
            }
            else
            {
                html.Open("a", ("href", $"tel:{Digits(found)}"), ("class", "tel")).Text(found).Close("a");
            }

            at = match.Index + match.Length;
        }

        html.Text(text.AsSpan(at));
    }

    /// <summary>Writes a link to a web address, its host in sight; an address that is none is left out.</summary>
    public static void WriteAddress(HtmlWriter html, string address, PageTexts texts, string? lang)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            return;
        }

        html.Open("a", ("href", uri.AbsoluteUri), ("rel", "noopener noreferrer"), ("target", "_blank"), ("class", "host"))
            .Text(uri.IdnHost)
            .Open("span", ("class", "unseen"), ("lang", lang)).Text($" ({texts.NewWindow})").Close("span")
            .Close("a");
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    // Short numbers are telephone numbers only where the sentence speaks of calling: 115.000 đồng, Điều 113 and mã 1.115978 are not.
    [GeneratedRegex(
        """
        https?://[^\s<>"]*[\w/]
        | (?<![\d.,/-]) (?: 1[89]00[\ .]?\d{4} | 024\.1022 | 0\d{2,3}[.\ ]\d{3,4}[.\ ]\d{3,4} ) (?![\d/-]|[.,]\d)
        | (?<= \b(?:gọi|tổng\ đài|đường\ dây|hỏi|call|line)\b [^;!?\n]{0,60} ) (?<![\d.,/-]) (?: 11[1-5] | 1022 ) (?![\d/-]|[.,]\d)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
