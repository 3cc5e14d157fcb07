using System.Net;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;

namespace Assistant.Host.Serving;

/// <summary>
/// What the operator's machines ask: whether the program lives, whether it can take messages, and, from this machine only, what
/// could not be delivered or answered.
/// </summary>
internal static class Health
{
    private const int MostDeadLetters = 500;

    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/readyz", (ConversationEngine engine, EngineOptions options) =>
            engine.Pending < options.MostPending ? Results.Text("ready") : Results.Text("busy", statusCode: StatusCodes.Status503ServiceUnavailable));
        var operations = app.MapGroup("/ops").AddEndpointFilter(async (context, next) =>
            IsThisMachine(context.HttpContext) ? await next(context).ConfigureAwait(false) : Results.NotFound());
        operations.MapGet("/dead-letters", async (IOutbox outbox, CancellationToken cancellation) =>
            Results.Json(await outbox.DeadLettersAsync(MostDeadLetters, cancellation).ConfigureAwait(false)));
        operations.MapPost("/dead-letters/{id:long}/retry", async (long id, IOutbox outbox, OutboxDispatcher dispatcher, TimeProvider time, CancellationToken cancellation) =>
        {
            var revived = await outbox.ReviveAsync(id, time.GetUtcNow(), cancellation).ConfigureAwait(false);
            dispatcher.Wake();
            return revived ? Results.NoContent() : Results.NotFound();
        });
    }

    // A proxy on this machine passes on requests of the whole world, and says so.
    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");
}
