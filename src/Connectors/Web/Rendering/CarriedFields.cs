namespace Assistant.Connectors.Web.Rendering;

/// <summary>Hidden fields with the citizen's messages before.</summary>
internal static class CarriedFields
{
    public static void Write(HtmlWriter html, IReadOnlyList<string> carried)
    {
        foreach (var message in carried)
        {
            html.Open("input", ("type", "hidden"), ("name", PageFields.Before), ("value", message));
        }
    }
}
