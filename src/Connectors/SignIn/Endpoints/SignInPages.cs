using Assistant.Connectors.Web;
using Assistant.Connectors.Web.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>The plain pages at the end of a sign-in. They look like the assistant's page and need no script.</summary>
internal sealed class SignInPages(PageAssets assets, IOptions<SignInOptions> options)
{
    private const string Provider = "{provider}";

    private readonly SignInTexts _texts = SignInTexts.Vietnamese;

    /// <summary>Answers with a page.</summary>
    public Task WriteAsync(HttpContext context, SignInPage page)
    {
        var (status, title, words) = page switch
        {
            SignInPage.Done => (StatusCodes.Status200OK, _texts.DoneTitle, _texts.Done),
            SignInPage.Cancelled => (StatusCodes.Status200OK, _texts.CancelledTitle, _texts.Cancelled),
            SignInPage.Expired => (StatusCodes.Status400BadRequest, _texts.ExpiredTitle, _texts.Expired),
            SignInPage.Elsewhere => (StatusCodes.Status403Forbidden, _texts.ElsewhereTitle, _texts.Elsewhere),
            SignInPage.Busy => (StatusCodes.Status503ServiceUnavailable, _texts.BusyTitle, _texts.Busy),
            _ => (StatusCodes.Status502BadGateway, _texts.FailedTitle, _texts.Failed),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Html(context, title, words.Replace(Provider, options.Value.Name, StringComparison.Ordinal)), context.RequestAborted);
    }

    private string Html(HttpContext context, string title, string words)
    {
        var root = $"{context.Request.PathBase}/";
        var html = new HtmlWriter();
        html.Doctype().Open("html", ("lang", "vi"), ("data-size", TextSizeCookie.IsLarge(context) ? TextSizeCookie.Large : null)).Open("head");
        html.Open("meta", ("charset", "utf-8")).Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark")).Element("title", $"{title} – {_texts.Name}");
        html.Open("link", ("rel", "stylesheet"), ("href", root + assets.Style)).Open("link", ("rel", "icon"), ("type", "image/svg+xml"), ("href", root + assets.Icon));
        html.CloseLine("head").Open("body").Open("header").Open("div", ("class", "bar")).Element("h1", _texts.Name).Close("div").CloseLine("header");
        html.Open("main", ("id", "main")).Open("div", ("id", "welcome")).Element("h2", title).Element("p", words).Close("div").CloseLine("main");
        return html.Close("body").CloseLine("html").ToString();
    }
}
