using System.IO.Compression;
using Assistant.Knowledge.Evaluation;
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
            foreach (var line in JsonLine.ReadAll(reader, path))
            {
                var code = line.Required("Mã thủ tục");
                records[code] = new NationalRecord(code, line.Optional("Tên thủ tục") ?? "", line.Optional("Số quyết định"));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: cannot be read: {error.Message}");
        }

        return records;
    }
}
