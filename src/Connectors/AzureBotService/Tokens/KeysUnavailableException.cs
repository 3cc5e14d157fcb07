namespace Assistant.Connectors.AzureBotService.Tokens;

/// <summary>No key of an issuer could be fetched yet, so that nothing can be said of its tokens.</summary>
internal sealed class KeysUnavailableException : Exception
{
    public KeysUnavailableException()
    {
    }

    public KeysUnavailableException(string host)
        : base($"The signing keys of {host} could not be fetched.")
    {
    }

    public KeysUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
