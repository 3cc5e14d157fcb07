namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>Addresses of signing in.</summary>
internal static class SignInRoutes
{
    public const string Base = "/sign-in";
    public const string Ticket = Base + "/ticket";
    public const string Start = Base + "/start";
    public const string Callback = Base + "/callback";
    public const string TicketField = "ticket";
}
