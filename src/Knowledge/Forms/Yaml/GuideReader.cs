using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Yaml;

/// <summary>Reads the guide of a service.</summary>
internal static class GuideReader
{
    /// <summary>The file name.</summary>
    public const string File = "guide.yaml";

    /// <summary>Reads a guide; problems are noted and reading goes on. Null only where the file cannot be read at all.</summary>
    public static Guide? Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var guide = new Guide(map.Required("id"), [.. map.Maps("ways").Select(ReadWay)], map.Texts("verify"));
        if (guide.Service != file.Folder)
        {
            map.Problem("id", $"the name of the folder, '{file.Folder}'");
        }

        map.RejectUnread();
        return guide;
    }

    private static GuideWay ReadWay(YamlMap map)
    {
        var way = new GuideWay(
            map.Required("id"),
            map.OneOf("channel", [.. When.Channels]),
            map.Required("title"),
            ConditionReader.Read(map),
            map.Required("source", "the id of a source of the procedure"),
            [.. map.Maps("steps").Select(ReadStep)]);
        map.RejectUnread();
        return way;
    }

    private static GuideStep ReadStep(YamlMap map)
    {
        var step = new GuideStep(
            map.Required("id"),
            map.Required("do"),
            ConditionReader.Read(map),
            [.. map.Maps("type").Select(ReadValue)],
            map.Optional("see"),
            map.Optional("stuck"),
            map.Optional("url"));
        map.RejectUnread();
        return step;
    }

    private static GuideValue ReadValue(YamlMap map)
    {
        var value = new GuideValue(map.Required("label"), map.Optional("field"), map.Optional("text"));
        if (value.Field is null == value.Text is null)
        {
            map.Problem("field", "either the id of a field or a fixed text");
        }

        map.RejectUnread();
        return value;
    }
}
