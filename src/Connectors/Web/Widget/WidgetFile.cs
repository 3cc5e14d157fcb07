using System.IO.Compression;

namespace Assistant.Connectors.Web.Widget;

/// <summary>A file of the widget as it is served, compressed once and not for every citizen.</summary>
/// <param name="type">The media type.</param>
/// <param name="content">The content.</param>
internal sealed class WidgetFile(string type, byte[] content)
{
    private readonly Lazy<byte[]> _brotli = new(() => Compress(content, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> _gzip = new(() => Compress(content, to => new GZipStream(to, CompressionLevel.SmallestSize)));

    /// <summary>The media type.</summary>
    public string Type { get; } = type;

    /// <summary>The content as it is, or in an encoding that the browser takes.</summary>
    /// <param name="accepted">The request's <c>Accept-Encoding</c>.</param>
    public (byte[] Bytes, string? Encoding) For(string accepted)
    {
        if (Takes(accepted, "br"))
        {
            return (_brotli.Value, "br");
        }

        return Takes(accepted, "gzip") ? (_gzip.Value, "gzip") : (content, null);
    }

    // A weight of zero refuses; other weights are a matter of taste.
    private static bool Takes(string accepted, string encoding) => accepted.Split(',').Any(part =>
    {
        var pieces = part.Split(';', StringSplitOptions.TrimEntries);
        return pieces[0].Trim().Equals(encoding, StringComparison.OrdinalIgnoreCase)
            && !pieces.Skip(1).Any(weight => weight is "q=0" or "q=0.0" or "q=0.00" or "q=0.000");
    });

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var compressed = new MemoryStream();
        using (var stream = open(compressed))
        {
            stream.Write(content);
        }

        return compressed.ToArray();
    }
}
