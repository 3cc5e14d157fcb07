namespace Assistant.Connectors.DirectLine.Files;

/// <summary>Tells what a file is from its first bytes, whatever its name and its sender say.</summary>
internal static class FileKind
{
    /// <summary>Brands of the ISO base media format under which telephones save HEIC pictures (ISO/IEC 23008-12).</summary>
    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    /// <summary>The media type of a file; null where it is none that is taken.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
        {
            return "image/webp";
        }

        if (content.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        return content.Length >= 12 && content[4..].StartsWith("ftyp"u8) && IsHeic(content[8..12]) ? "image/heic" : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand)
    {
        foreach (var known in HeicBrands)
        {
            if (brand.SequenceEqual(System.Text.Encoding.ASCII.GetBytes(known)))
            {
                return true;
            }
        }

        return false;
    }
}
