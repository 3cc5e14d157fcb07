using System.Net;
using System.Text;
using Assistant.Load.Servers;

namespace Assistant.Load.Fuzz;

/// <summary>Sends bent requests and watches: no 5xx but "busy", no look at the inside, no hang, and the server answers as before afterwards.</summary>
internal sealed class FuzzTrial(string host, string folder, int seed)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20);
    private static readonly string[] Inside = ["   at ", "System.", "Exception", ".cs:line", "stack trace"];

    /// <summary>Runs the trial.</summary>
    /// <returns>How often each status came, and what is wrong.</returns>
    public async Task<(IReadOnlyDictionary<int, int> Statuses, IReadOnlyList<string> Wrong)> RunAsync(int requests, CancellationToken cancellation)
    {
        using var server = await ServerProcess.StartAssistantAsync(host, Path.Combine(folder, "data"), [("DirectLine__MessagesPerMinute", "60")], cancellation).ConfigureAwait(false);
        using var client = new DirectLineClient(server.Address);
        var conversation = await client.OpenAsync(cancellation).ConfigureAwait(false);
        var bent = new BentRequests(seed, conversation);
        var statuses = new SortedDictionary<int, int>();
        var wrong = new List<string>();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = server.Address, Timeout = LongestAnswer };
        for (var sent = 0; sent < requests && wrong.Count < 20 && !server.HasExited; sent += AtOnce)
        {
            var batch = Enumerable.Range(0, AtOnce).Select(_ => bent.Next()).ToArray();
            foreach (var (status, objection) in await Task.WhenAll(batch.Select(r => SendAsync(http, r, cancellation))).ConfigureAwait(false))
            {
                statuses[status] = statuses.GetValueOrDefault(status) + 1;
                if (objection is not null)
                {
                    wrong.Add(objection);
                }
            }
        }

        if (server.HasExited)
        {
            wrong.Add("the server is gone");
            return (statuses, wrong);
        }

        wrong.AddRange(await AfterwardsAsync(client, cancellation).ConfigureAwait(false));
        return (statuses, wrong);
    }

    private static async Task<(int Status, string? Objection)> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        var name = $"{request.Method} {request.RequestUri?.OriginalString[..Math.Min(120, request.RequestUri.OriginalString.Length)]}";
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
                var body = response.StatusCode == HttpStatusCode.SwitchingProtocols ? "" : Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false));
                var status = (int)response.StatusCode;
                // 501 is the protocol's own answer to an invoke that nobody handles.
                return status >= 500 && status != 501 && !(status == 503 && response.Headers.RetryAfter is not null) ? (status, $"{name}: {status} {body[..Math.Min(200, body.Length)]}")
                    : response.Content.Headers.ContentType?.MediaType is "application/json" or "text/html" or "text/plain" && Inside.FirstOrDefault(i => body.Contains(i, StringComparison.Ordinal)) is { } inside ? (status, $"{name}: shows '{inside}'")
                    : (status, null);
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (0, $"{name}: no answer in {LongestAnswer.TotalSeconds} s");
        }
        catch (HttpRequestException)
        {
            // The server hung up on a request that is no HTTP.
            return (0, null);
        }
    }

    private static async Task<IReadOnlyList<string>> AfterwardsAsync(DirectLineClient client, CancellationToken cancellation)
    {
        var conversation = await client.OpenAsync(cancellation).ConfigureAwait(false);
        var id = await client.PostAsync(conversation, "Đăng ký tạm trú cần giấy tờ gì?", "1", cancellation).ConfigureAwait(false);
        for (var i = 0; i < 50; i++)
        {
            if ((await client.ReadAsync(conversation, cancellation).ConfigureAwait(false)).Any(a => a.ReplyTo == id))
            {
                return [];
            }

            await Task.Delay(100, cancellation).ConfigureAwait(false);
        }

        return ["an ordinary question was not answered afterwards"];
    }
}
