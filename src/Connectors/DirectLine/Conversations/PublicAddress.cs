using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>Addresses that are handed to clients.</summary>
internal sealed class PublicAddress(TokenBook tokens, IOptions<DirectLineOptions> options)
{
    private readonly string? _configured = options.Value.PublicAddress?.TrimEnd('/');

    /// <summary>The address of a conversation's stream, good for a minute.</summary>
    /// <param name="request">The request that asks for it.</param>
    /// <param name="claims">The caller.</param>
    /// <param name="watermark">Behind which message the stream begins.</param>
    public string Stream(HttpRequest request, TokenClaims claims, string watermark)
    {
        var address = Of(request);
        var socket = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? $"wss://{address["https://".Length..]}" : $"ws://{address["http://".Length..]}";
        return $"{socket}{DirectLineRoutes.Conversations}/{claims.Conversation}/stream?watermark={Uri.EscapeDataString(watermark)}&t={tokens.MakeForStream(claims)}";
    }

    /// <summary>The address of a file, good for a day.</summary>
    public string File(string address, TokenClaims claims, string id) =>
        $"{address}{DirectLineRoutes.Conversations}/{claims.Conversation}/attachments/{Uri.EscapeDataString(id)}?t={tokens.MakeForFile(claims, id)}";

    /// <summary>The address of this server.</summary>
    public string Of(HttpRequest request) => _configured ?? $"{request.Scheme}://{request.Host.Value}";
}
