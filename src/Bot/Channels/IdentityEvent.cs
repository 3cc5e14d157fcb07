namespace Assistant.Bot.Channels;

/// <summary>
/// The event by which the server tells a conversation that its citizen has signed in at a provider of identities. Its value is JSON:
/// <c>{"provider":"…","claims":{"self.full_name":"…"}}</c>, the claims by the keys of the citizen's profile and as the provider wrote
/// them. Only the server itself makes it: every channel refuses one that a client sends, or anybody could be anyone.
/// </summary>
public static class IdentityEvent
{
    /// <summary>The event's name.</summary>
    public const string Name = "identity/verified";

    private const string Family = "identity/";

    /// <summary>Whether a name is one that no client may send: the event's own, however it is spelt, and any that is yet to come of its family.</summary>
    /// <param name="name">The name of an activity or event, from outside; may be null.</param>
    public static bool IsReserved(string? name) => name is not null && name.AsSpan().Trim().StartsWith(Family, StringComparison.OrdinalIgnoreCase);
}
