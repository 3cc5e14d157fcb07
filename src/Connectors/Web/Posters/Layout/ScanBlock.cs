using System.Globalization;
using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>How to come: the code, three steps beside it, and the address in words for those whose telephone reads no code.</summary>
internal sealed class ScanBlock(TextFitter fitter)
{
    private const double ColumnGap = 23;
    private const double Number = 15.5;
    private const double NumberGap = 10;
    private const double LinkGap = 13;
    private const double LineGap = 3;
    private const double LabelSize = 12.5;

    public Block Set(PosterWording wording, PosterTexts texts, QrModules code, double size)
    {
        var label = fitter.Fit(PosterField.Url, texts.Link, new TextBox(Sheet.Inner, 1, [LabelSize]));
        var link = fitter.Fit(PosterField.Url, wording.Link, new TextBox(Sheet.Inner, 2, [19, 17.5, 16, 14.5, 13, 12, 11, 10, 9], Bold: true, Shrink: 0.6));
        var trust = fitter.Fit(PosterField.Url, texts.Trust, new TextBox(Sheet.Inner, 1, [LabelSize, 12, 11.5, 11]));
        var under = size + LinkGap;
        return new Block(under + label.Height + link.Height + LineGap + trust.Height,
        [
            new Code(Sheet.Margin, 0, size, code),
            .. Steps(wording.Steps, size),
            .. Block.Lines(label, Sheet.Margin, under, bold: false, PosterInk.Ink),
            .. Block.Lines(link, Sheet.Margin, under + label.Height, bold: true, PosterInk.Blue),
            .. Block.Lines(trust, Sheet.Margin, under + label.Height + link.Height + LineGap, bold: false, PosterInk.Ink),
        ]);
    }

    // Each step has a third of the code's height and stands in its middle.
    private IEnumerable<PosterShape> Steps(IReadOnlyList<string> steps, double height)
    {
        var left = Sheet.Margin + height + ColumnGap;
        var width = Sheet.Width - Sheet.Margin - left - (Number * 2) - NumberGap;
        var size = steps.Min(s => fitter.Fit(PosterField.Service, s, new TextBox(width, 3, [18, 17, 16, 15, 14])).Size);
        var share = height / steps.Count;
        for (var i = 0; i < steps.Count; i++)
        {
            var middle = share * (i + 0.5);
            var text = fitter.Fit(PosterField.Service, steps[i], new TextBox(width, 3, [size]));
            yield return new Disc(left + Number, middle, Number, PosterInk.Blue);
            yield return new Words(left + Number, middle + (Number * 0.42), Number * 1.2, Bold: true, PosterInk.White, (i + 1).ToString(CultureInfo.InvariantCulture), Centred: true);
            foreach (var line in Block.Lines(text, left + (Number * 2) + NumberGap, middle - (text.Height / 2), bold: false, PosterInk.Ink))
            {
                yield return line;
            }
        }
    }
}
