namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>A4 upright (ISO 216: 210 mm by 297 mm), in points.</summary>
internal static class Sheet
{
    public const double Width = 210 * PointsPerMillimetre;
    public const double Height = 297 * PointsPerMillimetre;

    /// <summary>Where words begin and end; printers of offices leave out up to 6 mm at the edges.</summary>
    public const double Margin = 45;

    /// <summary>The width between the margins.</summary>
    public const double Inner = Width - (2 * Margin);

    private const double PointsPerMillimetre = 72 / 25.4;
}

/// <summary>A sheet ready to be drawn.</summary>
/// <param name="Title">What the poster is called.</param>
/// <param name="Description">What it shows, for those who cannot see it.</param>
/// <param name="Shapes">What is drawn, bottom first.</param>
internal sealed record DrawnSheet(string Title, string Description, IReadOnlyList<PosterShape> Shapes);
