using System.Net;
using System.Threading.RateLimiting;
using Assistant.Connectors.Web;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>How much may arrive: requests and new conversations of an address, messages of a conversation. Idle counters are dropped.</summary>
internal sealed class DirectLineLimits : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<IPAddress?> _requests;
    private readonly PartitionedRateLimiter<IPAddress?> _beginnings;
    private readonly PartitionedRateLimiter<string> _messages;
    private readonly TimeSpan _requestPause;
    private readonly TimeSpan _beginningPause;
    private readonly TimeSpan _messagePause;

    public DirectLineLimits(IOptions<DirectLineOptions> options)
    {
        var (requests, beginnings, messages) = (options.Value.RequestsPerMinute, options.Value.ConversationsPerMinute, options.Value.MessagesPerMinute);
        (_requestPause, _beginningPause, _messagePause) = (Minute / requests, Minute / beginnings, Minute / messages);
        _requests = PartitionedRateLimiter.Create<IPAddress?, string>(a => RateLimitPartition.GetTokenBucketLimiter(AddressLimit.Partition(a), _ => Bucket(requests)));
        _beginnings = PartitionedRateLimiter.Create<IPAddress?, string>(a => RateLimitPartition.GetTokenBucketLimiter(AddressLimit.Partition(a), _ => Bucket(beginnings)));
        _messages = PartitionedRateLimiter.Create<string, string>(c => RateLimitPartition.GetTokenBucketLimiter(c, _ => Bucket(messages)));
    }

    /// <summary>Counts a request.</summary>
    /// <returns>How long to wait, where there were too many.</returns>
    public TimeSpan? Request(IPAddress? address) => Take(_requests, address, _requestPause);

    /// <summary>Counts a new conversation.</summary>
    public TimeSpan? Beginning(IPAddress? address) => Take(_beginnings, address, _beginningPause);

    /// <summary>Counts a message.</summary>
    public TimeSpan? Message(string conversation) => Take(_messages, conversation, _messagePause);

    public void Dispose()
    {
        _requests.Dispose();
        _beginnings.Dispose();
        _messages.Dispose();
    }

    private static TimeSpan? Take<T>(PartitionedRateLimiter<T> limiter, T resource, TimeSpan pause)
    {
        using var lease = limiter.AttemptAcquire(resource);
        return lease.IsAcquired ? null : pause;
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 600),
        ReplenishmentPeriod = Minute / perMinute * Math.Max(1, perMinute / 600),
        QueueLimit = 0,
    };
}
