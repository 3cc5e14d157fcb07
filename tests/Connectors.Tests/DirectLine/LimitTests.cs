using System.Net;
using System.Text;
using Assistant.Bot.Conversations;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>What is refused: too long, too often, too much at once, of the wrong form.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;
    private DirectLineCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _server = await DirectLineServer.StartAsync(_handler);
        _caller = await _server.BeginAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("""{"type":"conversationUpdate"}""")]
    [InlineData("""{"type":"invoke","name":"a"}""")]
    [InlineData("""{"type":"messageReaction"}""")]
    [InlineData("""{"type":"Message","text":"a"}""")]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","text":"  "}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":"image/png","contentUrl":"https://a.example/a.png"}]}""")]
    [InlineData("""{"type":"event"}""")]
    [InlineData("""{"type":"message","text":"a","locale":5}""")]
    [InlineData("""{"type":"message","text":"a"}{}""")]
    [InlineData("""{"type":"message","text":"a" """)]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":"\ud800"}}""")]
    [InlineData("""{"type":"message","text":"a","channelData":{"x":["\udc00"]}}""")]
    [InlineData("""{"type":"message","text":"a","value":{"\ud800":1}}""")]
    [InlineData("""{"type":"message","value":"\ud800"}""")]
    [InlineData("""{"type":"event","name":"a","value":"\ud800"}""")]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"\ud800"}}""")]
    [InlineData("""{"type":"event","name":"stream/stop","value":{"streamId":"\ud800"}}""")]
    public async Task Activity_that_is_none_a_client_may_post_is_400_and_leaves_nothing(string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _caller.PostAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("", await response.CodeAsync());
        Assert.Empty((await _caller.ReadAsync()).Activities);
        Assert.Empty(_handler.Handled);
    }

    [Fact]
    public async Task Body_that_is_not_called_json_is_415()
    {
        using var content = new StringContent("""{"type":"message","text":"a"}""", Encoding.UTF8, "text/plain");
        using var response = await _caller.PostAsync(content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(_handler.Handled);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Activity_that_is_too_large_is_413(bool chunked)
    {
        var json = $$"""{"type":"message","text":"{{new string('a', 70_000)}}"}""";
        using HttpContent content = chunked ? new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(json))) : new StringContent(json, Encoding.UTF8);
        content.Headers.ContentType = new("application/json");
        if (chunked)
        {
            content.Headers.ContentLength = null;
        }

        using var response = await _caller.PostAsync(content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty((await _caller.ReadAsync()).Activities);
    }

    [Theory]
    [InlineData("text", 10_001)]
    [InlineData("locale", 201)]
    public async Task Part_that_is_too_long_is_400(string name, int length)
    {
        var activity = new Dictionary<string, object> { ["type"] = "message", ["text"] = "a", [name] = new string('a', length) };

        using var response = await _caller.PostAsync(activity);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Text_of_the_longest_length_is_taken()
    {
        var text = new string('ế', 10_000);

        await _caller.SayAsync(text);

        Assert.Equal(text, (await _caller.PollAsync(1))[0].Text());
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_limited_and_others_go_on()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("MessagesPerMinute", "5"));
        var (hasty, calm) = (await server.BeginAsync(), await server.BeginAsync());
        for (var i = 0; i < 5; i++)
        {
            await hasty.SayAsync($"{i}");
        }

        using var response = await hasty.PostAsync(new { type = "message", text = "one more" });
        await calm.SayAsync("a");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(12, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal(10, (await hasty.PollAsync(10)).Count);
    }

    [Fact]
    public async Task Requests_of_an_address_are_limited()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("RequestsPerMinute", "5"));
        var caller = await server.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            await caller.ReadAsync();
        }

        using var response = await caller.GetAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Busy_assistant_says_so_and_what_it_took_is_answered()
    {
        var gate = new TaskCompletionSource();
        var handler = new EchoHandler { Before = _ => gate.Task };
        await using var server = await DirectLineServer.StartAsync(handler, new EngineOptions { MostPendingOfOne = 3 });
        var caller = await server.BeginAsync();
        for (var i = 0; i < 3; i++)
        {
            await caller.SayAsync($"{i}");
        }

        using var response = await caller.PostAsync(new { type = "message", text = "one more", channelData = new { clientActivityID = "c4" } });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Busy", await response.CodeAsync());
        Assert.NotNull(response.Headers.RetryAfter);
        gate.SetResult();
        await caller.PollAsync(6);
        await caller.SayAsync("one more", clientId: "c4");

        Assert.Equal(["0", "1", "2", "one more"], (await caller.PollAsync(8)).Where(a => a.IsOfCitizen()).Select(a => a.Text()));
    }

    [Fact]
    public async Task Stopping_server_takes_no_more_and_what_it_took_is_answered()
    {
        var gate = new TaskCompletionSource();
        var handler = new EchoHandler { Before = _ => gate.Task };
        await using var server = await DirectLineServer.StartAsync(handler);
        var caller = await server.BeginAsync();
        await caller.SayAsync("a");
        var engine = (ConversationEngine)server.Services.GetService(typeof(ConversationEngine))!;
        var stopping = engine.StopAsync(CancellationToken.None);

        using var response = await caller.PostAsync(new { type = "message", text = "b" });
        gate.SetResult();
        await stopping;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Stopping", await response.CodeAsync());
        Assert.Equal(["a", "<a>"], (await caller.ReadAsync()).Activities.Select(a => a.Text()));
    }

    [Fact]
    public async Task Nothing_a_citizen_said_and_no_token_is_logged()
    {
        await _caller.SayAsync("điều riêng tư");
        await _caller.PollAsync(2);
        using var stream = await _caller.OpenAsync();
        using var wrong = await _caller.PostAsync(new { type = "message", text = "điều riêng tư", locale = new string('a', 300) });

        Assert.DoesNotContain(_server.Log, l => l.Contains("riêng tư", StringComparison.Ordinal) || l.Contains(_caller.Token[..40], StringComparison.Ordinal) || l.Contains("&t=", StringComparison.Ordinal));
    }
}
