using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Assistant.Knowledge.Procedures.Yaml;

/// <summary>
/// A mapping of a content file, read field by field. Every mistake is noted with its line, and reading goes on, so that an
/// editor sees all mistakes at once. Keys that nobody asked for are reported by <see cref="RejectUnread"/>.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly ICollection<ContentProblem> _problems;
    private readonly string _file;
    private readonly string _path;
    private readonly int _line;

    public YamlMap(string file, string path, YamlMappingNode node, ICollection<ContentProblem> problems)
    {
        _file = file;
        _path = path;
        _line = (int)node.Start.Line;
        _problems = problems;
        foreach (var (key, value) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                Note(key, "", "a plain key");
            }
            else
            {
                _fields[name] = (key, value);
            }
        }
    }

    /// <summary>The keys, in file order.</summary>
    public IEnumerable<string> Keys => _fields.Keys;

    public bool Has(string key) => _fields.ContainsKey(key);

    public bool IsMap(string key) => _fields.TryGetValue(key, out var field) && field.Value is YamlMappingNode;

    public string Required(string key, string expected = "a text")
    {
        var value = Optional(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            Problem(key, $"required: {expected}");
        }

        return value ?? "";
    }

    public string? Optional(string key)
    {
        if (!Take(key, out var node))
        {
            return null;
        }

        if (node is not YamlScalarNode scalar)
        {
            Note(node, key, "a single text, not a list or mapping");
            return null;
        }

        return string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value.Trim();
    }

    public string OneOf(string key, IReadOnlyCollection<string> allowed, string? otherwise = null)
    {
        var value = Optional(key) ?? otherwise;
        if (value is null || !allowed.Contains(value, StringComparer.Ordinal))
        {
            Problem(key, $"one of {string.Join(" | ", allowed)}, found {Show(value)}");
            return allowed.First();
        }

        return value;
    }

    public DateOnly? Date(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Problem(key, $"a date such as 2025-07-01, found {Show(value)}");
        return null;
    }

    public decimal? Number(string key)
    {
        var value = Optional(key);
        if (value is null)
        {
            return null;
        }

        if (decimal.TryParse(value, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0)
        {
            return number;
        }

        Problem(key, $"a number that is not negative, found {Show(value)}");
        return null;
    }

    /// <summary>A whole number of things, up to a limit beyond which it can only be a slip.</summary>
    public long Whole(string key, long most)
    {
        var number = Number(key) ?? 0;
        if (number > most || number != decimal.Truncate(number))
        {
            Problem(key, $"a whole number up to {most}, found '{number.ToString(CultureInfo.InvariantCulture)}'");
            return 0;
        }

        return (long)number;
    }

    public bool Flag(string key)
    {
        var value = Optional(key);
        if (value is not (null or "true" or "false"))
        {
            Problem(key, $"true or false, found {Show(value)}");
        }

        return value == "true";
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!Take(key, out var node))
        {
            return [];
        }

        switch (node)
        {
            case YamlScalarNode { Value: { Length: > 0 } single }:
                return [single.Trim()];
            case YamlScalarNode:
                return [];
            case YamlSequenceNode sequence:
                var texts = new List<string>(sequence.Children.Count);
                foreach (var child in sequence)
                {
                    if (child is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                    {
                        texts.Add(text.Trim());
                    }
                    else
                    {
                        Note(child, key, "a text (quote it if it holds ': ')");
                    }
                }

                return texts;
            default:
                Note(node, key, "a list of texts");
                return [];
        }
    }

    /// <summary>A list of mappings; plain texts in it are wrapped by <paramref name="scalarKey"/> where one is given.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, string? scalarKey = null)
    {
        if (!Take(key, out var node) || node is YamlScalarNode { Value: null or "" })
        {
            return [];
        }

        if (node is not YamlSequenceNode sequence)
        {
            Note(node, key, "a list");
            return [];
        }

        var maps = new List<YamlMap>(sequence.Children.Count);
        foreach (var (index, child) in sequence.Children.Index())
        {
            switch (child)
            {
                case YamlMappingNode mapping:
                    maps.Add(new YamlMap(_file, $"{Path(key)}[{index}]", mapping, _problems));
                    break;
                case YamlScalarNode scalar when scalarKey is not null:
                    maps.Add(new YamlMap(_file, $"{Path(key)}[{index}]", new YamlMappingNode(new YamlScalarNode(scalarKey), scalar), _problems));
                    break;
                default:
                    Note(child, $"{key}[{index}]", "a mapping");
                    break;
            }
        }

        return maps;
    }

    public YamlMap? Map(string key)
    {
        if (!Take(key, out var node) || node is YamlScalarNode { Value: null or "" })
        {
            return null;
        }

        if (node is YamlMappingNode mapping)
        {
            return new YamlMap(_file, Path(key), mapping, _problems);
        }

        Note(node, key, "a mapping");
        return null;
    }

    /// <summary>Reports the keys that the reader does not know.</summary>
    public void RejectUnread()
    {
        foreach (var (name, (key, _)) in _fields)
        {
            if (!_read.Contains(name))
            {
                Note(key, name, "no such field");
            }
        }
    }

    /// <summary>Notes a problem at a field, or at the mapping where the field is missing.</summary>
    public void Problem(string key, string expected)
    {
        var line = _fields.TryGetValue(key, out var field) ? (int)field.Key.Start.Line : _line;
        _problems.Add(new ContentProblem(_file, line, Path(key), expected));
    }

    private static string Show(string? value) => value is null ? "nothing" : $"'{value}'";

    private bool Take(string key, out YamlNode node)
    {
        _read.Add(key);
        var found = _fields.TryGetValue(key, out var field);
        node = field.Value;
        return found;
    }

    private void Note(YamlNode node, string key, string expected) =>
        _problems.Add(new ContentProblem(_file, (int)node.Start.Line, Path(key), expected));

    private string Path(string key) => _path.Length == 0 ? key : $"{_path}.{key}";
}
