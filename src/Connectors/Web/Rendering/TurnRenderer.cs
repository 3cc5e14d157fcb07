using Assistant.Knowledge.Answers;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>Renders a question with its answer.</summary>
internal sealed class TurnRenderer(QuestionAnswerer answerer, PageTexts texts)
{
    /// <summary>Of a long message so much is shown; the rest was read all the same.</summary>
    private const int LongestEcho = 600;

    public void Render(HtmlWriter html, PageTurn turn, TurnScope scope)
    {
        html.Open("section", ("class", "turn"), ("id", scope.Id("turn")), ("aria-labelledby", scope.Id("q")));
        html.Open("h2", ("class", "asked"), ("id", scope.Id("q")), ("tabindex", "-1"))
            .Open("span", ("class", "unseen")).Text($"{texts.Asked}: ").Close("span")
            .Open("bdi").Text(Echo(turn.Question)).Close("bdi").CloseLine("h2");
        new HtmlAnswerRenderer(answerer.Phrases(turn.Answered.Answer.Language), texts).Render(html, turn, scope);
        html.CloseLine("section");
    }

    private static string Echo(string question) => question.Length > LongestEcho ? TextClip.At(question, LongestEcho) + "…" : question;
}
