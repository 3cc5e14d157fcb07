using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;

namespace Assistant.Storage;

/// <summary>An open store: the ports of the rooms above, over one engine. Disposing it writes what waits and closes.</summary>
public interface IStorage : IAsyncDisposable
{
    /// <summary>Conversations.</summary>
    ITurnStore Turns { get; }

    /// <summary>Replies on their way.</summary>
    IOutbox Outbox { get; }

    /// <summary>Files.</summary>
    IAttachmentStore Attachments { get; }

    /// <summary>Codes that take a form to another channel.</summary>
    IResumeCodes Codes { get; }

    /// <summary>Encrypts what other rooms keep about a person.</summary>
    IPersonalDataCipher Cipher { get; }

    /// <summary>Where the master key was found, for the start to say.</summary>
    MasterKeySource MasterKey { get; }

    /// <summary>A key of 32 bytes for another room, such as the one that signs its tokens; the same for the same purpose at every start.</summary>
    /// <param name="purpose">Names what the key is for, in ASCII.</param>
    byte[] DeriveKey(string purpose);

    /// <summary>
    /// Deletes a little of what is no longer needed: messages too old to be sent again, old dead letters, old resume codes, files of no
    /// message, conversations in which nothing was said for long.
    /// </summary>
    /// <returns>Whether more is left to do at once; otherwise call again in a minute or so.</returns>
    /// <exception cref="StorageUnavailableException">Storage cannot write now.</exception>
    ValueTask<bool> TidyAsync(CancellationToken cancellation);
}
