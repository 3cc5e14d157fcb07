using System.IO.Compression;
using System.Text.Json;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Host.Commands;

/// <summary>Reads the few fields of the national catalogue that content is compared with.</summary>
internal static class NationalRecords
{
    /// <summary>Records by code.</summary>
    /// <exception cref="UserErrorException">The file cannot be read.</exception>
    public static IReadOnlyDictionary<string, NationalRecord> Read(string path)
    {
        var records = new Dictionary<string, NationalRecord>(StringComparer.Ordinal);
        try
        {
            using var file = File.OpenRead(path);
            using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(stream);
            var number = 0;
            while (reader.ReadLine() is { } line)
            {
                number++;
                using var document = JsonDocument.Parse(line);
                var root = document.RootElement;
                var code = Text(root, "Mã thủ tục") ?? throw new UserErrorException($"{path}:{number}: Mã thủ tục: expected a code");
                records[code] = new NationalRecord(code, Text(root, "Tên thủ tục") ?? "", Text(root, "Số quyết định"));
            }
        }
        catch (Exception error) when (error is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: cannot be read: {error.Message}");
        }

        return records;
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
