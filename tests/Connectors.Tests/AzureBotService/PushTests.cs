using System.Net;
using System.Net.Sockets;
using Assistant.Bot.Channels;
using Assistant.Connectors.AzureBotService;
using Assistant.Connectors.AzureBotService.Outbound;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.Tests.Shared;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Assistant.Connectors.Tests.AzureBotService;

public sealed class PushTests : IAsyncLifetime, IDisposable
{
    private readonly MovableClock _clock = new(TokenShapes.Now);
    private ServiceEndpoint _service = null!;
    private Sender _sender = null!;

    public async Task InitializeAsync()
    {
        _service = await ServiceEndpoint.StartAsync();
        _sender = new Sender(_service, _clock);
    }

    public Task DisposeAsync() => _service.DisposeAsync().AsTask();

    public void Dispose() => _sender.Dispose();

    [Fact]
    public async Task A_reply_is_posted_under_the_activity_that_it_answers_with_ids_encoded()
    {
        var result = await _sender.SendAsync(new MessageContent { Text = "chào" }, inReplyTo: "act|1/2");

        Assert.Equal(DeliveryResult.Delivered, result);
        var post = Assert.Single(_service.Posts);
        Assert.Equal("/v3/conversations/a%3Aconv%3B1%7Cx/activities/act%7C1%2F2", post.Path);
        Assert.Equal("Bearer token-1", post.Authorization);
        Assert.Equal("chào", post.Body.GetProperty("text").GetString());
        Assert.Equal("message", post.Body.GetProperty("type").GetString());
        Assert.Equal("act|1/2", post.Body.GetProperty("replyToId").GetString());
        Assert.Equal("28:bot", post.Body.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("29:user", post.Body.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("a:conv;1|x", post.Body.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("msteams", post.Body.GetProperty("channelId").GetString());
    }

    [Fact]
    public async Task A_message_of_the_assistants_own_accord_is_posted_to_the_conversation()
    {
        await _sender.SendAsync(new MessageContent { Text = "chào" }, inReplyTo: null);

        var post = Assert.Single(_service.Posts);
        Assert.Equal("/v3/conversations/a%3Aconv%3B1%7Cx/activities", post.Path);
        Assert.False(post.Body.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task The_bots_token_is_asked_for_as_the_log_in_service_wants_it()
    {
        await _sender.SendAsync(new MessageContent { Text = "a" });

        var (path, form) = Assert.Single(_service.TokenRequests);
        Assert.Equal("/tenant-1/oauth2/v2.0/token", path);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = TokenShapes.AppId,
                ["client_secret"] = "s&cret=",
                ["scope"] = "https://api.botframework.com/.default",
            },
            form);
    }

    [Fact]
    public async Task The_token_is_kept_until_five_minutes_before_its_end()
    {
        await _sender.SendAsync(new MessageContent { Text = "a" });
        _clock.Now += TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1);
        await _sender.SendAsync(new MessageContent { Text = "b" });
        Assert.Single(_service.TokenRequests);

        _clock.Now += TimeSpan.FromSeconds(1);
        await _sender.SendAsync(new MessageContent { Text = "c" });
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], _service.Posts.Select(p => p.Authorization));
    }

