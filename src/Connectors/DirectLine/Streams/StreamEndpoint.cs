using System.Net.WebSockets;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Assistant.Connectors.DirectLine.Streams;

/// <summary>
/// <c>GET /conversations/{id}/stream</c>, a WebSocket. Browsers cannot send a header with one, so that a token good for one
/// minute stands in the address. Clients send nothing but signs of life.
/// </summary>
internal sealed class StreamEndpoint(
    DirectLineGate gate, OpenStreams streams, OutgoingActivities outgoing, PublicAddress addresses, ITurnStore store, IConversationEngine engine, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int LongestFrame = 4 * 1024;
    private static readonly TimeSpan ClosingTime = TimeSpan.FromSeconds(2);

    public async ValueTask<DirectLineError?> OpenAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.NotASocket;
        }

        var (claims, error) = gate.Caller(context, context.Request.Query["t"].ToString() is { Length: > 0 } token ? token : null);
        if (claims is null)
        {
            return error;
        }

        if (claims.Use is not (null or TokenBook.StreamUse))
        {
            return DirectLineError.WrongToken;
        }

        if (DirectLineChannel.Watermark(context.Request) is not { } watermark)
        {
            return DirectLineError.BadArgument("The watermark is not one of this server.");
        }

        if (!await store.ExistsAsync(DirectLineChannel.Conversation(claims), context.RequestAborted).ConfigureAwait(false))
        {
            return DirectLineError.NotFound;
        }

        if (!streams.TryOpen(claims.Conversation))
        {
            return DirectLineError.TooManyStreams;
        }

        try
        {
            // Watched before the client knows that it is connected, so that an answer to what it says at once is seen growing.
            var pump = new StreamPump(claims, addresses.Of(context.Request), store, outgoing, time);
            using var watching = engine.Feed.Watch(DirectLineChannel.Conversation(claims), pump);
            using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
            await RunAsync(context, socket, pump, watermark).ConfigureAwait(false);
        }
        finally
        {
            streams.Close(claims.Conversation);
        }

        return null;
    }

    private async Task RunAsync(HttpContext context, WebSocket socket, StreamPump pump, long watermark)
    {
        // Reading goes on until the close was sent: to stop a socket's reading is to cut it off.
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var writing = pump.RunAsync(socket, watermark, ended.Token);
        var reading = DrainAsync(socket, cut.Token);
        await Task.WhenAny(writing, reading).ConfigureAwait(false);
        await ended.CancelAsync().ConfigureAwait(false);
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CloseAsync(socket).ConfigureAwait(false);
        // A client that answers has read to the end; a line that is cut before may take the last words with it.
        await reading.WaitAsync(ClosingTime, time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await cut.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // Signs of life are read and dropped; a frame longer than any of them ends the stream.
    private static async Task DrainAsync(WebSocket socket, CancellationToken cancellation)
    {
        var buffer = new byte[LongestFrame];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(), cancellation).ConfigureAwait(false);
            if (frame.MessageType == WebSocketMessageType.Close || !frame.EndOfMessage)
            {
                return;
            }
        }
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var limit = new CancellationTokenSource(ClosingTime, time);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or IOException)
        {
            // The client has gone without a word.
        }
    }
}
