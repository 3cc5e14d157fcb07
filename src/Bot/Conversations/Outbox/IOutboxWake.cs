namespace Assistant.Bot.Conversations.Outbox;

/// <summary>Is told that replies wait.</summary>
public interface IOutboxWake
{
    /// <summary>Replies wait in the outbox. Returns at once.</summary>
    void Wake();
}
