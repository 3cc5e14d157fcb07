using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Knowledge.Answers.Wording;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Writes a receipt as plain text.</summary>
/// <param name="phrases">The words of it.</param>
public sealed class ReceiptWriter(PhraseBook phrases)
{
    private const long Kibi = 1024;

    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>Writes a receipt. It says that it is the assistant's, and not a state office's.</summary>
    public string Write(FormReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var text = new StringBuilder();
        if (receipt.Reference is { } reference)
        {
            var at = receipt.At.ToOffset(Vietnam);
            Line(text, phrases.Say("receipt.title"));
            Line(text, phrases.Say("receipt.number", ("reference", reference)));
            Line(text, phrases.Say("receipt.form", ("title", receipt.Title)));
            Line(text, phrases.Say(
                "receipt.time", ("time", at.ToString("HH:mm", CultureInfo.InvariantCulture)), ("date", at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))));
            Line(text, phrases.Say("receipt.answers", ("count", receipt.Answers.ToString(CultureInfo.InvariantCulture))));
        }

        Files(text, "receipt.files", receipt.Stored);
        Files(text, "receipt.missing", receipt.Missing);
        return receipt.Reference is null ? text.ToString() : Line(text, phrases.Say("receipt.note")).ToString();
    }

    private void Files(StringBuilder text, string heading, IReadOnlyList<FileReference> files)
    {
        if (files.Count > 0)
        {
            Line(text, phrases.Say(heading, ("count", files.Count.ToString(CultureInfo.InvariantCulture))));
            foreach (var file in files)
            {
                Line(text, phrases.Say("receipt.file", ("name", PrintableText.Clean(file.Name)), ("size", Size(file.Length))));
            }
        }
    }

    private static string Size(long bytes) => bytes switch
    {
        < Kibi => $"{bytes} B",
        < Kibi * Kibi => $"{bytes / Kibi} KB",
        _ => ((double)bytes / (Kibi * Kibi)).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + " MB",
    };

    private static StringBuilder Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
