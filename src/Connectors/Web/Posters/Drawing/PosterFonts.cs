using PdfSharp.Fonts;

namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>
/// A font of the machine that has every Vietnamese letter, for PDF files: the software brings none. Only families known to
/// have them are taken; Liberation Sans, for one, lacks most.
/// </summary>
internal sealed class PosterFonts : IFontResolver
{
    /// <summary>The name by which PDFsharp asks for it.</summary>
    public const string Family = "Poster";

    private const string BoldFace = "Poster-Bold";

    // Best first: Debian's fonts-noto-core and fonts-dejavu-core, then Windows and macOS.
    private static readonly (string Regular, string Bold)[] Known =
    [
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("segoeui.ttf", "segoeuib.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
    ];

    private readonly byte[] _regular;
    private readonly byte[] _bold;

    private PosterFonts(byte[] regular, byte[] bold) => (_regular, _bold) = (regular, bold);

    /// <summary>Where systems keep fonts.</summary>
    public static IReadOnlyList<string> SystemFolders { get; } =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts/Supplemental",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "fonts"),
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    /// <summary>Finds a font.</summary>
    /// <param name="folders">Where to look, folders below included.</param>
    /// <exception cref="PosterException">There is none.</exception>
    public static PosterFonts Find(IEnumerable<string> folders)
    {
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MatchCasing = MatchCasing.CaseInsensitive };
        var files = folders.Where(f => f.Length > 0 && Directory.Exists(f)).SelectMany(f => Directory.EnumerateFiles(f, "*.ttf", everywhere))
            .GroupBy(f => Path.GetFileName(f), StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var (regular, bold) in Known)
        {
            if (files.TryGetValue(regular, out var regularFile) && files.TryGetValue(bold, out var boldFile))
            {
                return new PosterFonts(File.ReadAllBytes(regularFile), File.ReadAllBytes(boldFile));
            }
        }

        throw new PosterException(PosterField.Out, "no font with Vietnamese letters found for PDF; make an .svg instead, or install Debian's package fonts-noto-core or fonts-dejavu-core");
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? BoldFace : Family);

    public byte[]? GetFont(string faceName) => faceName == BoldFace ? _bold : _regular;
}
