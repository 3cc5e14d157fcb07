using System.Globalization;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Commands;

/// <summary>Reads <c>_conversation/commands.yaml</c>.</summary>
internal static class CommandReader
{
    /// <summary>The folder of what belongs to the conversation and to no service.</summary>
    public const string Folder = "_conversation";

    /// <summary>The file of the commands.</summary>
    public const string File = "commands.yaml";

    /// <summary>Reads the file; problems are noted. Null where it is no mapping.</summary>
    public static CommandBook? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var cues = ReadPhrases(map.Map("commands"));
        var besides = ReadPhrases(map.Map("besides"));
        var fillers = map.Texts("fillers").ToArray();
        var choices = ReadChoices(map.Map("choices"), fillers);
        map.RejectUnread();
        return new CommandBook(cues, besides, fillers.Select(CuePhrase.Of), choices);
    }

    private static List<(CuePhrase Cue, ConversationCommand Command)> ReadPhrases(YamlMap? map)
    {
        var phrases = new List<(CuePhrase, ConversationCommand)>();
        if (map is not null)
        {
            foreach (var command in Enum.GetValues<ConversationCommand>())
            {
                phrases.AddRange(map.Texts(NameOf(command)).Select(c => (CuePhrase.Of(c), command)));
            }

            map.RejectUnread();
        }

        return phrases;
    }

    private static string NameOf(ConversationCommand command) => command.ToString().ToLowerInvariant();

    private static ChoiceReader ReadChoices(YamlMap? map, string[] fillers)
    {
        if (map is null)
        {
            return new ChoiceReader(fillers, []);
        }

        var places = new List<(CuePhrase, int)>();
        if (map.Map("places") is { } named)
        {
            foreach (var key in named.Keys.ToArray())
            {
                if (int.TryParse(named.Required(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) && place != 0)
                {
                    places.Add((CuePhrase.Of(key), place));
                }
                else
                {
                    named.Problem(key, "a place from 1, or -1 for the last");
                }
            }
        }

        var reader = new ChoiceReader([.. fillers, .. map.Texts("fillers")], places);
        map.RejectUnread();
        return reader;
    }
}
