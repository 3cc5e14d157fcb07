namespace Assistant.Connectors.DirectLine;

/// <summary>Addresses of Direct Line 3.0.</summary>
internal static class DirectLineRoutes
{
    public const string Base = "/v3/directline";
    public const string Conversations = Base + "/conversations";
    public const string Conversation = Conversations + "/{conversation:regex(^[A-Za-z0-9_-]{{1,100}}$)}";
    public const string ChatToken = "/chat/token";
}
