using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>What it is about: in plain words, large enough to be read from some metres, then by its official name.</summary>
internal sealed class TitleBlock(TextFitter fitter)
{
    private const double LabelSize = 11.5;
    private const double Space = 5;
    private const double Rule = 3.5;
    private const double RuleGap = 13;

    private static readonly double[] TitleSizes = [42, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22];

    /// <param name="wording">The words.</param>
    /// <param name="largest">The largest size of the title, in points.</param>
    public Block Set(PosterWording wording, double largest)
    {
        var title = fitter.Fit(PosterField.Service, wording.Title, new TextBox(Sheet.Inner, 2, [.. TitleSizes.Where(s => s <= largest)], Bold: true, Shrink: 0.75));
        var ask = fitter.Fit(PosterField.Service, wording.Ask, new TextBox(Sheet.Inner, 1, [16, 15, 14]));
        const double width = Sheet.Inner - Rule - RuleGap;
        var label = fitter.Fit(PosterField.Service, wording.OfficialLabel, new TextBox(width, 1, [LabelSize]));
        var official = fitter.Fit(PosterField.Service, wording.Official, new TextBox(width, 3, [16, 15, 14, 13, 12, 11], Bold: true, Shrink: 0.87));
        var named = title.Height + ask.Height + (Space * 2.4);
        return new Block(named + label.Height + official.Height,
        [
            .. Block.Lines(title, Sheet.Margin, 0, bold: true, PosterInk.Red),
            .. Block.Lines(ask, Sheet.Margin, title.Height, bold: false, PosterInk.Ink),
            new Box(Sheet.Margin, named, Rule, label.Height + official.Height, PosterInk.Gold),
            .. Block.Lines(label, Sheet.Margin + Rule + RuleGap, named, bold: false, PosterInk.Muted),
            .. Block.Lines(official, Sheet.Margin + Rule + RuleGap, named + label.Height, bold: true, PosterInk.Ink),
        ]);
    }
}
