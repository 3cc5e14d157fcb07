using System.Net;
using System.Net.Http.Headers;

namespace Assistant.Connectors.AzureBotService.Outbound;

/// <summary>A body that tells whether it was begun to be sent: where it was not, the receiver surely has nothing of it.</summary>
internal sealed class OutgoingContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;

    public OutgoingContent(ReadOnlyMemory<byte> body)
    {
        _body = body;
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    /// <summary>Whether anything of it may have left this machine.</summary>
    public bool WasBegun { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        WasBegun = true;
        await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }
}
