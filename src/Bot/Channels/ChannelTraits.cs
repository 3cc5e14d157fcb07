namespace Assistant.Bot.Channels;

/// <summary>How answers are written for a channel.</summary>
public enum ReplyStyle
{
    /// <summary>Markdown with headings, lists and source marks: the web.</summary>
    Rich,

    /// <summary>Plain text of limited length: Zalo.</summary>
    Short,

    /// <summary>For the ear: the telephone.</summary>
    Spoken,
}

/// <summary>Who moves a reply to the citizen.</summary>
public enum ReplyDelivery
{
    /// <summary>The client reads the transcript by its numbers, so that nothing can arrive twice: Direct Line, the desk.</summary>
    Pull,

    /// <summary>The channel is called for every reply, through the outbox.</summary>
    Push,
}

/// <summary>What a channel can do.</summary>
/// <param name="Id">Its id, such as <c>web</c>.</param>
/// <param name="Style">How answers are written for it.</param>
/// <param name="Delivery">Who moves a reply to the citizen.</param>
/// <param name="LongestText">Characters that one message may have.</param>
/// <param name="ShowsChoices">Whether choices are shown as buttons; where not, they are numbered in the text.</param>
public sealed record ChannelTraits(string Id, ReplyStyle Style, ReplyDelivery Delivery, int LongestText, bool ShowsChoices);
