namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>One thing drawn on the sheet. All lengths are points (1/72 inch), from the upper left corner.</summary>
/// <param name="Y">Its top; of words the baseline, of a disc the centre.</param>
internal abstract record PosterShape(double Y)
{
    /// <summary>The same, further down.</summary>
    public PosterShape Down(double distance) => this with { Y = Y + distance };
}

/// <summary>A rectangle.</summary>
internal sealed record Box(double X, double Y, double Width, double Height, string Fill, double Radius = 0) : PosterShape(Y);

/// <summary>A filled circle.</summary>
internal sealed record Disc(double X, double Y, double Radius, string Fill) : PosterShape(Y);

/// <summary>The assistant's mark, a speech bubble: 18 units wide in a square of 32.</summary>
internal sealed record Mark(double X, double Y, double Size, string Fill, string LineFill) : PosterShape(Y)
{
    /// <summary>The bubble's corners, in 32nds of the size.</summary>
    public static IReadOnlyList<(double X, double Y)> Bubble { get; } = [(7, 8), (25, 8), (25, 21), (15, 21), (10, 26), (10, 21), (7, 21)];

    /// <summary>The lines in it, in 32nds of the size.</summary>
    public static IReadOnlyList<(double X, double Y, double Width, double Height)> Lines { get; } = [(11, 11.5, 10, 2), (11, 15.5, 7, 2)];

    /// <summary>Units a side.</summary>
    public const double Units = 32;
}

/// <summary>One line of words.</summary>
internal sealed record Words(double X, double Y, double Size, bool Bold, string Fill, string Text, bool Centred = false) : PosterShape(Y);

/// <summary>The code on its white card, quiet zone included.</summary>
internal sealed record Code(double X, double Y, double Size, QrModules Modules) : PosterShape(Y);
