using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Notes what is logged.</summary>
internal sealed class LogNotes<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(string? Name, string Text)> _notes = new();

    public IEnumerable<string?> Names => _notes.Select(n => n.Name);

    public string All => string.Join('\n', _notes.Select(n => n.Text));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _notes.Enqueue((eventId.Name, formatter(state, exception)));
}
