namespace Assistant.Bot.Channels;

/// <summary>Names a conversation: the channel that it runs on, and the channel's own key for it.</summary>
/// <param name="Channel">The channel's id, as in <see cref="ChannelTraits.Id"/>.</param>
/// <param name="Key">The channel's key; at most 200 characters.</param>
public readonly record struct ConversationId(string Channel, string Key)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Channel}/{Key}";
}
