using System.Net;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Tokens for pages, and coming back with one.</summary>
public sealed class PageTokenTests : IAsyncLifetime
{
    private const string PageToken = "/chat/token";

    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;

    public async Task InitializeAsync() => _server = await DirectLineServer.StartAsync(_handler);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Each_page_gets_a_conversation_of_its_own_and_a_user_nobody_else_has()
    {
        var (first, second) = (await _server.PageTokenAsync(), await _server.PageTokenAsync());

        Assert.NotEqual(first.Conversation, second.Conversation);
        var users = new[] { first, second }.Select(c => _server.Tokens.Read(c.Token)!.User!).ToArray();
        Assert.All(users, u => Assert.StartsWith("dl_", u, StringComparison.Ordinal));
        Assert.Equal(2, users.Distinct().Count());
    }

    [Fact]
    public async Task Page_comes_back_to_its_conversation_as_the_same_person_even_after_its_token_expired()
    {
        var caller = await _server.BeginAsync();
        await caller.SayAsync("a");
        _server.Clock.Now += TimeSpan.FromDays(29);

        using var response = await BackAsync(caller.Conversation, caller.Token);
        var again = await DirectLineCaller.OfAsync(_server, response);

        Assert.Equal(caller.Conversation, again.Conversation);
        Assert.Equal(_server.Tokens.Read(caller.Token)!.User, _server.Tokens.Read(again.Token)!.User);
        Assert.Equal("a", (await again.ReadAsync()).Activities[0].Text());
    }

    [Fact]
    public async Task Page_does_not_come_back_after_its_days()
    {
        var caller = await _server.BeginAsync();
        _server.Clock.Now += TimeSpan.FromDays(31);

        using var response = await BackAsync(caller.Conversation, caller.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", await response.CodeAsync());
    }

    [Fact]
    public async Task Nobody_comes_back_to_a_conversation_without_its_own_token()
    {
        var (mine, other) = (await _server.BeginAsync(), await _server.BeginAsync());
        foreach (var token in new[] { other.Token, null, "", "a.b.c", mine.Token[..^3] })
        {
            using var response = await BackAsync(mine.Conversation, token);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Token_made_for_somebody_elses_users_cannot_be_brought_back_to_life_here()
    {
        var caller = await _server.GenerateAsync(new { user = new { id = "lan" } });
        _server.Clock.Now += TimeSpan.FromHours(1);

        using var response = await BackAsync(caller.Conversation, caller.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Our_own_page_welcomes_by_itself_and_its_events_reach_the_assistant()
    {
        _handler.Answer = i => [new() { Text = $"{i.Message.Content.Name} {i.Message.Content.Value}" }];
        var caller = await _server.BeginAsync();
        Assert.Empty((await caller.ReadAsync()).Activities);

        using var response = await caller.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "en" } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var all = await caller.PollAsync(2);
        Assert.Equal(("webchat/join", """webchat/join {"language":"en"}"""), (all[0].Text("name"), all[1].Text()));
    }

    [Fact]
    public async Task New_conversations_of_an_address_are_limited_and_a_page_is_counted_once()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("ConversationsPerMinute", "3"));
        for (var i = 0; i < 3; i++)
        {
            await server.BeginAsync();
        }

        using var response = await server.SendAsync(HttpMethod.Post, PageToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("TooManyRequests", await response.CodeAsync());
    }

    private Task<HttpResponseMessage> BackAsync(string conversationId, string? token) => _server.SendAsync(HttpMethod.Post, PageToken, null, new { conversationId, token });
}
