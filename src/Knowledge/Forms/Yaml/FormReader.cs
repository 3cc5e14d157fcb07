using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Yaml;

/// <summary>Reads the form of a service.</summary>
internal static class FormReader
{
    /// <summary>The file name.</summary>
    public const string File = "form.yaml";

    private static readonly string[] Levels = ["note", "warning", "problem"];

    /// <summary>Reads a form; problems are noted and reading goes on. Null only where the file cannot be read at all.</summary>
    public static FormDefinition? Read(ContentFile file, Procedure? procedure, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var fields = new FieldMapReader(procedure);
        var form = new FormDefinition
        {
            Service = map.Required("id"),
            Title = map.Required("title"),
            Prescribed = map.Optional("prescribed"),
            HasOfficialForm = !map.Flag("no_official_form"),
            Addressee = map.Optional("addressee"),
            Signer = map.Optional("signer"),
            SignerTitle = map.Optional("signer_title"),
            Notices = [.. map.Maps("notices", "text").Select(ReadNotice)],
            AtHand = map.Texts("at_hand"),
            Exits = [.. map.Maps("exits").Select(ReadExit)],
            Derived = [.. map.Maps("derived").Select(ReadDerived)],
            Sections = [.. map.Maps("sections").Select(s => ReadSection(s, fields))],
            Findings = [.. map.Maps("findings").Select(ReadFinding)],
            Deadlines = [.. map.Maps("deadlines").Select(ReadDeadline)],
            PrintOrder = map.Texts("print_order"),
            Verify = map.Texts("verify"),
        };
        if (form.Service != file.Folder)
        {
            map.Problem("id", $"the name of the folder, '{file.Folder}'");
        }

        map.RejectUnread();
        return form;
    }

    private static FormSection ReadSection(YamlMap map, FieldMapReader fields)
    {
        var section = new FormSection(map.Required("id"), map.Required("title"), ConditionReader.Read(map), [.. map.Maps("fields").Select(fields.Read)]);
        map.RejectUnread();
        return section;
    }

    private static FormNotice ReadNotice(YamlMap map)
    {
        var notice = new FormNotice(map.Required("text"), map.Date("from"), map.Date("until"), map.Optional("source"));
        map.RejectUnread();
        return notice;
    }

    private static FormExit ReadExit(YamlMap map)
    {
        var exit = new FormExit(
            map.Required("id"), ConditionReader.Read(map), map.Required("text"), map.Optional("service"), map.Flag("to_person"), map.Optional("source"));
        map.RejectUnread();
        return exit;
    }

    private static DerivedCase ReadDerived(YamlMap map)
    {
        var derived = new DerivedCase(map.Required("case"), map.Required("is"), ConditionReader.Read(map));
        map.RejectUnread();
        return derived;
    }

    private static FormFinding ReadFinding(YamlMap map)
    {
        var finding = new FormFinding(
            map.Required("id"),
            ConditionReader.Read(map),
            (FindingLevel)Array.IndexOf(Levels, map.OneOf("level", Levels)),
            map.Required("text"),
            map.Optional("do"),
            map.Texts("fields"),
            map.Optional("source"));
        map.RejectUnread();
        return finding;
    }

    private static FormDeadline ReadDeadline(YamlMap map)
    {
        var deadline = new FormDeadline(
            map.Required("id"),
            ConditionReader.Read(map),
            map.Required("counted_from"),
            ConditionReader.RequiredLength(map, "length"),
            map.Required("text"),
            map.Required("passed"),
            map.Optional("source"));
        map.RejectUnread();
        return deadline;
    }
}
