using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>Finds a form in the conversation that it was begun in, so that it can go on in another.</summary>
public interface IFormSource
{
    /// <summary>The form as it stands; null where the conversation has it no longer.</summary>
    ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation);
}

/// <summary>Finds forms in stored conversations.</summary>
public sealed class StoredForms(ITurnStore turns) : IFormSource
{
    /// <inheritdoc/>
    public async ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation)
    {
        var snapshot = await turns.LoadAsync(conversation, cancellation).ConfigureAwait(false);
        return snapshot is null ? null : FormsOf(snapshot.State).FirstOrDefault(f => f.Id == form);
    }

    /// <summary>All forms of a conversation.</summary>
    public static IEnumerable<FormState> FormsOf(ConversationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Form is { } open ? [open, .. state.Aside] : state.Aside;
    }
}
