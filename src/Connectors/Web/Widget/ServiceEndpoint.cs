using System.Text.Json;
using Assistant.Connectors.Web.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistant.Connectors.Web.Widget;

/// <summary>The name of a service, for a widget that a page opens at it by its id: <c>{"id":"…","name":"…"}</c>, or 404.</summary>
internal sealed class ServiceEndpoint(ServiceNames services)
{
    public const string Route = "/widget/services/{id}";

    private const string Hour = "public, max-age=3600";

    public Task HandleAsync(HttpContext context)
    {
        var id = context.GetRouteValue("id") as string;
        if (services.Name(id) is not { } name)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = Hour;
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["id"] = id!, ["name"] = name });
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
