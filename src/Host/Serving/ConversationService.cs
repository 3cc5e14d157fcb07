using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;

namespace Assistant.Host.Serving;

/// <summary>
/// Begins and ends the work of the conversations with the server: what an earlier run left is taken up before the first request
/// is let in, and what was begun is ended after the last one.
/// </summary>
internal sealed class ConversationService(ConversationEngine engine, OutboxDispatcher outbox) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engine.RecoverAsync(cancellationToken).ConfigureAwait(false);
        outbox.Start();
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
