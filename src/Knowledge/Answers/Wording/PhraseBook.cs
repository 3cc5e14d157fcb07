using System.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers.Wording;

/// <summary>The sentences around the facts, from <c>Content/_phrases/</c>.</summary>
public sealed class PhraseBook
{
    private const string Folder = "_phrases";

    private readonly Dictionary<string, string> _texts;

    private PhraseBook(MessageLanguage language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The language of the phrases.</summary>
    public MessageLanguage Language { get; }

    /// <summary>Reads the phrase books among content files.</summary>
    /// <exception cref="InvalidDataException">A book is missing or cannot be read.</exception>
    public static IReadOnlyDictionary<MessageLanguage, PhraseBook> Load(IReadOnlyList<ContentFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var books = new Dictionary<MessageLanguage, PhraseBook>();
        var problems = new List<ContentProblem>();
        foreach (var file in files.Where(f => f.Folder == Folder))
        {
            if (YamlFile.Open(file, problems) is not { } map)
            {
                continue;
            }

            var language = map.OneOf("language", ["vi", "en"]) == "en" ? MessageLanguage.English : MessageLanguage.Vietnamese;
            var texts = map.Map("texts");
            books[language] = new PhraseBook(
                language, texts?.Keys.ToDictionary(k => k, k => texts.Required(k), StringComparer.Ordinal) ?? new Dictionary<string, string>(StringComparer.Ordinal));
        }

        if (problems.Count > 0 || books.Count < 2)
        {
            throw new InvalidDataException($"Content/{Folder}: expected vi.yaml and en.yaml. {string.Join(Environment.NewLine, problems)}");
        }

        return books;
    }

    /// <summary>The keys of this book.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>A sentence with its placeholders filled.</summary>
    /// <param name="key">The key of the sentence.</param>
    /// <param name="values">Placeholders with their values.</param>
    /// <exception cref="KeyNotFoundException">There is no such sentence: a mistake in the program.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(_texts[key], values);

    /// <summary>Fills the placeholders of any text; the first letter of a sentence becomes a capital.</summary>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        var filled = new StringBuilder(text.Length + 32);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                filled.Append(text, at, text.Length - at);
                break;
            }

            filled.Append(text, at, open - at);
            var value = Value(text.AsSpan(open + 1, close - open - 1), values);
            AppendValue(filled, value ?? text[open..(close + 1)]);
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string? Value(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (key, value) in values)
        {
            if (name.SequenceEqual(key))
            {
                return value;
            }
        }

        return null;
    }

    private static void AppendValue(StringBuilder filled, string value)
    {
        var trimmed = filled.ToString().AsSpan().TrimEnd();
        var begins = trimmed.Length == 0 || trimmed[^1] is '.' or '?' or '!';
        filled.Append(begins && value.Length > 0 ? char.ToUpperInvariant(value[0]) + value[1..] : value);
    }
}
