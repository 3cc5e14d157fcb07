using System.Globalization;

namespace Assistant.Bot.Forms.Documents;

/// <summary>
/// Measures of an official paper, by appendix I of Decree 30/2020/NĐ-CP: A4 upright, margins of 20-25 mm above and below,
/// 30-35 mm left, 15-20 mm right, Times New Roman of 13 or 14 points. In twentieths of a point, as the file format counts;
/// sizes of type in half points.
/// </summary>
internal static class DocxMeasures
{
    public const string Font = "Times New Roman";
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Above = 1134;
    public const int Below = 1134;
    public const int Left = 1701;
    public const int Right = 1130;

    /// <summary>The width that text has.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>From the edge of the paper to the page number above and the small line beneath the text.</summary>
    public const int Edge = 567;

    public const int Text = 26;
    public const int Motto = 28;
    public const int Title = 28;
    public const int Table = 22;
    public const int Small = 18;

    /// <summary>From the text's edge to the rule beneath the motto, so that the rule is as long as the motto in its type.</summary>
    public const int RuleIndent = 2780;

    /// <summary>Between two rows.</summary>
    public const int Gap = 70;

    /// <summary>The column that numbers the members of a table.</summary>
    public const int NumberColumn = 700;

    /// <summary>Between the border of a cell and its text.</summary>
    public const int CellSpace = 70;

    /// <summary>The width of a sign of a table, on average.</summary>
    public const int SignWidth = 120;

    /// <summary>From line to line, in 240ths of the type's own height.</summary>
    public const int Line = 247;

    /// <summary>The height left for a signature.</summary>
    public const int SignatureHeight = 1200;

    /// <summary>The height of a row that is filled in by hand.</summary>
    public const int HandRow = 480;

    /// <summary>As many rows stay on the page of the signature, so that nobody signs a page that says nothing.</summary>
    public const int RowsWithSignature = 3;

    /// <summary>A measure as the file writes it.</summary>
    public static string Write(int measure) => measure.ToString(CultureInfo.InvariantCulture);
}
