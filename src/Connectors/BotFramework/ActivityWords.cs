namespace Assistant.Connectors.BotFramework;

/// <summary>Kinds of activities that mean something to the assistant.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>How activities are delivered.</summary>
internal static class DeliveryModes
{
    /// <summary>The replies travel in the response to the delivery.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>What a client does after showing an activity. These are the forms that SDKs and clients write, not those of the specification.</summary>
internal static class InputHints
{
    public const string Accepting = "acceptingInput";
    public const string Expecting = "expectingInput";
}
