using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Xunit;
using static Assistant.Connectors.Tests.AzureBotService.TokenShapes;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>Who gets in.</summary>
public sealed class EntryTests
{
    private static readonly Action<JsonObject> FromEmulator = a =>
    {
        a["channelId"] = "emulator";
        a["serviceUrl"] = "http://localhost:56789";
    };

    [Fact]
    public async Task Without_a_registration_the_endpoint_is_closed()
    {
        await using var server = await AzureServer.StartAsync();

        using var response = await server.PostAsync(Activities.Message(change: FromEmulator));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("Closed", await response.ErrorCodeAsync());
        Assert.Empty(server.Engine.Taken);
        Assert.Contains(server.Log, l => l.Contains("/api/messages is closed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_emulator_is_let_in_from_this_machine_where_the_operator_allows_it()
    {
        await using var server = await AzureServer.StartAsync(("AllowUnauthenticatedOnLoopback", "true"));

        using var response = await server.PostAsync(Activities.Message(change: FromEmulator));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(server.Engine.Taken);
        Assert.Contains(server.Log, l => l.Contains("without a token from this machine only", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "assistant.example")]
    [InlineData("X-Real-IP", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Host", "rebound.evil.example")]
    public async Task What_comes_through_a_proxy_or_from_a_web_page_is_not_this_machine(string header, string value)
    {
        await using var server = await AzureServer.StartAsync(("AllowUnauthenticatedOnLoopback", "true"));

        using var response = await server.PostAsync(Activities.Message(change: FromEmulator), change: r => r.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(server.Engine.Taken);
    }

    [Fact]
    public async Task Without_a_token_nobody_can_name_a_service_that_is_not_on_this_machine()
    {
        await using var server = await AzureServer.StartAsync(("AllowUnauthenticatedOnLoopback", "true"));

        using var response = await server.PostAsync(Activities.Message(change: a => a["serviceUrl"] = "https://evil.example/"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("ServiceUrlNotAllowed", await response.ErrorCodeAsync());
        Assert.Empty(server.Engine.Taken);
    }

    [Fact]
    public async Task With_a_registration_a_token_is_asked_for_even_on_loopback()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await AzureServer.StartAsync(issuer, ("AllowUnauthenticatedOnLoopback", "true"));

        using var response = await server.PostAsync(Activities.Message(change: FromEmulator));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("Unauthorized", await response.ErrorCodeAsync());
    }

    [Theory]
    [InlineData("https://evil.example/", Channel)]
    [InlineData(null, Channel)]
    [InlineData(ServiceUrl, "slack")]
    [InlineData(ServiceUrl, null)]
    public async Task An_activity_that_its_token_does_not_cover_is_refused(string? serviceUrl, string? channelId)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("k1", Channel);
        await using var server = await AzureServer.StartAsync(issuer);

        using var response = await server.PostAsync(
            Activities.Message(change: a => (a["serviceUrl"], a["channelId"]) = (serviceUrl, channelId)), issuer.Sign("k1", OfChannel()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(server.Engine.Taken);
    }

    [Fact]
    public async Task The_emulator_with_the_bots_registration_is_let_in()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("entra", null);
        await using var server = await AzureServer.StartAsync(issuer, ("AllowUnauthenticatedOnLoopback", "true"));

        using var response = await server.PostAsync(Activities.Message(change: FromEmulator), issuer.Sign("entra", OfEmulator("2.0")));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("http://smba.example.net/")]
    [InlineData("ftp://smba.example.net/")]
    [InlineData("https://user:secret@smba.example.net/")]
    [InlineData("https://smba.example.net/?x=1")]
    [InlineData("http://localhost:56789")]
    [InlineData("not an address")]
    public async Task A_service_address_without_tls_is_not_taken_even_with_a_token(string serviceUrl)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("k1", Channel);
        await using var server = await AzureServer.StartAsync(issuer);

        using var response = await server.PostAsync(
            Activities.Message(change: a => a["serviceUrl"] = serviceUrl), issuer.Sign("k1", OfChannel(serviceUrl: serviceUrl)));

        Assert.Equal("ServiceUrlNotAllowed", await response.ErrorCodeAsync());
    }

    [Theory]
    [InlineData("https://smba.example.net/", true)]
    [InlineData("https://example.net/", true)]
    [InlineData("https://notexample.net/", false)]
    [InlineData("https://example.net.evil.example/", false)]
    public async Task Only_allowed_hosts_are_taken_where_the_operator_names_any(string serviceUrl, bool taken)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("k1", Channel);
        await using var server = await AzureServer.StartAsync(issuer, ("AllowedServiceHosts:0", "example.net"));

        using var response = await server.PostAsync(
            Activities.Message(change: a => a["serviceUrl"] = serviceUrl), issuer.Sign("k1", OfChannel(serviceUrl: serviceUrl)));

        Assert.Equal(taken ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_the_service_is_told_to_come_again()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("k1", Channel);
        issuer.IsDown = true;
        await using var server = await AzureServer.StartAsync(issuer);

        using var response = await server.PostAsync(Activities.Message(), issuer.Sign("k1", OfChannel()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Too_many_messages_of_one_conversation_are_told_to_wait_and_others_are_not()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.Publish("k1", Channel);
        var token = issuer.Sign("k1", OfChannel());
        await using var server = await AzureServer.StartAsync(issuer, ("MessagesPerMinute", "2"));
        for (var i = 0; i < 2; i++)
        {
            using var taken = await server.PostAsync(Activities.Message(id: $"m{i}"), token);
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var refused = await server.PostAsync(Activities.Message(id: "m3"), token);
        using var other = await server.PostAsync(Activities.Message(id: "m4", change: a => a["conversation"] = new JsonObject { ["id"] = "other" }), token);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task An_address_that_keeps_sending_bad_tokens_is_told_to_wait()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var server = await AzureServer.StartAsync(issuer, ("RefusalsPerMinute", "2"));
        for (var i = 0; i < 2; i++)
        {
            using var refused = await server.PostAsync(Activities.Message(), "bad");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        using var response = await server.PostAsync(Activities.Message(), "bad");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
    }

    [Theory]
    [InlineData("AppPassword is not", "AppId", "abc")]
    [InlineData("AppId is not", "AppPassword", "secret")]
    [InlineData("must be an https address", "LoginAddress", "http://login.example/")]
    [InlineData("must be an https address", "ChannelMetadataAddress", "ftp://login.example/")]
    [InlineData("is not a host name", "AllowedServiceHosts:0", "https://x/")]
    [InlineData("MaxRequestBytes", "MaxRequestBytes", "1")]
    [InlineData("MessagesPerMinute", "MessagesPerMinute", "0")]
    [InlineData("CallTimeout", "CallTimeout", "01:00:00")]
    public async Task A_wrong_setting_stops_the_start_with_a_clear_word(string word, string name, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => AzureServer.StartAsync((name, value)));

        Assert.Contains(word, failure.Message, StringComparison.Ordinal);
    }
}
