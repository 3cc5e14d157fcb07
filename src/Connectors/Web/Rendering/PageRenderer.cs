using Assistant.Knowledge.Answers;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Renders whole pages, and the part that the script adds to one.</summary>
internal sealed class PageRenderer(QuestionAnswerer answerer, PageTexts texts, PageAssets assets)
{
    private readonly TurnRenderer _turns = new(answerer, texts);
    private readonly PageFrame _frame = new(texts, assets);

    /// <summary>The page.</summary>
    public string Page(PageModel model)
    {
        var html = new HtmlWriter();
        // The widget takes the place of the form; without scripts, or until it is there, the form stands. An answer to a form that
        // was sent stays: whoever comes so far without the widget goes on without it.
        var hasWidget = model.Turn is null || model.Request.Asked is not null || model.Request.Service is not null;
        _frame.Begin(html, model.Turn is null ? texts.Name : texts.AnswerTitle, model.Root, model.IsLarge, hasWidget: hasWidget);
        if (hasWidget)
        {
            Widget(html, model);
        }

        html.Open("div", ("id", "plain")).Element("p", texts.Notice, ("class", "notice"));
        if (model.Turn is null)
        {
            html.Open("div", ("id", "welcome")).Element("h2", texts.Welcome).Element("p", texts.WelcomeHow).CloseLine("div");
        }

        html.Open("div", ("id", "conversation"), ("role", "region"), ("aria-label", texts.Conversation));
        if (model.Turn is { } turn)
        {
            _turns.Render(html, turn, new TurnScope(1, model.Root, turn.Carried));
        }

        html.CloseLine("div");
        Composer(html, model);
        if (model.Turn is null)
        {
            Examples(html, model.Root);
        }

        html.CloseLine("div");
        _frame.End(html);
        return html.ToString();
    }

    /// <summary>The new turn, and the fields that the next question carries.</summary>
    public string Fragment(PageTurn turn, int number, string root)
    {
        var html = new HtmlWriter();
        _turns.Render(html, turn, new TurnScope(number, root, turn.Carried));
        html.Open("div", ("data-carried", ""));
        CarriedFields.Write(html, turn.Carried);
        html.CloseLine("div");
        return html.ToString();
    }

    /// <summary>A page that says what went wrong and leads back.</summary>
    public string Message(string title, string message, string root, bool isLarge)
    {
        var html = new HtmlWriter();
        _frame.Begin(html, $"{title} – {texts.Name}", root, isLarge, hasAskForm: false);
        html.Open("div", ("id", "welcome")).Element("h2", title).Open("p");
        SentenceWriter.Write(html, message, texts);
        html.CloseLine("p").Open("p").Open("a", ("href", root), ("class", "back")).Text(texts.Back).Close("a").CloseLine("p").CloseLine("div");
        _frame.End(html);
        return html.ToString();
    }

    private static void Widget(HtmlWriter html, PageModel model) =>
        html.Open("assistant-chat", ("inline", ""), ("large", model.IsLarge ? "" : null), ("service", model.Request.Service), ("question", model.Request.Asked), ("hidden", ""))
            .Close("assistant-chat");

    private void Composer(HtmlWriter html, PageModel model)
    {
        var isEmpty = model.Request.IsEmpty;
        html.Open("form", ("id", PageFrame.AskForm), ("method", "post"), ("action", model.Root), ("data-chat", ""));
        html.Open("div", ("id", "carried"));
        CarriedFields.Write(html, model.Turn?.Carried ?? []);
        html.CloseLine("div");
        html.Element("p", texts.Waiting, ("id", "waiting"), ("hidden", ""));
        html.Open("div", ("id", "problem"), ("role", "alert"), ("hidden", "")).Element("p", texts.Offline)
            .Element("button", texts.Retry, ("type", "button"), ("id", "retry")).CloseLine("div");
        html.Element("label", model.Turn is null ? texts.AskLabel : texts.AskNextLabel, ("for", "q"), ("data-next", texts.AskNextLabel));
        html.Open("div", ("class", "field"));
        html.Open("textarea", ("id", "q"), ("name", PageFields.Question), ("rows", "2"), ("placeholder", model.Turn is null ? texts.AskPlaceholder : texts.AskNextPlaceholder), ("data-next", texts.AskNextPlaceholder), ("enterkeyhint", "send"),
            ("autocomplete", "off"), ("spellcheck", "false"), ("aria-describedby", "hint"), ("aria-invalid", isEmpty ? "true" : null), ("autofocus", isEmpty ? "" : null));
        // Browsers drop one line end after the tag; a draft that begins with one keeps it.
        html.Text($"\n{model.Request.Draft}").CloseLine("textarea");
        html.Element("button", texts.Send, ("class", "send"), ("id", "send")).CloseLine("div");
        html.Element("p", texts.Empty, ("id", "hint"), ("role", isEmpty ? "alert" : null), ("hidden", isEmpty ? null : "")).CloseLine("form");
        html.Element("div", "", ("id", "announce"), ("class", "unseen"), ("role", "status"), ("aria-live", "polite"));
    }

    private void Examples(HtmlWriter html, string root)
    {
        html.Open("form", ("id", "examples"), ("method", "post"), ("action", root), ("class", "choices examples"), ("data-chat", ""), ("aria-labelledby", "examples-h"));
        html.Element("h2", texts.ExamplesHeading, ("id", "examples-h")).Open("ul");
        foreach (var example in texts.Examples)
        {
            html.Open("li").Open("button", ("name", PageFields.Question), ("value", example)).Text(example).Close("button").CloseLine("li");
        }

        html.Close("ul").CloseLine("form");
    }
}
