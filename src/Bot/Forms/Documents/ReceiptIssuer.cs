using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Gives receipts, and none before each file has been read back from the store.</summary>
/// <param name="files">The store of files.</param>
/// <param name="numbers">New numbers.</param>
public sealed class ReceiptIssuer(IAttachmentStore files, ReferenceNumbers numbers)
{
    /// <summary>Makes the receipt of a form whose answers have been stored.</summary>
    /// <param name="conversation">The conversation that the files belong to.</param>
    /// <param name="form">The form.</param>
    /// <param name="answers">How many answers were stored.</param>
    /// <param name="attached">The files of the form.</param>
    /// <param name="reference">The number that the form has from an earlier receipt; null for a new one.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async ValueTask<FormReceipt> IssueAsync(
        ConversationId conversation, FormDefinition form, int answers, IReadOnlyList<FileReference> attached, string? reference, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(attached);
        var stored = new List<FileReference>();
        var missing = new List<FileReference>();
        foreach (var file in attached)
        {
            var found = await files.ReadAsync(conversation, file.Id, cancellation).ConfigureAwait(false);
            (found is { } whole && whole.Content.LongLength == file.Length ? stored : missing).Add(file);
        }

        return new FormReceipt(missing.Count == 0 ? reference ?? numbers.Make(now) : null, form.Service, form.Title, now, answers, stored, missing);
    }
}
