using Assistant.Connectors.DirectLine.Tokens;

namespace Assistant.Connectors.SignIn.Attempts;

/// <summary>The tickets with which sign-ins are begun, and the sign-ins that are under way.</summary>
/// <param name="time">The clock.</param>
internal sealed class SignInDesk(TimeProvider time)
{
    /// <summary>Tickets, each for one conversation; used at once by the page that asked for it.</summary>
    public OneTimeKeys<TokenClaims> Tickets { get; } = new(TimeSpan.FromMinutes(2), time);

    /// <summary>Sign-ins under way, by their state. Whoever must first find their password or telephone needs a while.</summary>
    public OneTimeKeys<SignInAttempt> Attempts { get; } = new(TimeSpan.FromMinutes(15), time);
}
