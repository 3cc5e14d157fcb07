namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>The colours of the house, as six hexadecimal digits after <c>#</c>. The page's style sheet has the same.</summary>
internal static class PosterInk
{
    public const string Red = "#A4161A";
    public const string Blue = "#0B5394";
    public const string BlueTint = "#E6EEF6";
    public const string Gold = "#C8932B";
    public const string Ground = "#F7F5F0";
    public const string White = "#FFFFFF";
    public const string Ink = "#1B1F24";
    public const string Muted = "#4A515A";
    public const string Line = "#DDD8CC";

    /// <summary>Of the code alone: cameras want all the contrast there is.</summary>
    public const string Black = "#000000";
}
