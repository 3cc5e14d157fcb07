using System.Text.Json;

namespace Assistant.Host.Commands;

/// <summary>A line of a question file.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Text">The question.</param>
/// <param name="Prior">The citizen's turn before, run first, neither printed nor timed.</param>
/// <param name="Today">The day of this line.</param>
internal sealed record BatchLine(string Id, string Text, string? Prior, DateOnly? Today)
{
    /// <summary>Reads all lines; members not named here are ignored.</summary>
    /// <exception cref="UserErrorException">A line is not as expected.</exception>
    public static IReadOnlyList<BatchLine> ReadAll(TextReader reader, string name)
    {
        var lines = new List<BatchLine>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(Read(line, $"{name}:{number}"));
            }
        }

        return lines;
    }

    private static BatchLine Read(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new UserErrorException($"{where}: expected a JSON object");
            }

            var today = Optional(root, "today", where);
            if (today is not null && !CommonOptions.TryParseDate(today, out _))
            {
                throw new UserErrorException($"{where}: today: expected a date such as 2026-11-25, found '{today}'");
            }

            return new BatchLine(
                Required(root, "id", where),
                Required(root, "text", where),
                Optional(root, "prev", where),
                today is not null && CommonOptions.TryParseDate(today, out var day) ? day : null);
        }
        catch (JsonException error)
        {
            throw new UserErrorException($"{where}: expected a JSON object: {error.Message}");
        }
    }

    private static string Required(JsonElement root, string member, string where) =>
        Optional(root, member, where) ?? throw new UserErrorException($"{where}: {member}: expected a text");

    private static string? Optional(JsonElement root, string member, string where)
    {
        if (!root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
                : throw new UserErrorException($"{where}: {member}: expected a text");
        }
        catch (InvalidOperationException)
        {
            // Escapes that are half a surrogate pair parse as JSON and are no text.
            throw new UserErrorException($"{where}: {member}: expected a text in valid Unicode");
        }
    }
}
