using System.Net;
using System.Net.Http.Headers;
using Assistant.Bot.Channels;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>Sends replies to the service by the Bot Connector's REST protocol.</summary>
/// <remarks>
/// The protocol has no key by which the service would know a reply again, so that a reply whose fate is not known is reported as
/// uncertain and never sent again blindly.
/// </remarks>
internal sealed class AzurePushChannel(
    ServiceHttp http, ServiceToken token, ServiceAddressRule rule, IOptions<AzureBotServiceOptions> options, TimeProvider time) : IPushChannel
{
    /// <inheritdoc/>
    public ChannelTraits Traits => AzureChannel.Traits;

    /// <inheritdoc/>
    public async ValueTask<DeliveryResult> SendAsync(OutboundDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (ReplyAddress.Read(delivery.ReplyAddress) is not { } address)
        {
            return new DeliveryResult(DeliveryFate.Refused, "the conversation has no service address");
        }

        // Looked at again: the operator may have narrowed what is allowed since the address was stored.
        if (!rule.Allows(address.ServiceUrl))
        {
            return new DeliveryResult(DeliveryFate.Refused, "the service address is not allowed");
        }

        var target = address.ActivitiesUrl(delivery.InReplyTo);
        var body = ReplyActivity.Write(delivery.Message, address, delivery.InReplyTo);
        using var limit = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        return await SendAsync(target, body, either.Token).ConfigureAwait(false);
    }

    private async Task<DeliveryResult> SendAsync(Uri target, byte[] body, CancellationToken cancellation)
    {
        var first = await TryAsync(target, body, null, cancellation).ConfigureAwait(false);
        if (first.RefusedToken is not { } refused)
        {
            return first.Result;
        }

        return (await TryAsync(target, body, refused, cancellation).ConfigureAwait(false)).Result;
    }

    // Before the body is begun, nothing has left this machine: whatever fails then may be tried again. After that, nobody knows.
    private async Task<Attempt> TryAsync(Uri target, byte[] body, string? refusedToken, CancellationToken cancellation)
    {
        using var content = new OutgoingContent(body);
        try
        {
            var bearer = await token.GetAsync(refusedToken, cancellation).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            using var response = await http.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            return new Attempt(ServiceAnswer.Read(response, time.GetUtcNow()), response.StatusCode == HttpStatusCode.Unauthorized ? bearer : null);
        }
        catch (TokenNotGivenException failure)
        {
            return new Attempt(new DeliveryResult(DeliveryFate.Retry, failure.Message), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            var reason = failure is HttpRequestException { HttpRequestError: var error } ? error.ToString() : "no answer in time";
            return new Attempt(new DeliveryResult(content.WasBegun ? DeliveryFate.Uncertain : DeliveryFate.Retry, reason), null);
        }
    }

    private readonly record struct Attempt(DeliveryResult Result, string? RefusedToken);
}
