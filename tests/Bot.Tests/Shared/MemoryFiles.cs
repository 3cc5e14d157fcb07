using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Attachments;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Files of a conversation in memory. A photo that is only named is there, and fit for use.</summary>
internal sealed class MemoryFiles : IAttachmentStore, IPhotoCheck
{
    /// <summary>The id of a photo that is only named.</summary>
    public const string Named = "photo";

    private readonly Dictionary<string, (FileReference File, byte[] Content)> _files = new(StringComparer.Ordinal);

    public static FileReference Photo(string name) => new(Named, name, "image/jpeg", 1);

    public ValueTask<FileReference> SaveAsync(
        ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation)
    {
        var file = new FileReference((_files.Count + 1).ToString(CultureInfo.InvariantCulture), name, mediaType, content.Length);
        _files[file.Id] = (file, content.ToArray());
        return ValueTask.FromResult(file);
    }

    public ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation)
    {
        (FileReference, byte[])? found = _files.TryGetValue(id, out var stored) ? stored
            : id == Named ? (Photo(Named), [1])
            : null;
        return ValueTask.FromResult(found);
    }

    public PhotoVerdict Check(ReadOnlyMemory<byte> bytes, string mediaType) => new(PhotoState.Ok, mediaType);
}
