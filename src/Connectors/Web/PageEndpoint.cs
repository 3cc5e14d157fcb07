using Assistant.Connectors.Web.Rendering;
using Assistant.Connectors.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.Web;

/// <summary>The page: reads what was sent, answers it, and writes the whole page or, for the script, the new part of it.</summary>
internal sealed class PageEndpoint(PageRequestReader reader, CarriedConversation conversation, PageResponder responder)
{
    public async Task HandleAsync(HttpContext context)
    {
        var (request, refusal) = await reader.ReadAsync(context).ConfigureAwait(false);
        if (request is null)
        {
            await responder.RefusedAsync(context, refusal, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        if (request.SetLargeText is { } large)
        {
            TextSizeCookie.Write(context, large);
        }

        var turn = request.Question is { } question ? conversation.Ask(question, request.Before, context.RequestAborted) : null;
        await responder.PageAsync(context, request, turn).ConfigureAwait(false);
    }
}
