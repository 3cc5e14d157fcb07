using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Assistant.Browser.Tests.Widget;

/// <summary>
/// A Direct Line 3.0 server that says what a test tells it to and fails when a test tells it to: for the moments that the real
/// server cannot be brought into. It also serves a page of another site, with a strict policy, that carries the widget.
/// </summary>
internal sealed class DirectLineDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, DoubleConversation> _conversations = new();
    private readonly ConcurrentQueue<DoubleConversation> _order = new();
    private int _count;

    private DirectLineDouble(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    /// <summary>The status that token requests are answered with; 0 for as usual.</summary>
    public int TokenStatus { get; set; }

    /// <summary>The status that posts are answered with; 0 for as usual.</summary>
    public int PostStatus { get; set; }

    /// <summary>Whether sockets are refused.</summary>
    public bool RefusesSockets { get; set; }

    /// <summary>Whether posts are stored and then not answered: the line breaks at the worst moment.</summary>
    public bool LosesConfirmations { get; set; }

    /// <summary>Awaited before a post is answered.</summary>
    public Task PostGate { get; set; } = Task.CompletedTask;

    /// <summary>What is done after a citizen's message was taken; by default, the text is repeated.</summary>
    public Func<DoubleConversation, string, Task> Answer { get; set; } = (conversation, text) => conversation.SayAsync($"Trả lời: {text}");

    /// <summary>Lifetime of tokens, in seconds.</summary>
    public int TokenSeconds { get; set; } = 1800;

    /// <summary>Where citizens can sign in; null where they cannot.</summary>
    public string? SignIn { get; set; }

    /// <summary>How the browser came to the page for signing in: its own word of from where.</summary>
    public ConcurrentQueue<string> SignInsFrom { get; } = new();

    public ConcurrentQueue<(string Method, string Path)> Requests { get; } = new();

    public int Conversations => _conversations.Count;

    public DoubleConversation Last => _order.Last();

    public static async Task<DirectLineDouble> StartAsync(string widgetOrigin)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var made = new DirectLineDouble(app);
        app.UseWebSockets();
        app.Use(made.Note);
        app.MapPost("/chat/token", (Delegate)made.TokenAsync);
        app.MapPost("/v3/directline/tokens/refresh", (HttpContext context) => made.Granted(made.Find(context), 200));
        app.MapPost("/v3/directline/conversations", (Delegate)made.Start);
        app.MapGet("/v3/directline/conversations/{id}", (Delegate)made.Start);
        app.MapGet("/v3/directline/conversations/{id}/activities", (Delegate)made.Activities);
        app.MapPost("/v3/directline/conversations/{id}/activities", (Delegate)made.PostAsync);
        app.MapPost("/v3/directline/conversations/{id}/upload", (Delegate)made.UploadAsync);
        app.Map("/v3/directline/conversations/{id}/stream", made.StreamAsync);
        app.MapPost("/sign-in/ticket", (HttpContext context) => made.Find(context) is { } found ? Results.Json(new { url = $"{made.Address}/sign-in/start?ticket={found.Id}" }) : Results.StatusCode(403));
        app.MapGet("/sign-in/start", (HttpContext context) =>
        {
            made.SignInsFrom.Enqueue(context.Request.Headers["Sec-Fetch-Site"].ToString());
            return Results.Content("<!DOCTYPE html><title>provider</title>", "text/html");
        });
        OtherSite.Map(app, widgetOrigin);
        await app.StartAsync();
        made.Address = app.Urls.Single();
        return made;
    }

    /// <summary>Forgets every conversation, as a server does after their time.</summary>
    public void Forget()
    {
        foreach (var conversation in _conversations.Values)
        {
            conversation.Break();
        }

        _conversations.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var conversation in _conversations.Values)
        {
            conversation.Break();
        }

        using var hurry = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private Task Note(HttpContext context, RequestDelegate next)
    {
        Requests.Enqueue((context.Request.Method, context.Request.Path));
        return next(context);
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        if (TokenStatus != 0)
        {
            return Refused(context, TokenStatus);
        }

        var body = (JsonObject?)await JsonNode.ParseAsync(context.Request.Body);
        return (string?)body?["conversationId"] is { } id && _conversations.TryGetValue(id, out var known) && (string?)body["token"] == $"token-{id}"
            ? Granted(known, 200)
            : Granted(New(), 200);
    }

    private DoubleConversation New()
    {
        var made = new DoubleConversation($"C{Interlocked.Increment(ref _count)}");
        _conversations[made.Id] = made;
        _order.Enqueue(made);
        return made;
    }

    private DoubleConversation? Find(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer token-", StringComparison.Ordinal) && _conversations.TryGetValue(header["Bearer token-".Length..], out var found) ? found : null;
    }

    private IResult Start(HttpContext context) => Granted(Find(context), context.Request.Method == "POST" ? 201 : 200, withStream: true);

    private IResult Granted(DoubleConversation? conversation, int status, bool withStream = false)
    {
        if (conversation is null)
        {
            return Results.Json(new { error = new { code = "NotFound", message = "No such conversation." } }, statusCode: 404);
        }

        var body = new JsonObject { ["conversationId"] = conversation.Id, ["token"] = $"token-{conversation.Id}", ["expires_in"] = TokenSeconds };
        if (SignIn is not null)
        {
            body["signIn"] = SignIn;
        }

        if (withStream)
        {
            body["streamUrl"] = $"{Address.Replace("http", "ws", StringComparison.Ordinal)}/v3/directline/conversations/{conversation.Id}/stream?t=token-{conversation.Id}";
        }

        return Results.Json(body, statusCode: status);
    }

    private IResult Activities(HttpContext context, string? watermark) =>
        Find(context) is { } found ? Results.Json(found.After(watermark)) : Granted(null, 404);

    private async Task<IResult> PostAsync(HttpContext context)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        return await TakeAsync(context, activity);
    }

    private async Task<IResult> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        await using var part = form.Files.Single(f => f.Name == "activity").OpenReadStream();
        var activity = (JsonObject)(await JsonNode.ParseAsync(part))!;
        activity["attachments"] = new JsonArray([.. form.Files.Where(f => f.Name == "file")
            .Select(f => new JsonObject { ["name"] = f.FileName, ["contentType"] = f.ContentType, ["contentUrl"] = $"{Address}/file", ["size"] = f.Length })]);
        return await TakeAsync(context, activity);
    }

    private async Task<IResult> TakeAsync(HttpContext context, JsonObject activity)
    {
        await PostGate;
        if (PostStatus != 0)
        {
            return Refused(context, PostStatus);
        }

        if (Find(context) is not { } conversation)
        {
            return Granted(null, 404);
        }

        if ((string?)activity["type"] != "message")
        {
            await conversation.TakeAsync(activity);
            return Results.Json(new { id = "event" });
        }

        var text = (string?)activity["text"] ?? "";
        var (id, isNew) = await conversation.TakeAsync(activity);
        if (isNew)
        {
            await Answer(conversation, text);
        }

        if (LosesConfirmations)
        {
            context.Abort();
        }

        return Results.Json(new { id });
    }

    private async Task StreamAsync(HttpContext context, string id)
    {
        if (RefusesSockets || !context.WebSockets.IsWebSocketRequest || !_conversations.TryGetValue(id, out var conversation))
        {
            context.Response.StatusCode = 400;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await conversation.WatchAsync(socket, context.Request.Query["watermark"], context.RequestAborted);
    }

    private static IResult Refused(HttpContext context, int status)
    {
        if (status is 429 or 503)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return Results.Json(new { error = new { code = "ServiceError", message = "As the test wants." } }, statusCode: status);
    }
}
