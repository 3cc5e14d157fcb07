using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>A part of the sheet that goes across it; its shapes count from its own top.</summary>
/// <param name="Height">In points.</param>
/// <param name="Shapes">What is drawn, bottom first.</param>
internal sealed record Block(double Height, IReadOnlyList<PosterShape> Shapes)
{
    /// <summary>Lines below one another.</summary>
    public static IEnumerable<PosterShape> Lines(FittedText text, double x, double top, bool bold, string fill, bool centred = false) =>
        text.Lines.Select((line, i) => new Words(x, top + text.Ascent + (i * text.LineHeight), text.Size, bold, fill, line, centred));
}
