using Assistant.Connectors.Web.Posters.Drawing;
using Assistant.Connectors.Web.Posters.Layout;
using PdfSharp.Fonts;

namespace Assistant.Connectors.Web.Posters;

/// <summary>Makes posters to be printed on A4 paper.</summary>
public sealed class PosterPress
{
    // PDFsharp has one font resolver a process; it is set once, by whoever comes first.
    private static readonly Lock Resolver = new();

    private readonly PosterLayout _layout;
    private readonly IReadOnlyList<string> _fontFolders;

    private PosterPress(PosterLayout layout, IReadOnlyList<string> fontFolders) => (_layout, _fontFolders) = (layout, fontFolders);

    /// <summary>Reads what every poster needs.</summary>
    public static PosterPress Load() => Load(PosterFonts.SystemFolders);

    /// <summary>The poster as SVG: UTF-8, complete in itself, text as text.</summary>
    /// <exception cref="PosterException">Something does not fit, or has letters that cannot be printed.</exception>
    public byte[] Svg(Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        using var output = new MemoryStream();
        SvgSheetWriter.Write(_layout.Set(poster), output);
        return output.ToArray();
    }

    /// <summary>The poster as PDF, with the fonts it uses.</summary>
    /// <exception cref="PosterException">As for SVG; or the machine has no font with Vietnamese letters.</exception>
    public byte[] Pdf(Poster poster)
    {
        ArgumentNullException.ThrowIfNull(poster);
        var sheet = _layout.Set(poster);
        lock (Resolver)
        {
            if (GlobalFontSettings.FontResolver is not PosterFonts)
            {
                GlobalFontSettings.FontResolver = PosterFonts.Find(_fontFolders);
            }
        }

        using var output = new MemoryStream();
        PdfSheetWriter.Write(sheet, PosterFonts.Family, output);
        return output.ToArray();
    }

    internal static PosterPress Load(IReadOnlyList<string> fontFolders) => new(new PosterLayout(LetterWidths.LoadEmbedded(), PosterTexts.LoadEmbedded()), fontFolders);
}
