using System.Net;
using System.Threading.RateLimiting;
using Assistant.Bot.Channels;
using Assistant.Connectors.Web;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>
/// How much may arrive: so many messages a minute of one conversation, and so many refused tokens a minute of one address. The
/// service speaks for many conversations from few addresses, so that addresses are not limited as long as their tokens hold.
/// </summary>
internal sealed class ArrivalLimits : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<ConversationId> _conversations;
    private readonly PartitionedRateLimiter<IPAddress?> _refusals;

    public ArrivalLimits(IOptions<AzureBotServiceOptions> options)
    {
        var (messages, refusals) = (options.Value.MessagesPerMinute, options.Value.RefusalsPerMinute);
        Pause = Minute / messages;
        _conversations = PartitionedRateLimiter.Create<ConversationId, ConversationId>(c => RateLimitPartition.GetTokenBucketLimiter(c, _ => Bucket(messages)));
        _refusals = PartitionedRateLimiter.Create<IPAddress?, string>(a => RateLimitPartition.GetTokenBucketLimiter(AddressLimit.Partition(a), _ => Bucket(refusals)));
    }

    /// <summary>After how long a conversation that sent too much may send again.</summary>
    public TimeSpan Pause { get; }

    /// <summary>Counts a message.</summary>
    /// <returns>Whether the conversation may send it now.</returns>
    public bool Takes(ConversationId conversation)
    {
        using var lease = _conversations.AttemptAcquire(conversation);
        return lease.IsAcquired;
    }

    /// <summary>Whether an address has sent too many tokens that were refused.</summary>
    public bool IsTiresome(IPAddress? address) =>
        // Asking for no permit would succeed with any fraction of one, which a bucket has again after a tenth of a second.
        _refusals.GetStatistics(address) is { CurrentAvailablePermits: < 1 };

    /// <summary>Counts a refused token.</summary>
    public void Refused(IPAddress? address) => _refusals.AttemptAcquire(address).Dispose();

    public void Dispose()
    {
        _conversations.Dispose();
        _refusals.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Minute / perMinute,
        QueueLimit = 0,
    };
}
