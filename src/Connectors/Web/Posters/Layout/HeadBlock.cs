using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>Who speaks: the red band with the assistant's mark and name.</summary>
internal sealed class HeadBlock(TextFitter fitter)
{
    private const double Band = 92;
    private const double Accent = 3;
    private const double MarkSize = 76;

    // The bubble stands 7 units into its square of 32; its left edge belongs on the margin.
    private const double MarkInset = MarkSize * 7 / Mark.Units;

    // The bubble is 18 units wide; what is left to the words after a gap.
    private const double Indent = (MarkSize * 18 / Mark.Units) + 17;

    public Block Set(PosterTexts texts)
    {
        var name = fitter.Fit(PosterField.Service, texts.Name, new TextBox(Sheet.Inner - Indent, 1, [27, 25, 23, 21], Bold: true));
        var motto = fitter.Fit(PosterField.Service, texts.Motto, new TextBox(Sheet.Inner - Indent, 1, [15, 14, 13]));
        var top = (Band - name.Height - motto.Height) / 2;
        return new Block(Band + Accent,
        [
            new Box(0, 0, Sheet.Width, Band, PosterInk.Red),
            new Box(0, Band, Sheet.Width, Accent, PosterInk.Gold),
            new Mark(Sheet.Margin - MarkInset, (Band / 2) - (MarkSize * 17 / Mark.Units), MarkSize, PosterInk.White, PosterInk.Red),
            .. Block.Lines(name, Sheet.Margin + Indent, top, bold: true, PosterInk.White),
            .. Block.Lines(motto, Sheet.Margin + Indent, top + name.Height, bold: false, PosterInk.White),
        ]);
    }
}
