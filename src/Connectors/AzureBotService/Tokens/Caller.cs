using System.Collections.Frozen;

namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>Who calls, as their token shows.</summary>
/// <param name="ServiceUrl">The service address that the token was given for; null for the Emulator, whose tokens name none.</param>
/// <param name="Endorsements">The channels that the token's key may sign for; null where that is not asked: the Emulator.</param>
internal sealed record Caller(string? ServiceUrl, FrozenSet<string>? Endorsements)
{
    /// <summary>The Emulator, or whoever else on this machine is let in without a token.</summary>
    public static Caller Emulator { get; } = new(null, null);

    /// <summary>
    /// Whether the caller may deliver an activity of this channel and service address. Without the first check a token made for one
    /// address could draw the bot's own token to another; without the second one channel could speak for any other.
    /// </summary>
    /// <returns>What speaks against it; null where nothing does.</returns>
    public string? Objection(string? channelId, string? serviceUrl)
    {
        if (Endorsements is null)
        {
            return null;
        }

        if (!string.Equals(ServiceUrl, serviceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return "the token is for another service address";
        }

        return channelId is not null && Endorsements.Contains(channelId) ? null : "the token's key is not endorsed for the channel";
    }
}

/// <summary>What a token comes to.</summary>
/// <param name="Caller">Who calls; null where the token is refused.</param>
/// <param name="Refusal">Why it is refused, in words for the operator.</param>
internal readonly record struct TokenVerdict(Caller? Caller, string? Refusal)
{
    public static TokenVerdict Refused(string why) => new(null, why);
}
