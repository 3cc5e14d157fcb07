using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Documents;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A file made from a form.</summary>
/// <param name="Name">The file name.</param>
/// <param name="MediaType">The media type.</param>
/// <param name="Content">What is in it.</param>
internal sealed record MadeFile(string Name, string MediaType, byte[] Content);

/// <summary>Makes the files of a finished form, and tells what to bring, pay and mind.</summary>
internal sealed class FormDocuments(FormEngine engine)
{
    private const string Html = "text/html";

    /// <summary>The form as a Word file, and as a page to print.</summary>
    public IEnumerable<MadeFile> Make(FormLook look, string reference)
    {
        var printer = new FormPrinter(engine.Knowledge.PrintingWords!, engine.Conditions);
        var printed = printer.Print(look.Form, look.Filled, (field, value) => engine.Write(field, value, "") ?? "", reference, look.Filled.Today);
        var name = $"{look.Form.Service}-{reference}";
        yield return new MadeFile($"{name}.docx", DocxFormWriter.MediaType, DocxFormWriter.Write(printed));
        yield return new MadeFile($"{name}.html", Html, Encoding.UTF8.GetBytes(HtmlFormWriter.Write(printed)));
    }

    /// <summary>What to bring, what it costs, where and by when, for this case: in full where it can be read, in short where messages are, in a few sentences for the ear.</summary>
    public MessageContent Bring(TurnScope scope, FormLook look)
    {
        var cases = look.Filled.Cases();
        var (papers, costs, place) = (
            PaperChecklist.For(look.Procedure, cases, scope.Today), CaseCosts.For(look.Procedure, cases, scope.Today), WhereAndWhen.For(look.Procedure, cases, scope.Today));
        var phrases = engine.Answerer.Phrases(scope.Language);
        string[] deadlines = [.. FormPrecheck.Deadlines(look).Select(d => d.Deadline.Text.Replace("{deadline}", AnswerDates.Show(AnswerDates.Write(d.Day)), StringComparison.Ordinal))];
        if (scope.Input.Channel.Style == ReplyStyle.Rich)
        {
            return new CaseSheetMarkdown(phrases).Write(papers, costs, place, deadlines) with { Locale = TurnScope.Locale(scope.Language) };
        }

        var most = scope.Input.Channel.Style == ReplyStyle.Spoken ? SpokenLines : ShortLines;
        return scope.Reply(FormAsking.Lines(
            scope.Say("form.bring", ("list", string.Join("; ", papers.Papers.Take(most).Select(p => p.Line.Text)))),
            string.Join('\n', costs.Channels.Take(1).SelectMany(c => c.Lines).Where(l => l.Kind == "fee").Take(most).Select(l => l.Line.Text)),
            string.Join('\n', place.Authority.Take(1).Select(l => l.Text)),
            string.Join('\n', place.TimeLimits.Take(1).Select(l => l.Text)),
            string.Join('\n', deadlines),
            papers.Papers.Count > most ? scope.Say("form.bring.more", ("count", (papers.Papers.Count - most).ToString(CultureInfo.InvariantCulture))) : ""));
    }

    private const int ShortLines = 8;

    private const int SpokenLines = 3;
}
