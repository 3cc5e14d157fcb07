using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite;

/// <summary>Files that citizens send: what is known of them in the database, their bytes beside it, both sealed.</summary>
internal sealed class SqliteAttachmentStore(Writer writer, ReaderPool readers, KeyRing keys, Pseudonyms pseudonyms, FileFolder folder) : IAttachmentStore
{
    /// <inheritdoc/>
    public async ValueTask<FileReference> SaveAsync(
        ConversationId conversation, string person, string name, string mediaType, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellation)
    {
        var place = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        var file = new FileReference(FileIds.New(), name, mediaType, content.Length);
        var key = keys.GetOrMake(pseudonyms.Person(PersonName.Of(conversation.Channel, person)));
        keys.Flush();
        folder.Write(file.Id, key.Seal(content.Span, FileIds.Place(SealedKind.FileContent, place, file.Id)));
        try
        {
            await writer.WriteAsync(
                new PlainWrite<bool>(session =>
                {
                    // The person may have been erased since the bytes were sealed; they must not come back with a key that is gone.
                    var current = session.Keys.Get(key.Id);
                    if (session.Keys.ForWriting(key.Person).Id != key.Id)
                    {
                        throw new PersonErasedException();
                    }

                    var row = session.Conversations.FindOrOpen(conversation, place, person, address: null, at, out _);
                    session.Files.Add(file.Id, row, current, at.ToUnixTimeMilliseconds(), new StoredFile(name, mediaType, content.Length));
                    return true;
                }),
                cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is StorageUnavailableException or PersonErasedException)
        {
            folder.Delete([file.Id]);
            throw;
        }

        return file;
    }

    /// <inheritdoc/>
    public async ValueTask<(FileReference File, byte[] Content)?> ReadAsync(ConversationId conversation, string id, CancellationToken cancellation)
    {
        if (!FileIds.IsValid(id))
        {
            return null;
        }

        var place = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        var found = await readers.ReadAsync(session => Find(session, place, id), cancellation).ConfigureAwait(false);
        return found is var (file, key) && await folder.ReadAsync(id, cancellation).ConfigureAwait(false) is { } bytes
            ? (file, key.Open(bytes, FileIds.Place(SealedKind.FileContent, place, id)))
            : null;
    }

    private (FileReference File, DataKey Key)? Find(ReadSession session, Pseudonym place, string id)
    {
        if (!session.Conversation.With(place.ToArray()).Step() || !session.File.With(id).With(session.Conversation.Int(0)).Step())
        {
            return null;
        }

        try
        {
            var key = keys.Get(session.File.Int(0));
            var about = JsonSerializer.Deserialize(key.Open(session.File.Bytes(1), FileIds.Place(SealedKind.FileAbout, place, id)), StoredJson.Context.StoredFile)!;
            return (new FileReference(id, about.Name, about.MediaType, about.Length), key);
        }
        catch (PersonErasedException)
        {
            return null;
        }
    }
}
