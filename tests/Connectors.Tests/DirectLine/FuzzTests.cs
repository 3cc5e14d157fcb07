using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Bent requests to every address.</summary>
public sealed class FuzzTests
{
    private const int Requests = 10_000;
    private const int AtOnce = 8;

    // Each of these has broken a parser somewhere.
    private static readonly string[] Nasty =
    [
        "null", "true", "-0", "1e999", "[]", "{}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "{\"\\ud800\":1}", "[[[[[[[[1]]]]]]]]", "{\"id\":null}", "{\"id\":{}}", "[null]", "[{}]",
        "\"stream\"", "\"typing\"", "\"event\"", "\"webchat/join\"", "\"stream/stop\"", "\"endOfConversation\"", "\"dl_x\"", "\"a|b\"", "\"../../etc\"", "99999999999999999999",
        "{\"clientActivityID\":5}", "{\"clientActivityID\":\"\\ud800\"}", "{\"language\":7,\"service\":[]}", "\"\\\"><script>\"",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "%", "%00", "..", "%2e%2e%2f", "a", "-1", "0", "7", "1e9", "9223372036854775807", "9223372036854775808", "null", "undefined", "%F0%9F%98%80", "%ff%fe", "x'--", "a|0000001", "\u0001",
    ];

    [Fact]
    public async Task Ten_thousand_bent_requests_are_all_answered_and_never_with_a_failure_of_ours()
    {
        await using var server = await DirectLineServer.StartAsync(new EchoHandler(), new() { MostPendingOfOne = 10_000, MostPending = 100_000 }, ("MostFileBytes", "2048"));
        var callers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.BeginAsync()));
        var wrong = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<HttpStatusCode, int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, cancellation) =>
        {
            using var request = Bend(new Random(seed), callers);
            using var response = await server.Http.SendAsync(request, cancellation);
            var answer = await response.Content.ReadAsStringAsync(cancellation);
            seen.AddOrUpdate(response.StatusCode, 1, (_, n) => n + 1);
            if ((int)response.StatusCode >= 500 || answer.Contains("   at ", StringComparison.Ordinal) || answer.Contains("Exception", StringComparison.Ordinal))
            {
                wrong.Add($"seed {seed}: {(int)response.StatusCode} {request.Method} {request.RequestUri} {answer}");
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Take(5)) + string.Join("\n", server.Log.Where(l => l.Contains("Exception", StringComparison.Ordinal)).Take(3)));
        Assert.Equal(Requests, seen.Values.Sum());
        Assert.True(seen[HttpStatusCode.OK] > 500 && seen[HttpStatusCode.BadRequest] > 500 && seen[HttpStatusCode.Forbidden] > 200, string.Join(", ", seen));
        Assert.DoesNotContain(server.Log, l => l.Contains("failed", StringComparison.OrdinalIgnoreCase));

        // Whatever was taken can be read again, all of it.
        foreach (var caller in callers)
        {
            await caller.SayAsync("last");
            await StreamTests.Eventually(async () => (await AllAsync(caller)).Any(a => a.Text() == "<last>"));
        }
    }

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> AllAsync(DirectLineCaller caller)
    {
        var all = new List<System.Text.Json.JsonElement>();
        for (var mark = ""; ;)
        {
            var (activities, next) = await caller.ReadAsync(mark);
            all.AddRange(activities);
            if (next == mark)
            {
                return all;
            }

            mark = next;
        }
    }

    private static HttpRequestMessage Bend(Random random, DirectLineCaller[] callers)
    {
        var caller = callers[random.Next(callers.Length)];
        var conversation = random.Next(15) == 0 ? Pick(random, Texts) : caller.Conversation;
        var own = $"/v3/directline/conversations/{conversation}";
        var query = random.Next(3) == 0 ? $"?watermark={Pick(random, Texts)}&t={(random.Next(4) == 0 ? Pick(random, Texts) : caller.Token)}&userId={Pick(random, Texts)}" : "";
        var (method, path) = random.Next(14) switch
        {
            0 => (HttpMethod.Post, "/chat/token"),
            1 => (HttpMethod.Post, "/v3/directline/tokens/generate"),
            2 => (HttpMethod.Post, "/v3/directline/tokens/refresh"),
            3 => (HttpMethod.Post, "/v3/directline/conversations"),
            4 => (HttpMethod.Get, own),
            5 => (HttpMethod.Get, $"{own}/activities"),
            6 => (HttpMethod.Get, $"{own}/stream"),
            7 => (HttpMethod.Get, $"{own}/attachments/{Pick(random, Texts)}"),
            8 or 9 => (HttpMethod.Post, $"{own}/upload"),
            _ => (HttpMethod.Post, $"{own}/activities"),
        };
        var request = new HttpRequestMessage(random.Next(40) == 0 ? HttpMethod.Delete : method, path + query);
        request.Headers.TryAddWithoutValidation("Authorization", random.Next(12) switch
        {
            0 => Pick(random, Texts),
            1 => $"Bearer {caller.Token[..random.Next(caller.Token.Length)]}",
            2 => $"Bearer {DirectLineServer.Secret}",
            _ => $"Bearer {caller.Token}",
        });
        if (random.Next(30) == 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", Pick(random, Texts));
        }

        if (method == HttpMethod.Post && random.Next(30) != 0)
        {
            var isForm = path.EndsWith("/upload", StringComparison.Ordinal);
            request.Content = new ByteArrayContent(Damage(random, isForm ? Form(random) : Encoding.UTF8.GetBytes(Json(random, caller))));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", isForm
                ? random.Next(5) == 0 ? "image/png" : "multipart/form-data; boundary=x"
                : random.Next(30) == 0 ? Pick(random, Texts) : "application/json");
        }

        return request;
    }

    private static string Json(Random random, DirectLineCaller caller)
    {
        (string Name, string Value)[] members =
        [
            ("type", "\"message\""), ("text", "\"đăng ký tạm trú\""), ("name", "\"n\""), ("value", "{\"choice\":\"1\"}"), ("from", "{\"id\":\"u1\",\"name\":\"Lan\"}"), ("locale", "\"vi-VN\""),
            ("channelData", $"{{\"clientActivityID\":\"{random.Next(1000)}\"}}"), ("attachments", "[{\"contentType\":\"a/b\"}]"), ("entities", "[{\"type\":\"ClientCapabilities\"}]"),
            ("deliveryMode", "\"stream\""), ("user", "{\"id\":\"u\"}"), ("trustedOrigins", "[\"https://a.example\"]"), ("conversationId", $"\"{caller.Conversation}\""), ("token", $"\"{caller.Token}\""),
            ("conversation", "{\"id\":\"c\"}"), ("timestamp", "\"2026-11-25T03:00:00Z\""), ("suggestedActions", "{\"actions\":[{}]}"), ("membersAdded", "[]"),
        ];
        return $"{{{string.Join(',', members.Where(m => m.Name is "type" or "text" || random.Next(3) > 0).Select(m => $"\"{m.Name}\":{(random.Next(10) == 0 ? Pick(random, Nasty) : m.Value)}"))}}}";
    }

    private static byte[] Form(Random random)
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[random.Next(100)]];
        byte[] file = random.Next(6) == 0 ? Encoding.UTF8.GetBytes(Pick(random, Texts)) : png;
        var activity = $"{{\"type\":{(random.Next(6) == 0 ? Pick(random, Nasty) : "\"message\"")},\"text\":{(random.Next(4) == 0 ? Pick(random, Nasty) : "\"a\"")},\"channelData\":{Pick(random, Nasty)}}}";
        return
        [
            .. Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"activity\"\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{activity}\r\n"),
            .. Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Pick(random, Texts)}\"\r\n\r\n"), .. file,
            .. "\r\n--x--\r\n"u8,
        ];
    }

    private static byte[] Damage(Random random, byte[] bytes)
    {
        for (var i = random.Next(5) == 0 ? random.Next(1, 4) : 0; i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
