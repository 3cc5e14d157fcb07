using System.Net.Http.Headers;
using System.Text;
using Assistant.Load.Servers;

namespace Assistant.Load.Fuzz;

/// <summary>Makes requests that nobody should send, from a seed: addresses, methods, headers and bodies bent in every way.</summary>
internal sealed class BentRequests(int seed, OpenConversation conversation)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "BREW"];

    private static readonly string[] ContentTypes =
    [
        "application/json", "application/json; charset=utf-16", "text/plain", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "image/jpeg", "bad/", "application/vnd.microsoft.activity",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "42", "\"x\"", "{}", "{\"type\":\"message\"}", "{\"type\":null}", "{\"type\":\"message\",\"text\":123}", "{\"type\":\"message\",\"text\":\"\\ud800\"}",
        "{\"type\":\"message\",\"text\":\"đăng ký\",\"from\":{\"id\":\"dl_x\"}}", "{\"type\":\"event\",\"name\":\"stream/stop\",\"value\":[1,2]}", "{\"type\":\"message\",\"channelData\":{\"clientActivityID\":{}},\"text\":\"a\"}",
        "{\"type\":\"endOfConversation\"}", "{\"type\":\"invoke\",\"name\":\"x\"}", "{\"user\":{\"id\":1},\"trustedOrigins\":\"x\"}", "{\"conversationId\":\"x\",\"token\":\"a.b.c\"}", "{\"type\":\"message\",\"text\":1e999}",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a\0b.jpg\"\r\n\r\nabc\r\n--x--\r\n", "--x\r\n\r\n", "q=%ZZ&prev=%00", "q=" + "a%CC%80",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next request.</summary>
    public HttpRequestMessage Next()
    {
        var request = new HttpRequestMessage(new HttpMethod(Pick(Methods)), Path()) { Version = new Version(1, 1) };
        if (_random.Next(3) > 0)
        {
            var body = Body();
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Pick(ContentTypes));
        }

        Headers(request);
        return request;
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private string Path()
    {
        string[] paths =
        [
            "/", "/?q=" + Junk(), "/?dich-vu=" + Junk(), "/widget.js", "/widget/" + Junk(), "/web/" + Junk(), "/demo", "/healthz", "/readyz", "/ops/dead-letters", "/ops/dead-letters/9999999999999999999/retry",
            "/chat/token", "/api/messages", "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/v3/directline/session/getsessionid", "/v3/directline/conversations", "/v3/directline/" + Junk(),
            .. new[] { conversation.Id, Junk(), new string('a', 5000) }.SelectMany(id => new[]
            {
                $"/v3/directline/conversations/{id}?watermark={Junk()}", $"/v3/directline/conversations/{id}/activities?watermark={Junk()}", $"/v3/directline/conversations/{id}/activities",
                $"/v3/directline/conversations/{id}/upload?userId={Junk()}", $"/v3/directline/conversations/{id}/stream?t={Junk()}", $"/v3/directline/conversations/{id}/attachments/{Junk()}?t={Junk()}",
            }),
        ];
        return Pick(paths);
    }

    private byte[] Body() => _random.Next(6) switch
    {
        0 => Encoding.UTF8.GetBytes(new string('[', _random.Next(1, 5000))),
        1 => Noise(_random.Next(1, 3000)),
        2 => Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{new string('ơ', _random.Next(1, 40_000))}\"}}"),
        3 => Bend(Encoding.UTF8.GetBytes(Pick(Bodies))),
        _ => Encoding.UTF8.GetBytes(Pick(Bodies)),
    };

    private byte[] Bend(byte[] body)
    {
        for (var i = 0; body.Length > 0 && i < 3; i++)
        {
            body[_random.Next(body.Length)] = (byte)_random.Next(256);
        }

        return body;
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Junk() => _random.Next(6) switch
    {
        0 => "%00",
        1 => "..%2f..%2fetc%2fpasswd",
        2 => _random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
        3 => "-1",
        4 => "%F0%9F%A6%86%CC%80",
        _ => new string('z', _random.Next(300)),
    };

    private void Headers(HttpRequestMessage request)
    {
        switch (_random.Next(6))
        {
            case 0 or 1 or 2:
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", conversation.Token);
                break;
            case 3:
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {conversation.Token[..^_random.Next(1, 20)]}");
                break;
            case 4:
                request.Headers.TryAddWithoutValidation("Authorization", Pick((string[])["Bearer", "Bearer ", "Basic eDp4", "Bearer eyJhbGciOiJub25lIn0.e30."]));
                break;
            default:
                break;
        }

        if (_random.Next(4) == 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", Pick((string[])["http://evil.example", "null", "not an origin", "http://127.0.0.1"]));
        }

        if (_random.Next(6) == 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", new string('c', _random.Next(6000)));
        }

        if (_random.Next(10) == 0)
        {
            request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
            request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
            request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", Pick((string[])["13", "1"]));
        }
    }
}
