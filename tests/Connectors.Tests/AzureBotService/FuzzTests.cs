using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class FuzzTests
{
    private const int Requests = 10_000;
    private const int AtOnce = 8;

    // Each of these has broken a parser somewhere.
    private static readonly string[] Nasty =
    [
        "null", "true", "-0", "1e999", "[]", "{}", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00x\"", "[[[[[[[[1]]]]]]]]", "{\"id\":null}", "{\"id\":{}}",
        "[null]", "[{}]", "[{\"id\":7}]", "\"expectReplies\"", "\"conversationUpdate\"", "\"event\"", "\"endOfConversation\"", "\"../../etc\"", "\"a|b\"", "\"http://\"",
        "\"https://[::1\"", "99999999999999999999", "\"1900-01-01\"", "{\"a\":{\"b\":{\"c\":[1,2,{}]}}}", "\"\\\"><script>\"",
    ];

    [Fact]
    public async Task Ten_thousand_bent_requests_are_all_answered_and_never_with_a_failure_of_ours()
    {
        await using var server = await AzureServer.StartAsync(("AllowUnauthenticatedOnLoopback", "true"), ("MessagesPerMinute", "1000000"));
        var wrong = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<HttpStatusCode, int>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (seed, cancellation) =>
        {
            var body = Bend(new Random(seed));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new("application/json");
            using var response = await server.Client.SendAsync(request, cancellation);
            var answer = await response.Content.ReadAsStringAsync(cancellation);
            seen.AddOrUpdate(response.StatusCode, 1, (_, n) => n + 1);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotImplemented)
                || answer.Contains("   at ", StringComparison.Ordinal))
            {
                wrong.Add($"seed {seed}: {(int)response.StatusCode} {answer} {server.Log.FirstOrDefault(l => l.Contains("unhandled", StringComparison.Ordinal))}");
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Take(5)));
        Assert.Equal(Requests, seen.Values.Sum());
        Assert.True(seen[HttpStatusCode.OK] > 500 && seen[HttpStatusCode.BadRequest] > 500, string.Join(", ", seen));
    }

    private static byte[] Bend(Random random)
    {
        var activity = JsonNode.Parse(Activities.Message(id: $"f{random.Next()}", change: a =>
        {
            a["channelId"] = "emulator";
            a["serviceUrl"] = "http://localhost:5";
            a["deliveryMode"] = random.Next(2) == 0 ? "expectReplies" : null;
            a["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://files.example/a.png" });
            a["value"] = new JsonObject { ["choice"] = "1" };
            a["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities" });
            a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "u" });
        }))!.AsObject();
        var names = activity.Select(p => p.Key).ToArray();
        var text = activity.ToJsonString();
        for (var i = random.Next(3); i > 0; i--)
        {
            // In the text and not in the tree, so that what no JSON writer would write gets through.
            var name = names[random.Next(names.Length)];
            var at = text.IndexOf($"\"{name}\":", StringComparison.Ordinal);
            var nasty = Nasty[random.Next(Nasty.Length)];
            text = at < 0 ? text : text.Insert(at, $"\"{(random.Next(2) == 0 ? name : "other")}\":{nasty},");
            text = text.EndsWith('}') && random.Next(2) == 0 ? $"{text[..^1]},\"{name}\":{nasty}}}" : text;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = random.Next(4) == 0 ? random.Next(1, 4) : 0; i > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
