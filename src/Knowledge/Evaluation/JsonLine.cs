using System.Text.Json;

namespace Assistant.Knowledge.Evaluation;

/// <summary>One object of a file of JSON lines, with its place for error messages.</summary>
public sealed class JsonLine
{
    private readonly JsonElement _root;

    private JsonLine(JsonElement root, string where)
    {
        _root = root;
        Where = where;
    }

    /// <summary>File and line.</summary>
    public string Where { get; }

    /// <summary>Reads the lines of a file; blank ones are skipped.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON object; the message says which.</exception>
    public static IEnumerable<JsonLine> ReadAll(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, $"{name}:{number}");
            }
        }
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="InvalidDataException">It is missing or no text.</exception>
    public string Required(string member) => Optional(member) ?? throw Bad(member, "a text");

    /// <summary>A text, or null where the member is missing or null. A number counts as its digits where it is an id.</summary>
    /// <exception cref="InvalidDataException">It is there and no text.</exception>
    public string? Optional(string member, bool numberToo = false)
    {
        if (!_root.TryGetProperty(member, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && numberToo ? value.GetRawText() : Text(value, member);
    }

    /// <summary>A text or a list of texts, at least one of them.</summary>
    /// <exception cref="InvalidDataException">It is missing or something else.</exception>
    public IReadOnlyList<string> Texts(string member, bool mayBeEmpty = false)
    {
        if (!_root.TryGetProperty(member, out var value))
        {
            throw Bad(member, "a text or a list of texts");
        }

        string[] texts = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(e => Text(e, member))] : [Text(value, member)];
        return texts.Length > 0 || mayBeEmpty ? texts : throw Bad(member, "at least one text");
    }

    /// <summary>The object itself, for members that are neither texts nor lists of texts.</summary>
    public JsonElement Json => _root;

    /// <summary>Whether a member is there.</summary>
    public bool Has(string member) => _root.TryGetProperty(member, out _);

    /// <summary>What to throw where a member is not as expected.</summary>
    public InvalidDataException Bad(string member, string expected) => new($"{Where}: {member}: expected {expected}");

    private static JsonLine Parse(string line, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new JsonLine(document.RootElement.Clone(), where)
                : throw new InvalidDataException($"{where}: expected a JSON object");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{where}: expected a JSON object: {error.Message}");
        }
    }

    private string Text(JsonElement value, string member)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Bad(member, "a text");
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair parses as JSON and is no text.
            throw Bad(member, "a text in valid Unicode");
        }
    }
}
