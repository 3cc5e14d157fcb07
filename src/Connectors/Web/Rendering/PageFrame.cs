namespace Assistant.Connectors.Web.Rendering;

/// <summary>What stands around every page: head, identity bar, footer.</summary>
internal sealed class PageFrame(PageTexts texts, PageAssets assets)
{
    /// <summary>The id of the form with the question: the button for large letters belongs to it, so that nothing typed is lost.</summary>
    public const string AskForm = "ask";

    private const string IdentityRed = "#A4161A";
    private const string WidgetEntry = "widget.js";

    public void Begin(HtmlWriter html, string title, string root, bool isLarge, bool hasAskForm = true, bool hasWidget = false)
    {
        html.Doctype().Open("html", ("lang", "vi"), ("data-size", isLarge ? TextSizeCookie.Large : null)).Open("head");
        html.Open("meta", ("charset", "utf-8")).Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark")).Open("meta", ("name", "theme-color"), ("content", IdentityRed));
        html.Element("title", title);
        html.Open("link", ("rel", "stylesheet"), ("href", root + assets.Style)).Open("link", ("rel", "icon"), ("type", "image/svg+xml"), ("href", root + assets.Icon));
        html.Open("script", ("src", root + assets.Script), ("defer", "")).Close("script");
        if (hasWidget)
        {
            html.Open("script", ("src", root + WidgetEntry), ("type", "module")).Close("script");
        }

        html.CloseLine("head").Open("body");
        html.Open("header").Element("a", texts.Skip, ("class", "skip"), ("href", "#main")).Open("div", ("class", "bar")).Element("h1", texts.Name);
        if (hasAskForm)
        {
            SizeButton(html, isLarge);
        }

        html.Close("div").CloseLine("header").Open("main", ("id", "main"), ("tabindex", "-1"));
    }

    public void End(HtmlWriter html)
    {
        html.CloseLine("main").Open("footer").Open("p");
        SentenceWriter.Write(html, texts.Person, texts);
        html.CloseLine("p").Element("p", texts.Privacy).CloseLine("footer").Close("body").CloseLine("html");
    }

    private void SizeButton(HtmlWriter html, bool isLarge) =>
        html.Element(
            "button",
            texts.LargeText,
            ("class", "size"),
            ("name", PageFields.Size),
            ("value", isLarge ? TextSizeCookie.Normal : TextSizeCookie.Large),
            ("form", AskForm),
            ("aria-pressed", isLarge ? "true" : "false"));
}
