using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Forms of other conversations: there are none.</summary>
internal sealed class NoForms : IFormSource
{
    public ValueTask<FormState?> FindAsync(ConversationId conversation, string form, CancellationToken cancellation) => ValueTask.FromResult<FormState?>(null);
}
