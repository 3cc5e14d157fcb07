using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>The channels of this installation.</summary>
public sealed class ChannelDirectory
{
    private readonly Dictionary<string, ChannelTraits> _channels;

    /// <summary>Lists the channels.</summary>
    /// <param name="channels">What each can do.</param>
    public ChannelDirectory(IEnumerable<ChannelTraits> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        _channels = channels.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>What a channel can do.</summary>
    /// <exception cref="KeyNotFoundException">No such channel was registered: a mistake in the program.</exception>
    public ChannelTraits this[string id] => _channels.TryGetValue(id, out var traits) ? traits : throw new KeyNotFoundException($"No channel '{id}' is registered.");
}
