using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>The client's end of a stream.</summary>
internal sealed class ClientStream(ClientWebSocket socket) : IDisposable
{
    /// <summary>A test that waits longer has failed; none passes sooner because of it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public ClientWebSocket Socket => socket;

    /// <summary>The last mark that was told.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>The next frame; null where the stream has ended.</summary>
    public async Task<string?> FrameAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        var buffer = new byte[64 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            WebSocketReceiveResult part;
            try
            {
                part = await socket.ReceiveAsync(buffer, limit.Token);
            }
            catch (WebSocketException)
            {
                return null;
            }

            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                return null;
            }

            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>The activities of the next frame that has some.</summary>
    public async Task<IReadOnlyList<JsonElement>> NextAsync()
    {
        while (true)
        {
            var frame = await FrameAsync() ?? throw new InvalidOperationException("The stream has ended.");
            if (frame.Length == 0)
            {
                continue;
            }

            using var json = JsonDocument.Parse(frame);
            Watermark = json.RootElement.Text("watermark") ?? Watermark;
            return [.. json.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.Clone())];
        }
    }

    /// <summary>Reads until one is the last that is wanted.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(Func<JsonElement, bool> isLast)
    {
        var all = new List<JsonElement>();
        while (all.Count == 0 || !isLast(all[^1]))
        {
            all.AddRange(await NextAsync());
        }

        return all;
    }

    public void Dispose() => socket.Dispose();
}
