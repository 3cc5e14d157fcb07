using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Xunit;
using static Assistant.Connectors.Tests.AzureBotService.TokenShapes;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class MessagesEndpointTests : IAsyncLifetime
{
    private TokenIssuer _issuer = null!;
    private AzureServer _server = null!;
    private string _token = "";

    public static TheoryData<string, string> BadBodies => new()
    {
        { "nothing", "" },
        { "no JSON", "hello" },
        { "half JSON", "{\"type\":\"message\"" },
        { "two values", "{\"type\":\"message\"} {}" },
        { "an array", "[]" },
        { "null", "null" },
        { "no type", "{\"text\":\"hello\"}" },
        { "an empty type", "{\"type\":\"\"}" },
        { "a type that is no text", "{\"type\":7}" },
        { "a text that is no text", Activities.Message(change: a => a["text"] = new JsonObject()) },
        { "an event of the server's own", Activities.Message(change: a => (a["type"], a["name"]) = ("event", "identity/verified")) },
        { "no conversation", Activities.Message(change: a => a.Remove("conversation")) },
        { "a conversation without id", Activities.Message(change: a => a["conversation"] = new JsonObject()) },
        { "nobody", Activities.Message(change: a => a.Remove("from")) },
        { "a pressed button with half a character", Activities.Message().Replace("\"text\":\"hello\"", "\"value\":\"\\ud800\"", StringComparison.Ordinal) },
        { "a text beyond all bounds", Activities.Message(new string('a', 8001)) },
    };

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _issuer.Publish("k1", Channel);
        _token = _issuer.Sign("k1", OfChannel());
        _server = await AzureServer.StartAsync(_issuer);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_acknowledged_with_an_empty_200_once_it_is_taken()
    {
        using var response = await PostAsync(Activities.Message("mất thẻ căn cước"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        var taken = Assert.Single(_server.Engine.Taken);
        Assert.Equal(new ConversationId("azure", "msteams|a:conv;1"), taken.Conversation);
        Assert.Equal("msteams|29:user|1", taken.Person);
        Assert.Equal(("message", "act-1"), (taken.EventKind, taken.MessageId));
        Assert.Equal(("mất thẻ căn cước", "vi-VN", "act-1"), (taken.Content.Text, taken.Content.Locale, taken.Content.Wire));
        Assert.False(taken.AnswersInResponse);
        Assert.Contains(ServiceUrl, taken.ReplyAddress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_travel_in_the_response_where_the_caller_expects_them_there()
    {
        _server.Engine.Replies = m => [new MessageContent { Text = "một" }, new MessageContent { Text = "hai", Choices = [new Choice("Có", "có")] }];

        using var response = await PostAsync(Activities.Message("hello", change: a => a["deliveryMode"] = "expectReplies"));

        var activities = (await response.JsonAsync()).GetProperty("activities").EnumerateArray().ToArray();
        Assert.Equal(["một", "hai"], activities.Select(a => a.GetProperty("text").GetString()));
        Assert.All(activities, a =>
        {
            Assert.Equal("message", a.GetProperty("type").GetString());
            Assert.Equal("act-1", a.GetProperty("replyToId").GetString());
            Assert.Equal("28:bot", a.GetProperty("from").GetProperty("id").GetString());
            Assert.Equal("29:user|1", a.GetProperty("recipient").GetProperty("id").GetString());
            Assert.Equal("a:conv;1", a.GetProperty("conversation").GetProperty("id").GetString());
            Assert.Equal(Channel, a.GetProperty("channelId").GetString());
        });
        Assert.Equal("Có", activities[1].GetProperty("suggestedActions").GetProperty("actions")[0].GetProperty("title").GetString());
        Assert.True(Assert.Single(_server.Engine.Taken).AnswersInResponse);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_taken_once_and_acknowledged_again()
    {
        using var first = await PostAsync(Activities.Message());
        using var second = await PostAsync(Activities.Message());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single(_server.Engine.Taken);
    }

    [Fact]
    public async Task A_repeated_delivery_that_expects_replies_gets_those_of_the_first_one()
    {
        var message = Activities.Message(change: a => a["deliveryMode"] = "expectReplies");
        using var first = await PostAsync(message);
        using var second = await PostAsync(message);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("<hello>", (await second.JsonAsync()).GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Single(_server.Engine.Taken);
    }

    [Fact]
    public async Task Messages_without_an_id_are_different_messages()
    {
        using var first = await PostAsync(Activities.Message(id: null));
        using var second = await PostAsync(Activities.Message(id: null));

        Assert.Equal(2, _server.Engine.Taken.Count);
    }

    [Fact]
    public async Task Somebody_who_comes_is_greeted_once_however_often_that_is_told()
    {
        foreach (var id in new[] { "u1", "u2" })
        {
            using var response = await PostAsync(Activities.Of("conversationUpdate", a =>
            {
                a["id"] = $"update-{id}";
                a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }, new JsonObject { ["id"] = id });
            }));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        var joined = Assert.Single(_server.Engine.Taken);
        Assert.Equal((MessageKind.Event, TurnHandler.JoinedEvent), (joined.Content.Kind, joined.Content.Name));
    }

    [Fact]
    public async Task The_bots_own_arrival_is_no_ones_coming()
    {
        using var response = await PostAsync(Activities.Of("conversationUpdate", a => a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" })));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_server.Engine.Taken);
    }

    [Fact]
    public async Task The_end_of_a_conversation_is_told()
    {
        using var response = await PostAsync(Activities.Of("endOfConversation", a => a["code"] = "userCancelled"));

        Assert.Equal(MessageKind.End, Assert.Single(_server.Engine.Taken).Content.Kind);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("contactRelationUpdate")]
    [InlineData("trace")]
    [InlineData("aTypeOfTheFuture")]
    public async Task What_means_nothing_here_is_acknowledged_and_ignored(string type)
    {
        using var plain = await PostAsync(Activities.Of(type));
        using var expecting = await PostAsync(Activities.Of(type, a => a["deliveryMode"] = "expectReplies"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (plain.StatusCode, expecting.StatusCode));
        Assert.Empty((await expecting.JsonAsync()).GetProperty("activities").EnumerateArray());
        Assert.Empty(_server.Engine.Taken);
    }

    [Fact]
    public async Task An_invoke_is_answered_that_nobody_answers_it()
    {
        using var response = await PostAsync(Activities.Of("invoke", a => a["name"] = "adaptiveCard/action"));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal("NotImplemented", await response.ErrorCodeAsync());
    }

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_body_that_is_no_activity_is_refused(string what, string body)
    {
        // Where the body names neither channel nor service, the token does not cover it either, and that is said first.
        using var response = await PostAsync(body);

        Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, what);
        Assert.NotNull(await response.ErrorCodeAsync());
        Assert.Empty(_server.Engine.Taken);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_with_and_without_a_length()
    {
        var large = Activities.Message(new string('a', 300_000));

        using var told = await PostAsync(large);
        using var chunked = await _server.PostAsync(large, _token, r => r.Headers.TransferEncodingChunked = true);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (told.StatusCode, chunked.StatusCode));
        Assert.Empty(_server.Engine.Taken);
    }

    [Fact]
    public async Task A_body_that_is_not_called_json_is_refused()
    {
        using var response = await _server.PostAsync("", _token, r => r.Content = new StringContent(Activities.Message(), Encoding.UTF8, "text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(Refusal.Busy)]
    [InlineData(Refusal.Stopping)]
    public async Task What_cannot_be_taken_now_is_to_be_sent_again(Refusal refusal)
    {
        _server.Engine.Refusal = refusal;

        using var response = await PostAsync(Activities.Message());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(refusal.ToString(), await response.ErrorCodeAsync());
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("expectReplies")]
    public async Task What_could_not_be_stored_is_never_acknowledged(string deliveryMode)
    {
        _server.Engine.IsBroken = true;

        using var response = await PostAsync(Activities.Message(change: a => a["deliveryMode"] = deliveryMode));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.DoesNotContain("disk", await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ids_too_long_for_a_key_still_name_their_conversation()
    {
        var first = new string('a', 400) + "1";
        foreach (var (conversation, id) in new[] { (first, "m1"), (first, "m2"), (new string('a', 400) + "2", "m3") })
        {
            using var response = await PostAsync(Activities.Message(id: id, change: a => a["conversation"] = new JsonObject { ["id"] = conversation }));
        }

        var keys = _server.Engine.Taken.Select(t => t.Conversation.Key).ToArray();
        Assert.All(keys, k => Assert.True(k.Length <= 200));
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }

    [Fact]
    public async Task Nothing_that_a_citizen_writes_and_no_token_reaches_the_log()
    {
        using var taken = await PostAsync(Activities.Message("my-secret-sentence"));
        using var refused = await _server.PostAsync(Activities.Message("my-secret-sentence"), _token[..^8]);

        Assert.NotEmpty(_server.Log);
        Assert.DoesNotContain(_server.Log, l => l.Contains("my-secret-sentence", StringComparison.Ordinal) || l.Contains(_token[..40], StringComparison.Ordinal));
    }

    private Task<HttpResponseMessage> PostAsync(string json) => _server.PostAsync(json, _token);
}
