using System.Net;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Conversations.Outbox;
using Assistant.Bot.Dialogues;
using Assistant.Connectors.Tests.Shared;
using Assistant.Connectors.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>The whole way with real parts: token, endpoint, engine, answers, SQLite, outbox, and the call to the service.</summary>
[Collection(PageServer.Collection)]
public sealed class WholePathTests(PageServer page) : IAsyncLifetime
{
    private readonly TaskCompletionSource _posted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TemporaryStorage _storage = null!;
    private TokenIssuer _issuer = null!;
    private ServiceEndpoint _service = null!;
    private AzureServer _server = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _issuer.Publish("k1", TokenShapes.Channel);
        _service = await ServiceEndpoint.StartAsync();
        _token = _issuer.Sign("k1", TokenShapes.OfChannel(TimeProvider.System.GetUtcNow(), _service.Address.AbsoluteUri));
        _storage = await TemporaryStorage.OpenAsync();
        _server = await AzureServer.StartAsync(
            services =>
            {
                services.AddSingleton(TimeProvider.System).AddSingleton(new EngineOptions());
                _storage.Register(services, new TurnHandler(page.Answerer, NoForms.Ports()));
            },
            AzureServer.KnowingIssuer(_issuer, ("AllowUnauthenticatedOnLoopback", "true"), ("LoginAddress", _service.Address.AbsoluteUri)));
        _server.Services.GetRequiredService<OutboxDispatcher>().Start();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _service.DisposeAsync();
        await _issuer.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task A_citizens_question_is_answered_through_the_service()
    {
        _service.Answer = Posted;

        using var response = await _server.PostAsync(Question(id: "q1"), _token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await _posted.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var post = Assert.Single(_service.Posts);
        Assert.Equal("/v3/conversations/a%3Aconv%3B1/activities/q1", post.Path);
        Assert.Contains("căn cước", post.Body.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("29:user|1", post.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("personal", post.Body.GetProperty("conversation").GetProperty("conversationType").GetString());
    }

    [Fact]
    public async Task A_reply_that_the_service_cannot_take_now_is_brought_again_and_arrives_once()
    {
        var firstTime = true;
        _service.Answer = (context, number) =>
        {
            var refuse = firstTime;
            firstTime = false;
            return refuse ? ServiceEndpoint.Status(503)(context, number) : Posted(context, number);
        };

        using var response = await _server.PostAsync(Question(id: "q1"), _token);
        await _posted.Task.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(2, _service.Posts.Count);
        Assert.Single(_service.Posts.Select(p => p.Body.GetProperty("text").GetString()).Distinct());
    }

    [Fact]
    public async Task Replies_in_the_response_are_on_disk_and_are_not_sent_a_second_time()
    {
        var question = Question(id: "q1", expectReplies: true);

        using var first = await _server.PostAsync(question, _token);
        using var second = await _server.PostAsync(question, _token);

        var text = await first.Content.ReadAsStringAsync();
        Assert.Contains("căn cước", (await first.JsonAsync()).GetProperty("activities")[0].GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text, await second.Content.ReadAsStringAsync());
        var stored = await _server.Services.GetRequiredService<ITurnStore>().ReadAsync(new ConversationId("azure", "msteams|a:conv;1"), 0, 10, CancellationToken.None);
        Assert.Equal([MessageAuthor.Citizen, MessageAuthor.Assistant], stored!.Messages.Select(m => m.Author));
        Assert.Null(await _server.Services.GetRequiredService<IOutbox>().NextDueAsync(CancellationToken.None));
        Assert.Empty(_service.Posts);
    }

    private string Question(string id, bool expectReplies = false) => Activities.Message("làm lại thẻ căn cước bị mất cần giấy tờ gì", id, change: a =>
    {
        a["serviceUrl"] = _service.Address.AbsoluteUri;
        a["deliveryMode"] = expectReplies ? "expectReplies" : "normal";
    });

    private Task Posted(Microsoft.AspNetCore.Http.HttpContext context, int number)
    {
        _posted.TrySetResult();
        return Task.CompletedTask;
    }
}
