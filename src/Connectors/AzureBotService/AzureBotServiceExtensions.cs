using Assistant.Bot.Channels;
using Assistant.Connectors.AzureBotService.Inbound;
using Assistant.Connectors.AzureBotService.Outbound;
using Assistant.Connectors.AzureBotService.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService;

/// <summary>The Azure Bot Service connector.</summary>
public static class AzureBotServiceExtensions
{
    /// <summary>The address that is registered with the service.</summary>
    public const string Route = "/api/messages";

    /// <summary>Registers the connector and, for the outbox, its push channel. The host registers the engine and the store.</summary>
    public static IServiceCollection AddAzureBotService(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<AzureBotServiceOptions, AzureBotServiceOptionsValidator>().BindConfiguration(AzureBotServiceOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AzureBotServiceOptions>, AzureBotServiceOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IssuerKeys>();
        services.TryAddSingleton<CallerTokens>();
        services.TryAddSingleton<ArrivalLimits>();
        services.TryAddSingleton<CallerGate>();
        services.TryAddSingleton<ActivityReader>();
        services.TryAddSingleton<ActivityIntake>();
        services.TryAddSingleton<ExpectedReplies>();
        services.TryAddSingleton<MessagesEndpoint>();
        services.TryAddSingleton<ServiceHttp>();
        services.TryAddSingleton<ServiceToken>();
        services.TryAddSingleton<ServiceAddressRule>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPushChannel, AzurePushChannel>());
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>, and says in the log who may call it.</summary>
    public static IEndpointRouteBuilder MapAzureBotService(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        endpoints.MapPost(Route, services.GetRequiredService<MessagesEndpoint>().HandleAsync);
        Announce(services.GetRequiredService<IOptions<AzureBotServiceOptions>>().Value, services.GetRequiredService<ILoggerFactory>());
        return endpoints;
    }

    private static void Announce(AzureBotServiceOptions options, ILoggerFactory loggers)
    {
        var logger = loggers.CreateLogger(typeof(AzureBotServiceExtensions));
        if (options.AppId is not null)
        {
            var issuer = CloudAddresses.For(options).ChannelIssuer;
            logger.Open(issuer);
        }
        else if (options.AllowUnauthenticatedOnLoopback)
        {
            logger.OpenOnLoopback();
        }
        else
        {
            logger.Closed();
        }
    }
}
