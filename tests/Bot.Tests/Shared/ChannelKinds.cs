using Assistant.Bot.Channels;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Channels as tests need them.</summary>
internal static class ChannelKinds
{
    /// <summary>Shows buttons, reads the transcript itself.</summary>
    public static ChannelTraits Web { get; } = new("web", ReplyStyle.Rich, ReplyDelivery.Pull, 4000, ShowsChoices: true);

    /// <summary>Plain text with numbered choices, called for every reply.</summary>
    public static ChannelTraits Zalo { get; } = new("zalo", ReplyStyle.Short, ReplyDelivery.Push, 2000, ShowsChoices: false);

    /// <summary>For the ear.</summary>
    public static ChannelTraits Voice { get; } = new("voice", ReplyStyle.Spoken, ReplyDelivery.Pull, 4000, ShowsChoices: false);
}