    [Fact]
    public async Task Many_replies_at_once_share_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _sender.SendAsync(new MessageContent { Text = "a" })));

        Assert.Single(_service.TokenRequests);
        Assert.Equal(16, _service.Posts.Count);
    }

    [Fact]
    public async Task A_token_that_the_service_does_not_take_is_replaced_once()
    {
        _service.Answer = (context, number) => number == 1 ? ServiceEndpoint.Status(401)(context, number) : Task.CompletedTask;

        Assert.Equal(DeliveryFate.Delivered, (await _sender.SendAsync(new MessageContent { Text = "a" })).Fate);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _service.Posts.Select(p => p.Authorization));
    }

    [Fact]
    public async Task A_service_that_takes_no_token_is_asked_twice_and_then_later()
    {
        _service.Answer = ServiceEndpoint.Status(401);

        Assert.Equal(DeliveryFate.Retry, (await _sender.SendAsync(new MessageContent { Text = "a" })).Fate);
        Assert.Equal(2, _service.Posts.Count);
    }

    [Theory]
    [InlineData(200, DeliveryFate.Delivered)]
    [InlineData(201, DeliveryFate.Delivered)]
    [InlineData(202, DeliveryFate.Delivered)]
    [InlineData(408, DeliveryFate.Retry)]
    [InlineData(429, DeliveryFate.Retry)]
    [InlineData(500, DeliveryFate.Retry)]
    [InlineData(502, DeliveryFate.Retry)]
    [InlineData(503, DeliveryFate.Retry)]
    [InlineData(400, DeliveryFate.Refused)]
    [InlineData(403, DeliveryFate.Refused)]
    [InlineData(404, DeliveryFate.Refused)]
    [InlineData(413, DeliveryFate.Refused)]
    [InlineData(302, DeliveryFate.Refused)]
    public async Task Each_status_has_its_meaning(int status, DeliveryFate fate)
    {
        _service.Answer = ServiceEndpoint.Status(status);

        Assert.Equal(fate, (await _sender.SendAsync(new MessageContent { Text = "a" })).Fate);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("Wed, 25 Nov 2026 03:01:30 GMT", 90)]
    [InlineData("Wed, 25 Nov 2026 02:59:00 GMT", null)]
    [InlineData(null, null)]
    public async Task The_service_says_how_long_to_wait(string? header, int? seconds)
    {
        _service.Answer = ServiceEndpoint.Status(429, header);

        var result = await _sender.SendAsync(new MessageContent { Text = "a" });

        Assert.Equal(seconds, (int?)result.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task A_reply_whose_answer_does_not_come_in_time_is_uncertain()
    {
        var arrived = new TaskCompletionSource();
        _service.Answer = (context, _) =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var stop = new CancellationTokenSource();
        var sending = _sender.SendAsync(new MessageContent { Text = "a" }, cancellation: stop.Token);
        await arrived.Task;
        await stop.CancelAsync();

        Assert.Equal(DeliveryFate.Uncertain, (await sending).Fate);
    }

    [Fact]
    public async Task A_call_has_a_time_limit_of_its_own()
    {
        _service.Answer = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var hasty = new Sender(_service, TimeProvider.System, o => o.CallTimeout = TimeSpan.FromMilliseconds(500));

        var fate = (await hasty.SendAsync(new MessageContent { Text = "a" })).Fate;

        // On a busy machine the limit may strike before the body was begun; either way the reply is neither lost nor called delivered.
        Assert.True(fate is DeliveryFate.Uncertain or DeliveryFate.Retry);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_reply_was_sent_leaves_it_uncertain()
    {
        _service.Answer = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(DeliveryFate.Uncertain, (await _sender.SendAsync(new MessageContent { Text = "a" })).Fate);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_gets_the_reply_later()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var closed = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        var result = await _sender.SendAsync(new MessageContent { Text = "a" }, serviceUrl: $"http://127.0.0.1:{closed}/");

        Assert.Equal(DeliveryFate.Retry, result.Fate);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Without_a_token_nothing_is_sent_and_the_reply_waits(int status)
    {
        _service.TokenStatus = status;

        Assert.Equal(DeliveryFate.Retry, (await _sender.SendAsync(new MessageContent { Text = "a" })).Fate);
        Assert.Empty(_service.Posts);
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://service.example/")]
    [InlineData("https://service.example/")]
    [InlineData("file:///etc/passwd")]
    public async Task A_reply_never_goes_to_an_address_that_is_not_allowed(string serviceUrl)
    {
        using var narrow = new Sender(_service, _clock, o => o.AllowedServiceHosts.Add("botframework.com"));

        var result = await narrow.SendAsync(new MessageContent { Text = "a" }, serviceUrl: serviceUrl);

        Assert.Equal(DeliveryFate.Refused, result.Fate);
        Assert.Empty(_service.TokenRequests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("null")]
    public async Task A_conversation_without_an_address_gets_nothing(string? address)
    {
        var delivery = _sender.Delivery(new MessageContent { Text = "a" }, null) with { ReplyAddress = address };

        Assert.Equal(DeliveryFate.Refused, (await _sender.Channel.SendAsync(delivery, CancellationToken.None)).Fate);
    }

    [Fact]
    public async Task The_emulator_gets_replies_without_a_token()
    {
        using var emulator = new Sender(_service, _clock, o => o.AppId = null);

        Assert.Equal(DeliveryFate.Delivered, (await emulator.SendAsync(new MessageContent { Text = "a" })).Fate);
        Assert.Null(Assert.Single(_service.Posts).Authorization);
        Assert.Empty(_service.TokenRequests);
    }

    /// <summary>The channel with everything that it rests on.</summary>
    private sealed class Sender : IDisposable
    {
        private readonly ServiceEndpoint _service;
        private readonly ServiceHttp _http = new();
        private readonly ServiceToken _token;

        public Sender(ServiceEndpoint service, TimeProvider time, Action<AzureBotServiceOptions>? change = null)
        {
            _service = service;
            var settings = new AzureBotServiceOptions
            {
                AppId = TokenShapes.AppId,
                AppPassword = "s&cret=",
                TenantId = "tenant-1",
                LoginAddress = service.Address,
                AllowUnauthenticatedOnLoopback = true,
            };
            change?.Invoke(settings);
            var options = Options.Create(settings);
            _token = new ServiceToken(_http, options, time, NullLogger<ServiceToken>.Instance);
            Channel = new AzurePushChannel(_http, _token, new ServiceAddressRule(options), options, time);
        }

        public AzurePushChannel Channel { get; }

        public Task<DeliveryResult> SendAsync(
            MessageContent content, string? inReplyTo = "act-1", string? serviceUrl = null, CancellationToken cancellation = default) =>
            Channel.SendAsync(Delivery(content, inReplyTo, serviceUrl), cancellation).AsTask();

        public OutboundDelivery Delivery(MessageContent content, string? inReplyTo, string? serviceUrl = null)
        {
            var address = new ReplyAddress(
                serviceUrl ?? _service.Address.AbsoluteUri, "msteams", new ConversationAccount { Id = "a:conv;1|x" },
                new ChannelAccount { Id = "28:bot" }, new ChannelAccount { Id = "29:user" }, "vi-VN");
            return new OutboundDelivery(
                1, new ConversationId("azure", "msteams|a:conv;1|x"), "msteams|29:user", address.Write(),
                new TranscriptMessage(2, MessageAuthor.Assistant, TokenShapes.Now, content, 1), inReplyTo, 1);
        }

        public void Dispose()
        {
            _token.Dispose();
            _http.Dispose();
        }
    }
}
