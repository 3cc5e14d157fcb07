using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>Files that citizens send, encrypted with their key.</summary>
public interface IAttachmentStore
{
    /// <summary>Stores a file; it is on disk when this completes.</summary>
    ValueTask<FileReference> SaveAsync(ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Reads a file of a conversation; null where the conversation has no such file.</summary>
    ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation);
}
