using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>Says that a machine answers, and how to reach a person.</summary>
internal sealed class PersonBlock(TextFitter fitter)
{
    private const double Padding = 14;
    private const double Radius = 6;
    private const double HotlineWidth = 132;
    private const double HotlineSize = 40;

    public Block Set(PosterTexts texts)
    {
        const double width = Sheet.Inner - HotlineWidth - (Padding * 2.5);
        var machine = fitter.Fit(PosterField.Service, texts.Machine, new TextBox(width, 2, [16, 15, 14, 13.5, 13], Bold: true, Shrink: 0.8));
        var person = fitter.Fit(PosterField.Service, texts.Person, new TextBox(width, 2, [14.5, 14, 13]));
        var name = fitter.Fit(PosterField.Service, texts.HotlineName, new TextBox(HotlineWidth - Padding, 1, [13, 12]));
        var hotline = fitter.Fit(PosterField.Service, texts.Hotline, new TextBox(HotlineWidth - Padding, 1, [HotlineSize, 32, 26, 22, 18], Bold: true));
        var words = machine.Height + person.Height;
        var number = name.Height + (hotline.Size * 1.06);
        var height = Math.Max(words, number) + (Padding * 2);
        var centre = Sheet.Width - Sheet.Margin - (HotlineWidth / 2);
        return new Block(height,
        [
            new Box(Sheet.Margin, 0, Sheet.Inner, height, PosterInk.BlueTint, Radius),
            new Box(Sheet.Width - Sheet.Margin - HotlineWidth, Padding, 1, height - (Padding * 2), PosterInk.Blue),
            .. Block.Lines(machine, Sheet.Margin + Padding, (height - words) / 2, bold: true, PosterInk.Ink),
            .. Block.Lines(person, Sheet.Margin + Padding, ((height - words) / 2) + machine.Height, bold: false, PosterInk.Ink),
            .. Block.Lines(name, centre, (height - number) / 2, bold: false, PosterInk.Ink, centred: true),
            new Words(centre, ((height - number) / 2) + name.Height + (hotline.Size * 0.97), hotline.Size, Bold: true, PosterInk.Blue, hotline.Lines[0], Centred: true),
        ]);
    }
}
