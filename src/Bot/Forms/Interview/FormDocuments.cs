using System.Text;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Documents;

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

    /// <summary>What to bring, what it costs, where and by when.</summary>
    public static string Bring(TurnScope scope, FormLook look) => "";
}
