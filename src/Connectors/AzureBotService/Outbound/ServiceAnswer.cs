using System.Net;
using Assistant.Bot.Channels;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>What an answer of the service means for a reply.</summary>
internal static class ServiceAnswer
{
    /// <summary>Reads the status of an answer; 401 is for the caller, who may try once more with another token.</summary>
    public static DeliveryResult Read(HttpResponseMessage response, DateTimeOffset now)
    {
        var reason = $"status {(int)response.StatusCode}";
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => DeliveryResult.Delivered,
            HttpStatusCode.Unauthorized => new(DeliveryFate.Retry, "the service does not take the bot's token"),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new(DeliveryFate.Retry, reason, RetryAfter(response, now)),

            // 403 and 404: the conversation is gone; every other answer says that this very reply will never be taken.
            _ => new(DeliveryFate.Refused, reason),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date ? date - now : null);
        return wait is { } positive && positive > TimeSpan.Zero ? positive : null;
    }
}
