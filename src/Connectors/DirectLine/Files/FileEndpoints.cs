using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Connectors.DirectLine.Conversations;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Assistant.Connectors.DirectLine.Files;

/// <summary>Files of a conversation: sent by the citizen, stored encrypted, given back as downloads and never shown by the browser itself.</summary>
internal sealed class FileEndpoints(
    DirectLineGate gate, UploadReader reader, ActivityEndpoints activities, IAttachmentStore files, ITurnStore store, TimeProvider time)
{
    /// <summary><c>POST /conversations/{id}/upload</c>.</summary>
    public async ValueTask<DirectLineError?> UploadAsync(HttpContext context)
    {
        var (claims, error) = gate.Caller(context);
        if (claims is null)
        {
            return error;
        }

        if (activities.MayNotPost(claims) is { } refusal)
        {
            return refusal;
        }

        var (upload, wrong) = await reader.ReadAsync(context).ConfigureAwait(false);
        if (upload is null)
        {
            return wrong;
        }

        return await activities.PostAsync(
            context, claims, upload.Activity with { Attachments = null }, cancellation => StoreAsync(claims, upload.Files, cancellation)).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<FileReference>> StoreAsync(TokenClaims claims, IReadOnlyList<ArrivedFile> arrived, CancellationToken cancellation)
    {
        var conversation = DirectLineChannel.Conversation(claims);
        var now = time.GetUtcNow();
        await store.OpenAsync(conversation, claims.Person, now, cancellation).ConfigureAwait(false);
        var stored = new List<FileReference>(arrived.Count);
        foreach (var file in arrived)
        {
            stored.Add(await files.SaveAsync(conversation, claims.Person, file.Name, file.MediaType, file.Content, now, cancellation).ConfigureAwait(false));
        }

        return stored;
    }

    /// <summary><c>GET /conversations/{id}/attachments/{file}</c>, with the token of the address.</summary>
    public async ValueTask<DirectLineError?> DownloadAsync(HttpContext context)
    {
        var (claims, error) = gate.Caller(context, context.Request.Query["t"].ToString() is { Length: > 0 } token ? token : null);
        if (claims is null)
        {
            return error;
        }

        var id = context.GetRouteValue("file") as string ?? "";
        if (claims.Use is not null && claims.Use != $"{TokenBook.FileUse}:{id}")
        {
            return DirectLineError.WrongToken;
        }

        if (await files.ReadAsync(DirectLineChannel.Conversation(claims), id, context.RequestAborted).ConfigureAwait(false) is not var (file, content))
        {
            return DirectLineError.NoFile;
        }

        // What people send is never text/html: only a page that we made ourselves opens in a tab, to be printed, without scripts.
        var isPage = file.MediaType.StartsWith("text/html", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(isPage ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        var headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = isPage ? "sandbox; default-src 'none'; style-src 'unsafe-inline'" : "sandbox; default-src 'none'";
        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        return null;
    }
}
