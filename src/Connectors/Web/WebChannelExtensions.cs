using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Connectors.Web;

/// <summary>The web page. The host owns the address; this room owns everything under it.</summary>
public static class WebChannelExtensions
{
    /// <summary>Registers the page.</summary>
    public static IServiceCollection AddWebChannel(this IServiceCollection services) => services;

    /// <summary>Maps the page.</summary>
    public static IEndpointRouteBuilder MapWebChannel(this IEndpointRouteBuilder endpoints) => endpoints;
}
