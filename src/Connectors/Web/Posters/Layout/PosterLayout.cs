using Assistant.Connectors.Web.Posters.Drawing;

namespace Assistant.Connectors.Web.Posters.Layout;

/// <summary>
/// Sets a poster: parts below one another, the space left over shared out between them. Long names cost the code some of its
/// size, step by step; what still does not fit is refused rather than drawn over something else.
/// </summary>
internal sealed class PosterLayout(LetterWidths widths, PosterTexts texts)
{
    private const double LeastGap = 12;

    // Sizes of the code and of the title, in points, tried in this order.
    private static readonly (double Code, double Title)[] Densities = [(232, 42), (222, 42), (212, 42), (202, 42), (202, 34), (192, 34), (192, 28)];

    private readonly TextFitter _fitter = new(widths);

    /// <summary>Sets the poster.</summary>
    /// <exception cref="PosterException">Something does not fit, or has letters that cannot be printed.</exception>
    public DrawnSheet Set(Poster poster)
    {
        var wording = PosterWording.Of(poster, texts, widths);
        var head = new HeadBlock(_fitter).Set(texts);
        var title = new TitleBlock(_fitter);
        var person = new PersonBlock(_fitter).Set(texts);
        var office = new OfficeBlock(_fitter).Set(wording.Office);
        var scan = new ScanBlock(_fitter);
        var code = QrModules.Of(poster.Link);
        foreach (var (codeSize, titleSize) in Densities)
        {
            Block[] blocks = [title.Set(wording, titleSize), scan.Set(wording, texts, code, codeSize), person, .. office];
            var left = Sheet.Height - head.Height - OfficeBlock.BottomMargin - blocks.Sum(b => b.Height);
            var gap = left / blocks.Length;
            if (gap >= LeastGap)
            {
                return new DrawnSheet(wording.Title, wording.Description, Stack(head, blocks, gap));
            }
        }

        throw new PosterException(PosterField.Service, $"its names leave no room for a code that cameras read: {wording.Official}");
    }

    private static List<PosterShape> Stack(Block head, IEnumerable<Block> blocks, double gap)
    {
        var shapes = new List<PosterShape> { new Box(0, 0, Sheet.Width, Sheet.Height, PosterInk.Ground) };
        shapes.AddRange(head.Shapes);
        var top = head.Height;
        foreach (var block in blocks)
        {
            top += gap;
            shapes.AddRange(block.Shapes.Select(s => s.Down(top)));
            top += block.Height;
        }

        return shapes;
    }
}
