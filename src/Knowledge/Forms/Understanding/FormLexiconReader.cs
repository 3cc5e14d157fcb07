using System.Text;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>Reads <c>_forms/dialogue.yaml</c>.</summary>
internal static class FormLexiconReader
{
    /// <summary>The folder of what all forms share.</summary>
    public const string Folder = "_forms";

    /// <summary>The file of the words of the interview.</summary>
    public const string File = "dialogue.yaml";

    /// <summary>Reads the file; problems are noted. Null where it is no mapping.</summary>
    public static FormLexicon? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var lexicon = new FormLexicon(
            ReadLists(map.Map("roles")),
            ReadLists(map.Map("aspects")),
            ReadCommands(map.Map("commands")),
            new DialogueWords
            {
                Fillers = map.Texts("fillers"),
                Correct = map.Texts("correct"),
                Instead = map.Texts("instead"),
                Slip = map.Texts("slip"),
                Rather = map.Texts("rather"),
                Joins = map.Texts("joins"),
                Is = map.Texts("is"),
                Negation = map.Texts("negation"),
                Asking = map.Texts("asking"),
                Despair = map.Texts("despair"),
                Consent = map.Texts("consent"),
                Behalf = ReadLists(map.Map("behalf")),
                Genders = ReadLists(map.Map("genders")),
            });
        map.RejectUnread();
        return lexicon;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadLists(YamlMap? map) =>
        map?.Keys.ToArray().ToDictionary(k => k, map.Texts, StringComparer.Ordinal) ?? [];

    private static List<(CuePhrase Phrase, FormCommand Command)> ReadCommands(YamlMap? map)
    {
        var commands = new List<(CuePhrase, FormCommand)>();
        if (map is not null)
        {
            foreach (var command in Enum.GetValues<FormCommand>())
            {
                commands.AddRange(map.Texts(NameOf(command)).Select(w => (CuePhrase.Of(w), command)));
            }

            map.RejectUnread();
        }

        return commands;
    }

    // "DontKnow" is written dont_know.
    private static string NameOf(FormCommand command)
    {
        var name = new StringBuilder();
        foreach (var c in command.ToString())
        {
            if (char.IsUpper(c) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
