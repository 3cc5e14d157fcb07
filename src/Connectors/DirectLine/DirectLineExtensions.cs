using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Files;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Streams;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Assistant.Connectors.DirectLine;

/// <summary>Direct Line 3.0, for the assistant's own page and for any standard client.</summary>
public static class DirectLineExtensions
{
    private static readonly TimeSpan SocketPing = TimeSpan.FromSeconds(15);

    /// <summary>Registers Direct Line. The host registers the engine, the stores and the <see cref="DirectLineTokenKey"/>.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<DirectLineOptions, DirectLineOptionsValidator>().BindConfiguration(DirectLineOptions.Section);
        // The server's own request log writes addresses with their query, and a stream's query is its token.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenBook>();
        services.TryAddSingleton<OriginRule>();
        services.TryAddSingleton<DirectLineLimits>();
        services.TryAddSingleton<DirectLineGate>();
        services.TryAddSingleton<PublicAddress>();
        services.TryAddSingleton<IncomingActivity>();
        services.TryAddSingleton<OutgoingActivities>();
        services.TryAddSingleton(SignInOffer.None);
        services.TryAddSingleton<TokenEndpoints>();
        services.TryAddSingleton<ConversationEndpoints>();
        services.TryAddSingleton<ActivityEndpoints>();
        services.TryAddSingleton<OpenStreams>();
        services.TryAddSingleton<StreamEndpoint>();
        services.TryAddSingleton<UploadReader>();
        services.TryAddSingleton<FileEndpoints>();
        return services;
    }

    /// <summary>Maps <c>/v3/directline</c> and <c>/chat/token</c>.</summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var tokens = services.GetRequiredService<TokenEndpoints>();
        var conversations = services.GetRequiredService<ConversationEndpoints>();
        var activities = services.GetRequiredService<ActivityEndpoints>();
        var files = services.GetRequiredService<FileEndpoints>();
        Map(endpoints, DirectLineRoutes.ChatToken, (HttpMethods.Post, tokens.ForPageAsync));
        Map(endpoints, $"{DirectLineRoutes.Base}/tokens/generate", (HttpMethods.Post, tokens.GenerateAsync));
        Map(endpoints, $"{DirectLineRoutes.Base}/tokens/refresh", (HttpMethods.Post, tokens.RefreshAsync));
        Map(endpoints, $"{DirectLineRoutes.Base}/session/getsessionid", (HttpMethods.Get, TokenEndpoints.SessionAsync));
        Map(endpoints, DirectLineRoutes.Conversations, (HttpMethods.Post, conversations.StartAsync));
        Map(endpoints, DirectLineRoutes.Conversation, (HttpMethods.Get, conversations.ReconnectAsync));
        Map(endpoints, $"{DirectLineRoutes.Conversation}/activities", (HttpMethods.Get, activities.ReadAsync), (HttpMethods.Post, activities.PostAsync));
        Map(endpoints, $"{DirectLineRoutes.Conversation}/upload", (HttpMethods.Post, files.UploadAsync));
        Map(endpoints, $"{DirectLineRoutes.Conversation}/attachments/{{file}}", (HttpMethods.Get, files.DownloadAsync));
        MapStream(endpoints, services);
        endpoints.MapFallback($"{DirectLineRoutes.Base}/{{**rest}}", services.GetRequiredService<DirectLineGate>().Guard(_ => ValueTask.FromResult<DirectLineError?>(DirectLineError.NoSuchAddress)));
        return endpoints;
    }

    private static void Map(IEndpointRouteBuilder endpoints, string route, params ReadOnlySpan<(string Method, Func<HttpContext, ValueTask<DirectLineError?>> Endpoint)> methods)
    {
        var gate = endpoints.ServiceProvider.GetRequiredService<DirectLineGate>();
        endpoints.MapMethods(route, [HttpMethods.Options], gate.PreflightAsync);
        foreach (var (method, endpoint) in methods)
        {
            endpoints.MapMethods(route, [method], gate.Guard(endpoint));
        }
    }

    // Sockets live in a pipeline of their own, so that they are possible here and nowhere else.
    private static void MapStream(IEndpointRouteBuilder endpoints, IServiceProvider services)
    {
        var gate = services.GetRequiredService<DirectLineGate>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = SocketPing, KeepAliveTimeout = SocketPing });
        pipeline.Run(gate.Guard(services.GetRequiredService<StreamEndpoint>().OpenAsync));
        // HTTP/2 opens a socket with CONNECT (RFC 8441).
        endpoints.MapMethods($"{DirectLineRoutes.Conversation}/stream", [HttpMethods.Get, HttpMethods.Connect], pipeline.Build());
    }
}
