namespace Assistant.Connectors.Web;

/// <summary>Cuts long text.</summary>
internal static class TextClip
{
    /// <summary>The first characters of a text; never half of a character of two.</summary>
    public static string At(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
