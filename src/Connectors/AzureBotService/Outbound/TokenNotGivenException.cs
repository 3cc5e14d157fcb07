namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>The log-in service gave the bot no token.</summary>
internal sealed class TokenNotGivenException : Exception
{
    public TokenNotGivenException()
    {
    }

    public TokenNotGivenException(string reason)
        : base($"The log-in service gave no token: {reason}.")
    {
    }

    public TokenNotGivenException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
