namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>How a sign-in can end for whoever looks at the page.</summary>
internal enum SignInPage
{
    /// <summary>What the provider said has reached the conversation.</summary>
    Done,

    /// <summary>The citizen thought better of it.</summary>
    Cancelled,

    /// <summary>The ticket or the state opens nothing: used, too old, or another browser's.</summary>
    Expired,

    /// <summary>It was opened from somewhere else than a page with the conversation.</summary>
    Elsewhere,

    /// <summary>The provider did not answer as it should.</summary>
    Failed,

    /// <summary>The conversation could not take the news now.</summary>
    Busy,
}
