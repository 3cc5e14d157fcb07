using System.Collections.Concurrent;
using System.Threading.Channels;
using Assistant.Bot.Channels;
using Assistant.Bot.Tests.Shared;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>A channel that does with a delivery what a test says; without a word it takes it.</summary>
internal sealed class ScriptedChannel(ChannelTraits traits) : IPushChannel
{
    private readonly Channel<OutboundDelivery> _sent = Channel.CreateUnbounded<OutboundDelivery>();
    private readonly ConcurrentDictionary<string, Func<OutboundDelivery, CancellationToken, ValueTask<DeliveryResult>>> _scripts = new();

    public ChannelTraits Traits => traits;

    /// <summary>Everything that was sent, in order, as "text#attempt".</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    public void On(string text, Func<OutboundDelivery, CancellationToken, ValueTask<DeliveryResult>> script) => _scripts[text] = script;

    public void On(string text, DeliveryResult result) => On(text, (_, _) => ValueTask.FromResult(result));

    /// <summary>The next delivery that comes.</summary>
    public Task<OutboundDelivery> NextAsync() => _sent.Reader.ReadAsync().AsTask().InTime();

    public ValueTask<DeliveryResult> SendAsync(OutboundDelivery delivery, CancellationToken cancellation)
    {
        var text = delivery.Message.Content.Text!;
        Sent.Enqueue($"{text}#{delivery.Attempt}");
        _sent.Writer.TryWrite(delivery);
        return _scripts.TryGetValue(text, out var script) ? script(delivery, cancellation) : ValueTask.FromResult(DeliveryResult.Delivered);
    }
}
