namespace Assistant.Load.Turns;

/// <summary>A way of having a turn with a server: a message goes out, and the turn ends when its reply is here.</summary>
internal interface ITurnWire : IAsyncDisposable
{
    /// <summary>Prepares the conversations.</summary>
    Task OpenAsync(int conversations, CancellationToken cancellation);

    /// <summary>Has a turn.</summary>
    /// <returns>The text of the reply to this very message.</returns>
    /// <exception cref="InvalidOperationException">The server refused, or answered something else.</exception>
    Task<string> TurnAsync(int conversation, string text, CancellationToken cancellation);
}
