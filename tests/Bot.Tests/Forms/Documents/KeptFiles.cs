using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>A store of files in memory.</summary>
internal sealed class KeptFiles : IAttachmentStore
{
    private readonly Dictionary<(ConversationId, string), (FileReference, byte[])> _files = [];

    public ValueTask<FileReference> SaveAsync(
        ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation)
    {
        var file = new FileReference($"f{_files.Count}", name, mediaType, content.Length);
        _files[(conversation, file.Id)] = (file, content.ToArray());
        return ValueTask.FromResult(file);
    }

    public ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation) =>
        ValueTask.FromResult<(FileReference File, byte[] Content)?>(_files.TryGetValue((conversation, id), out var kept) ? kept : null);
}
