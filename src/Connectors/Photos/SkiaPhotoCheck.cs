using Assistant.Bot.Forms.Attachments;
using Assistant.Connectors.DirectLine.Files;
using SkiaSharp;

namespace Assistant.Connectors.Photos;

/// <summary>Looks into JPEG, PNG and WebP photos. Other kinds are told by their first bytes only.</summary>
internal sealed class SkiaPhotoCheck : IPhotoCheck
{
    private const int ShorterSide = 400;

    /// <summary>More than any telephone's camera makes by default; a picture that claims more is not unpacked.</summary>
    private const long MostPixels = 60_000_000;

    /// <summary>Decoded at about this size where the format can do so: small enough to be quick, large enough for strokes to show.</summary>
    private const double DecodedSide = 1024;

    private const int EdgeStep = 16;

    /// <summary>The part of a sheet that even a single line of writing covers.</summary>
    private const double FewCells = 0.001;

    private const double LittleSpread = 20;
    private const byte DarkAtMost = 70;
    private const byte BrightAtLeast = 210;

    /// <summary>One picture at a time: a large PNG unpacks to 240 MB, and a busy moment must not multiply that.</summary>
    private readonly Lock _oneAtATime = new();

    /// <inheritdoc/>
    public PhotoVerdict Check(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        var kind = FileKind.Of(bytes.Span);
        return kind switch
        {
            null when bytes.IsEmpty || mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase) => new PhotoVerdict(PhotoState.Unreadable, null),
            null => new PhotoVerdict(PhotoState.NotAllowed, null),
            "image/heic" => new PhotoVerdict(PhotoState.Unchecked, kind),
            "application/pdf" => new PhotoVerdict(bytes.Span.IndexOf(" obj"u8) > 0 ? PhotoState.Ok : PhotoState.Unreadable, kind),
            _ => Picture(bytes, kind),
        };
    }

    private static PhotoState Judge(SKBitmap bitmap)
    {
        var light = LightMap.Of(bitmap);
        if (light.Edges(EdgeStep) < FewCells && light.Spread() < LittleSpread)
        {
            return PhotoState.Blank;
        }

        if (light.Percentile(0.99) < DarkAtMost)
        {
            return PhotoState.TooDark;
        }

        return light.Percentile(FewCells) > BrightAtLeast ? PhotoState.TooBright : PhotoState.Ok;
    }

    private static PhotoState Look(SKCodec codec, SKSizeI full)
    {
        // A photo of twelve million pixels is read at an eighth of the work; PNG knows no smaller sizes and is read whole.
        var size = codec.GetScaledDimensions((float)Math.Min(1, DecodedSide / Math.Min(full.Width, full.Height)));
        using var bitmap = new SKBitmap();
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul)))
        {
            return PhotoState.Unreadable;
        }

        return codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success ? Judge(bitmap) : PhotoState.Unreadable;
    }

    private PhotoVerdict Picture(ReadOnlyMemory<byte> bytes, string kind)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null)
        {
            return new PhotoVerdict(PhotoState.Unreadable, kind);
        }

        var full = codec.Info.Size;
        var turned = codec.EncodedOrigin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var verdict = new PhotoVerdict(PhotoState.Ok, kind, turned ? full.Height : full.Width, turned ? full.Width : full.Height);
        if ((long)full.Width * full.Height > MostPixels)
        {
            return verdict with { State = PhotoState.NotAllowed };
        }

        if (Math.Min(full.Width, full.Height) < ShorterSide)
        {
            return verdict with { State = PhotoState.TooSmall };
        }

        lock (_oneAtATime)
        {
            return verdict with { State = Look(codec, full) };
        }
    }
}
