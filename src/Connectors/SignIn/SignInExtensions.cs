using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.SignIn.Attempts;
using Assistant.Connectors.SignIn.Endpoints;
using Assistant.Connectors.SignIn.Provider;
using Assistant.Connectors.Web;
using Assistant.Connectors.Web.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.SignIn;

/// <summary>Signing in at a provider of OpenID Connect; closed until an operator opens it.</summary>
public static class SignInExtensions
{
    /// <summary>Registers signing in, beside Direct Line. The host registers the engine.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<SignInOptions, SignInOptionsValidator>().BindConfiguration(SignInOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SignInOptions>, SignInOptionsRules>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => PageAssets.LoadEmbedded());
        services.Replace(ServiceDescriptor.Singleton(provider =>
            provider.GetRequiredService<IOptions<SignInOptions>>().Value is { Enabled: true } open ? new SignInOffer(open.Name) : SignInOffer.None));
        services.TryAddSingleton<SignInDesk>();
        services.TryAddSingleton<ProviderHttp>();
        services.TryAddSingleton<ProviderBook>();
        services.TryAddSingleton<IdTokens>();
        services.TryAddSingleton<ClaimReader>();
        services.TryAddSingleton<IdentityProvider>();
        services.TryAddSingleton<SignInPages>();
        services.TryAddSingleton<TicketEndpoint>();
        services.TryAddSingleton<StartEndpoint>();
        services.TryAddSingleton<CallbackEndpoint>();
        return services;
    }

    /// <summary>Maps <c>/sign-in/…</c>, where signing in is open.</summary>
    public static IEndpointRouteBuilder MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IOptions<SignInOptions>>().Value.Enabled)
        {
            return endpoints;
        }

        var gate = services.GetRequiredService<DirectLineGate>();
        endpoints.MapMethods(SignInRoutes.Ticket, [HttpMethods.Options], gate.PreflightAsync);
        endpoints.MapMethods(SignInRoutes.Ticket, [HttpMethods.Post], gate.Guard(services.GetRequiredService<TicketEndpoint>().HandleAsync));
        endpoints.MapMethods(SignInRoutes.Start, [HttpMethods.Get], Pipeline(endpoints, services.GetRequiredService<StartEndpoint>().HandleAsync));
        endpoints.MapMethods(SignInRoutes.Callback, [HttpMethods.Get], Pipeline(endpoints, services.GetRequiredService<CallbackEndpoint>().HandleAsync));
        return endpoints;
    }

    private static RequestDelegate Pipeline(IEndpointRouteBuilder endpoints, RequestDelegate endpoint)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SecurityHeaders.Page);
        pipeline.Run(context => GuardedAsync(context, endpoint));
        return pipeline.Build();
    }

    private static async Task GuardedAsync(HttpContext context, RequestDelegate endpoint)
    {
        var services = context.RequestServices;
        var pages = services.GetRequiredService<SignInPages>();
        if (services.GetRequiredService<DirectLineLimits>().Request(context.Connection.RemoteIpAddress) is not null)
        {
            await pages.WriteAsync(context, SignInPage.Busy).ConfigureAwait(false);
            return;
        }

        try
        {
            await endpoint(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the page any more.
        }
#pragma warning disable CA1031 // Whatever went wrong, the citizen reads that nothing is lost, and the conversation goes on without it.
        catch (Exception failure) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            services.GetRequiredService<ILogger<SignInOptions>>().Refused(failure is SignInException ? failure.Message : failure.GetType().Name);
            await pages.WriteAsync(context, SignInPage.Failed).ConfigureAwait(false);
        }
    }
}
