namespace Assistant.Connectors.Web.Rendering;

/// <summary>Names that the page, its script and the server share.</summary>
internal static class PageFields
{
    /// <summary>The message.</summary>
    public const string Question = "q";

    /// <summary>In a link: the id of a service.</summary>
    public const string Service = "dich-vu";

    /// <summary>A message before it; repeated, oldest first.</summary>
    public const string Before = "prev";

    /// <summary>The button for large letters.</summary>
    public const string Size = "size";

    /// <summary>Sent by the script with the number of the turn that it wants, and sent back with it.</summary>
    public const string FragmentHeader = "X-Assistant-Fragment";
}
