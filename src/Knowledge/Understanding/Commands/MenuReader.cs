using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>A service that is offered where nothing is known of a need.</summary>
/// <param name="Service">Its id.</param>
/// <param name="Label">Its everyday name.</param>
/// <param name="English">Its English name.</param>
public sealed record MenuEntry(string Service, string Label, string English);

/// <summary>Reads <c>_conversation/menu.yaml</c>.</summary>
internal static class MenuReader
{
    /// <summary>The file of the menu.</summary>
    public const string File = "menu.yaml";

    /// <summary>Reads the file; problems are noted.</summary>
    public static IReadOnlyList<MenuEntry> Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return [];
        }

        var entries = map.Maps("menu").Select(m =>
        {
            var entry = new MenuEntry(m.Required("service", "the id of a service"), m.Required("label"), m.Required("english"));
            m.RejectUnread();
            return entry;
        }).ToList();
        map.RejectUnread();
        return entries;
    }
}
