using System.Buffers.Binary;
using SkiaSharp;

namespace Assistant.Connectors.Tests.Photos;

/// <summary>Pictures as telephones would make them: with the grain of a sensor, uneven light, and strokes where a paper has writing.</summary>
internal static class Pictures
{
    /// <summary>A sheet, written on or not.</summary>
    /// <param name="paper">Light of the paper, 0 to 255.</param>
    /// <param name="ink">Light of the writing; null for an empty sheet.</param>
    /// <param name="shade">How much darker the sheet is at its far end.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static SKBitmap Sheet(byte paper, byte? ink, int shade = 0, int width = 1200, int height = 1600)
    {
        var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(Grey(paper));
            using var pen = new SKPaint { Color = Grey(ink ?? paper), StrokeWidth = 4 };
            for (var y = height / 10; y < height * 9 / 10; y += 32)
            {
                // Words: upright strokes with gaps between them, as letters have.
                for (var x = width / 10; x < width * 9 / 10; x += x % 90 < 70 ? 11 : 30)
                {
                    canvas.DrawLine(x, y, x, y + 18, pen);
                }
            }
        }

        Grain(bitmap, shade);
        return bitmap;
    }

    public static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using (bitmap)
        {
            using var data = bitmap.Encode(format, 70);
            return data.ToArray();
        }
    }

    /// <summary>The header of a PNG that claims a size, and nothing that would fill it.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[17];
        "IHDR"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
        header[12] = 8;
        header[13] = 2;
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk(header, 13), .. Chunk([.. "IDAT"u8, 0x78, 0x9C, 0x63, 0, 0], 5)];
    }

    private static byte[] Chunk(byte[] body, int length)
    {
        var chunk = new byte[length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, length);
        body.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(length + 8), Crc(body));
        return chunk;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }

    private static void Grain(SKBitmap bitmap, int shade)
    {
        var random = new Random(38);
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < bitmap.Height; y++)
        {
            var darker = shade * y / bitmap.Height;
            for (var x = 0; x < bitmap.Width; x++)
            {
                var at = (y * bitmap.RowBytes) + (x * 4);
                var light = (byte)Math.Clamp(pixels[at] - darker + random.Next(-7, 8), 0, 255);
                pixels.Slice(at, 3).Fill(light);
            }
        }
    }

    private static SKColor Grey(byte light) => new(light, light, light);
}
