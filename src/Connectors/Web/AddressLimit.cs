using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Assistant.Connectors.Web.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Assistant.Connectors.Web;

/// <summary>So many requests a minute from one address. A minute's worth may come at once; then one at a time.</summary>
internal static class AddressLimit
{
    /// <summary>Where the peer has no address, as with a local socket.</summary>
    private const string NoAddress = "-";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static RateLimiterOptions Create(WebChannelOptions options, PageResponder responder) => new()
    {
        RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Partition(context.Connection.RemoteIpAddress), _ => Bucket(options.RequestsPerMinute))),
        OnRejected = (rejected, cancellation) => new ValueTask(responder.TooManyAsync(rejected.HttpContext, RetryAfter(rejected.Lease), cancellation)),
    };

    /// <summary>An IPv6 network counts as one address: a home has billions of them.</summary>
    public static string Partition(IPAddress? address)
    {
        if (address is null)
        {
            return NoAddress;
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return plain.ToString();
        }

        var bytes = plain.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = Window / perMinute,
        QueueLimit = 0,
    };

    private static TimeSpan RetryAfter(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.FromSeconds(1) ? after : TimeSpan.FromSeconds(1);
}
