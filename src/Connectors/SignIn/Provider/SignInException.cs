namespace Assistant.Connectors.SignIn.Provider;

/// <summary>A sign-in cannot be finished. The message is for the operator and holds nothing of the citizen.</summary>
internal sealed class SignInException : Exception
{
    public SignInException()
    {
    }

    public SignInException(string message)
        : base(message)
    {
    }

    public SignInException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
