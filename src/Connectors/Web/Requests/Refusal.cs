namespace Assistant.Connectors.Web.Requests;

/// <summary>Why a request is not answered.</summary>
internal enum Refusal
{
    /// <summary>It is answered.</summary>
    None,

    /// <summary>What was sent is no form.</summary>
    Unreadable,

    /// <summary>More was sent than is accepted.</summary>
    TooLarge,
}
