using Assistant.Connectors.Web.Rendering;
using Assistant.Connectors.Web.Requests;
using Assistant.Connectors.Web.Widget;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.Web;

/// <summary>The web page. The host owns the address; this room owns everything under it.</summary>
public static class WebChannelExtensions
{
    /// <summary>Registers the page. The host registers the question answerer.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<WebChannelOptions, WebChannelOptionsValidator>().BindConfiguration(WebChannelOptions.Section);
        services.AddRateLimiter(_ => { });
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        // The server's own request log writes addresses with their query, and a link's query is what a citizen asks.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => PageTexts.LoadEmbedded());
        services.TryAddSingleton(_ => PageAssets.LoadEmbedded());
        services.TryAddSingleton(_ => WidgetAssets.LoadEmbedded());
        services.TryAddSingleton<ServiceNames>();
        services.TryAddSingleton<ServiceEndpoint>();
        services.TryAddSingleton<DemoPage>();
        services.TryAddSingleton<VietnamCalendar>();
        services.TryAddSingleton<CarriedConversation>();
        services.TryAddSingleton<PageRequestReader>();
        services.TryAddSingleton<PageRenderer>();
        services.TryAddSingleton<PageResponder>();
        services.TryAddSingleton<PageEndpoint>();
        return services;
    }

    /// <summary>
    /// Maps the page at the root with its files under <c>/web/</c>, the widget at <c>/widget.js</c> with its files under
    /// <c>/widget/</c>, and the demonstration page at <c>/demo</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post], PagePipeline(endpoints));
        endpoints.MapMethods(PageAssets.Route, [HttpMethods.Get, HttpMethods.Head], AssetPipeline(endpoints));
        var get = new[] { HttpMethods.Get, HttpMethods.Head };
        var widget = endpoints.ServiceProvider.GetRequiredService<WidgetAssets>();
        endpoints.MapMethods(WidgetAssets.EntryRoute, get, WidgetPipeline(endpoints, widget.ServeEntryAsync));
        endpoints.MapMethods(WidgetAssets.Route, get, WidgetPipeline(endpoints, widget.ServeAsync));
        endpoints.MapMethods(ServiceEndpoint.Route, get, WidgetPipeline(endpoints, endpoints.ServiceProvider.GetRequiredService<ServiceEndpoint>().HandleAsync));
        endpoints.MapMethods(DemoPage.Route, get, DemoPipeline(endpoints));
        return endpoints;
    }

    // A pipeline of its own, so that headers, limits and the error page of this room touch no other room.
    private static RequestDelegate PagePipeline(IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var page = services.GetRequiredService<PageEndpoint>();
        var responder = services.GetRequiredService<PageResponder>();
        var options = services.GetRequiredService<IOptions<WebChannelOptions>>().Value;
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SecurityHeaders.Page);
        pipeline.UseResponseCompression();
        pipeline.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = responder.FailedAsync });
        pipeline.UseRateLimiter(AddressLimit.Create(options, responder));
        pipeline.Run(page.HandleAsync);
        return pipeline.Build();
    }

    private static RequestDelegate DemoPipeline(IEndpointRouteBuilder endpoints)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SecurityHeaders.Page);
        pipeline.UseResponseCompression();
        pipeline.Run(endpoints.ServiceProvider.GetRequiredService<DemoPage>().HandleAsync);
        return pipeline.Build();
    }

    private static RequestDelegate WidgetPipeline(IEndpointRouteBuilder endpoints, RequestDelegate serve)
    {
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SecurityHeaders.Widget);
        pipeline.Run(serve);
        return pipeline.Build();
    }

    private static RequestDelegate AssetPipeline(IEndpointRouteBuilder endpoints)
    {
        var assets = endpoints.ServiceProvider.GetRequiredService<PageAssets>();
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use(SecurityHeaders.Asset);
        pipeline.UseResponseCompression();
        pipeline.Run(assets.ServeAsync);
        return pipeline.Build();
    }
}
