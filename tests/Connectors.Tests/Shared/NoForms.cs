using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Attachments;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;

namespace Assistant.Connectors.Tests.Shared;

/// <summary>A house in which no form is filled in: questions only.</summary>
internal sealed class NoForms : IFormSource, IAttachmentStore, IPhotoCheck
{
    public static FormPorts Ports()
    {
        var none = new NoForms();
        return new FormPorts(new MemoryResumeCodes(), none, none, none);
    }

    public ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation) => ValueTask.FromResult<FormState?>(null);

    public ValueTask<FileReference> SaveAsync(
        ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation) =>
        throw new NotSupportedException("No form is filled in here.");

    public ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation) =>
        ValueTask.FromResult<(FileReference, byte[])?>(null);

    public PhotoVerdict Check(ReadOnlyMemory<byte> bytes, string mediaType) => new(PhotoState.Unreadable, null);
}
