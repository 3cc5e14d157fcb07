namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>What clients are told of signing in when they get their token, so that a page shows no button that leads nowhere.</summary>
/// <param name="Name">Where citizens can sign in, as it is called; null where they cannot.</param>
internal sealed record SignInOffer(string? Name)
{
    /// <summary>There is no signing in.</summary>
    public static SignInOffer None { get; } = new(Name: null);
}
