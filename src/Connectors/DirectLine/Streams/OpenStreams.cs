using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Streams;

/// <summary>Counts the open streams of each conversation.</summary>
internal sealed class OpenStreams(IOptions<DirectLineOptions> options)
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a stream that opens.</summary>
    /// <returns>Whether there may be one more.</returns>
    public bool TryOpen(string conversation)
    {
        if (_counts.AddOrUpdate(conversation, 1, (_, count) => count + 1) <= options.Value.StreamsOfOne)
        {
            return true;
        }

        Close(conversation);
        return false;
    }

    /// <summary>Counts a stream that closes.</summary>
    public void Close(string conversation)
    {
        while (_counts.TryGetValue(conversation, out var count))
        {
            var done = count <= 1
                ? _counts.TryRemove(new KeyValuePair<string, int>(conversation, count))
                : _counts.TryUpdate(conversation, count - 1, count);
            if (done)
            {
                return;
            }
        }
    }
}
