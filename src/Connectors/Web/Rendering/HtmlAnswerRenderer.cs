using System.Globalization;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Understanding;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Renders an answer as HTML: headings, lists, marks that lead to the sources, choices as buttons.</summary>
/// <param name="phrases">The phrases of the answer's language.</param>
/// <param name="texts">The page's words.</param>
internal sealed class HtmlAnswerRenderer(PhraseBook phrases, PageTexts texts)
{
    private const string Vietnamese = "vi";

    /// <summary>Renders an answer.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="scope">What the parts of the turn share.</param>
    public void Render(HtmlWriter html, PageTurn turn, TurnScope scope)
    {
        var answer = turn.Answered.Answer;
        var isEnglish = answer.Language == MessageLanguage.English;
        html.Open("article", ("class", Class(answer)), ("lang", isEnglish ? "en" : null), ("aria-labelledby", scope.Id("q")));
        if (turn.IsReadInPart)
        {
            var forms = turn.Answered.Forms;
            html.Element("p", phrases.Say("too_long", ("self", forms.Self), ("citizen", forms.Citizen)), ("class", "remark"));
        }

        Sentence(html, "p", answer.Lead, "lead");
        Sentence(html, "p", answer.Assumption, "assumption");
        foreach (var block in answer.Blocks)
        {
            Block(html, block, scope, isEnglish);
        }

        if (answer.Question is not null || answer.Outcome == Outcome.Clarify)
        {
            Choices(html, answer.Question, answer.Choices, scope, "decide", isEnglish);
        }

        foreach (var sentence in answer.Closing)
        {
            Sentence(html, "p", sentence, "closing");
        }

        Sources(html, answer, scope, isEnglish);
        State(html, answer);
        html.CloseLine("article");
        if (answer.Question is null && answer.Outcome != Outcome.Clarify && answer.Choices.Count > 0)
        {
            var more = phrases.Say("ask.more", ("citizen", turn.Answered.Forms.Citizen));
            Choices(html, more, answer.Choices, scope, "next", isEnglish);
        }
    }

    private static string Class(Answer answer) => answer.Outcome == Outcome.Safety ? "answer safety" : "answer";

    private void Block(HtmlWriter html, AnswerBlock block, TurnScope scope, bool isEnglish)
    {
        if (block.Heading is { } heading)
        {
            html.Element("h3", heading);
        }

        var list = block.Ordered ? "ol" : "ul";
        html.Open(list, ("class", block.Ordered ? "steps" : "facts"));
        foreach (var line in block.Lines)
        {
            Line(html, line, scope, isEnglish);
        }

        html.CloseLine(list);
    }

    private void Line(HtmlWriter html, AnswerLine line, TurnScope scope, bool isEnglish)
    {
        html.Open("li", ("class", line.Uncertain ? "uncertain" : null));
        // Facts stay in the official language; only what stands around them is translated.
        html.Open("span", ("lang", Language(line.Text, isEnglish)));
        SentenceWriter.Write(html, line.Text, texts, withAddresses: line.FactId is not null);
        html.Close("span");
        Marks(html, line.Citations, scope, isEnglish);
        if (line.Uncertain)
        {
            html.Text(" ").Open("strong", ("class", "doubt")).Text(phrases.Say("fact.doubt")).Close("strong");
        }

        if (line.Extra.Count > 0)
        {
            html.Open("ul", ("class", "extra"));
            foreach (var extra in line.Extra)
            {
                html.Open("li", ("lang", Language(extra, isEnglish)));
                SentenceWriter.Write(html, extra, texts);
                html.Close("li");
            }

            html.Close("ul");
        }

        html.CloseLine("li");
    }

    private void Marks(HtmlWriter html, IReadOnlyList<int> citations, TurnScope scope, bool isEnglish)
    {
        if (citations.Count == 0)
        {
            return;
        }

        // No break before the marks: a number alone on a line says nothing.
        html.Text("\u00a0").Open("span", ("class", "marks"));
        foreach (var citation in citations)
        {
            var number = citation.ToString(CultureInfo.InvariantCulture);
            var name = isEnglish ? $"{phrases.Say("heading.sources")} {number}" : texts.Source.Replace("{number}", number, StringComparison.Ordinal);
            html.Open("a", ("href", $"#{scope.SourceId(citation)}"), ("aria-label", name)).Text(number).Close("a");
        }

        html.Close("span");
    }

    // A form of its own: a choice belongs to this answer, whatever was asked after it.
    private void Choices(HtmlWriter html, string? heading, IReadOnlyList<AnswerChoice> choices, TurnScope scope, string kind, bool isEnglish)
    {
        var id = scope.Id(kind);
        html.Open("form", ("method", "post"), ("action", scope.Action), ("class", $"choices {kind}"), ("data-chat", ""),
            ("lang", kind == "next" && isEnglish ? "en" : null),
            ("aria-labelledby", heading is null ? null : id), ("aria-label", heading is null ? texts.Choose : null));
        if (heading is not null)
        {
            html.Element("h3", heading, ("id", id), ("lang", Language(heading, isEnglish)));
        }

        CarriedFields.Write(html, scope.Carried);
        html.Open("ul");
        foreach (var choice in choices)
        {
            html.Open("li").Open("button", ("name", PageFields.Question), ("value", choice.Message), ("lang", Language(choice.Label, isEnglish)))
                .Text(choice.Label).Close("button").CloseLine("li");
        }

        html.Close("ul").CloseLine("form");
    }

    private void Sources(HtmlWriter html, Answer answer, TurnScope scope, bool isEnglish)
    {
        if (answer.Citations.Count == 0)
        {
            return;
        }

        html.Open("details", ("class", "sources")).Open("summary").Text(answer.SourcesHeading)
            .Text(string.Create(CultureInfo.InvariantCulture, $" ({answer.Citations.Count})")).CloseLine("summary");
        html.Open("ol", ("lang", isEnglish ? Vietnamese : null));
        foreach (var (number, source, article) in answer.Citations)
        {
            html.Open("li", ("id", scope.SourceId(number)), ("value", number.ToString(CultureInfo.InvariantCulture)), ("tabindex", "-1"));
            html.Text(source.Citation(article));
            if (source.Effective is { } date && source.Kind != "record")
            {
                var day = date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
                html.Text(", ").Open("span", ("lang", isEnglish ? "en" : null)).Text(phrases.Say("source.effective", ("date", day))).Close("span");
            }

            if (source.Url is { } url)
            {
                html.Text(". ");
                SentenceWriter.WriteAddress(html, url, texts, isEnglish ? Vietnamese : null);
            }

            html.CloseLine("li");
        }

        html.Close("ol").CloseLine("details");
    }

    private static void State(HtmlWriter html, Answer answer)
    {
        if (answer.CompletenessNote is null && answer.Review is null)
        {
            return;
        }

        html.Open("p", ("class", "state"));
        if (answer.CompletenessNote is { } note)
        {
            html.Open("span", ("class", answer.Completeness == Completeness.Complete ? "complete" : "partial")).Text(note).Close("span").Text(" ");
        }

        html.Text(answer.Review ?? "").CloseLine("p");
    }

    private void Sentence(HtmlWriter html, string tag, string? text, string kind)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        html.Open(tag, ("class", kind));
        SentenceWriter.Write(html, text, texts);
        html.CloseLine(tag);
    }

    // English framing has no letters beyond ASCII; a Vietnamese sentence always has.
    private static string? Language(string text, bool isEnglish) => isEnglish && !System.Text.Ascii.IsValid(text) ? Vietnamese : null;
}
