using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>Which office it is, where and when; nothing where none is given.</summary>
internal sealed class OfficeBlock(TextFitter fitter)
{
    /// <summary>What stays free at the foot of the sheet, in points.</summary>
    public const double BottomMargin = 32;

    private const double Rule = 1;
    private const double RuleGap = 10;

    private static readonly double[] SmallSizes = [13, 12, 11, 10];

    public IReadOnlyList<Block> Set(PosterOffice? office)
    {
        if (office is null)
        {
            return [];
        }

        var shapes = new List<PosterShape> { new Box(Sheet.Margin, 0, Sheet.Inner, Rule, PosterInk.Line) };
        var name = fitter.Fit(PosterField.Office, office.Name, new TextBox(Sheet.Inner, 2, [17, 16, 15, 14, 13, 12, 11], Bold: true, Shrink: 0.7));
        shapes.AddRange(Block.Lines(name, Sheet.Margin, RuleGap, bold: true, PosterInk.Ink));
        var height = RuleGap + name.Height;
        foreach (var (field, text) in new[] { (PosterField.Address, office.Address), (PosterField.Hours, office.Hours) })
        {
            if (text is not null)
            {
                var lines = fitter.Fit(field, text, new TextBox(Sheet.Inner, 2, SmallSizes, Shrink: 0.75));
                shapes.AddRange(Block.Lines(lines, Sheet.Margin, height, bold: false, PosterInk.Ink));
                height += lines.Height;
            }
        }

        return [new Block(height, shapes)];
    }
}
