using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>The well-known lists that forms choose from (<see cref="ChoiceLists"/>), from <c>_forms/lists.yaml</c>.</summary>
public sealed class ChoiceListBook
{
    /// <summary>The file.</summary>
    internal const string File = "lists.yaml";

    private readonly Dictionary<string, ChoiceList> _lists;

    private ChoiceListBook(Dictionary<string, ChoiceList> lists) => _lists = lists;

    /// <summary>No lists.</summary>
    internal static ChoiceListBook Empty { get; } = new([]);

    /// <summary>A list by its name; empty and closed where there is none.</summary>
    public ChoiceList this[string name] => _lists.GetValueOrDefault(name) ?? new ChoiceList([], false);

    /// <summary>The values that may be chosen for a field: its own, or those of its list.</summary>
    public IReadOnlyList<FieldChoice> Of(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Choices.Count > 0 || field.List is null ? field.Choices : this[field.List].Choices;
    }

    /// <summary>Reads the file; problems are noted.</summary>
    internal static ChoiceListBook Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return Empty;
        }

        var lists = new Dictionary<string, ChoiceList>(StringComparer.Ordinal);
        foreach (var name in ChoiceLists.Names)
        {
            if (map.Map(name) is not { } list)
            {
                map.Problem(name, "the list");
                continue;
            }

            lists[name] = new ChoiceList([.. list.Maps("values", "value").Select(ReadChoice)], list.Flag("open"));
            list.RejectUnread();
        }

        map.RejectUnread();
        return new ChoiceListBook(lists);
    }

    private static FieldChoice ReadChoice(YamlMap map)
    {
        var value = map.Required("value");
        var choice = new FieldChoice(value, map.Optional("label") ?? value, map.Texts("cues"));
        map.RejectUnread();
        return choice;
    }
}
