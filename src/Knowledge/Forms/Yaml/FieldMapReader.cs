using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Yaml;

/// <summary>Reads one field of a form.</summary>
internal sealed class FieldMapReader(Procedure? procedure)
{
    private static readonly Dictionary<string, FieldType> Types = new(StringComparer.Ordinal)
    {
        ["text"] = FieldType.Text,
        ["person_name"] = FieldType.PersonName,
        ["date"] = FieldType.Date,
        ["time"] = FieldType.Time,
        ["month"] = FieldType.Month,
        ["choice"] = FieldType.Choice,
        ["choices"] = FieldType.Choices,
        ["yes_no"] = FieldType.YesNo,
        ["number"] = FieldType.Number,
        ["money"] = FieldType.Money,
        ["citizen_id"] = FieldType.CitizenId,
        ["old_id"] = FieldType.OldId,
        ["passport"] = FieldType.Passport,
        ["phone"] = FieldType.Phone,
        ["email"] = FieldType.Email,
        ["address"] = FieldType.Address,
        ["admin_unit"] = FieldType.AdminUnit,
        ["tax_code"] = FieldType.TaxCode,
        ["plate"] = FieldType.Plate,
        ["code"] = FieldType.Code,
        ["files"] = FieldType.Files,
        ["group"] = FieldType.Group,
    };

    private static readonly string[] Fills = ["citizen", "computed", "paper", "office"];

    private static readonly Dictionary<string, CheckKind> Checks = new(StringComparer.Ordinal)
    {
        ["past"] = CheckKind.Past,
        ["future"] = CheckKind.Future,
        ["min"] = CheckKind.Least,
        ["max"] = CheckKind.Most,
        ["min_age"] = CheckKind.LeastAge,
        ["max_age"] = CheckKind.MostAge,
        ["pattern"] = CheckKind.Pattern,
        ["must"] = CheckKind.Must,
        ["not_before"] = CheckKind.NotBefore,
        ["after"] = CheckKind.After,
        ["within"] = CheckKind.Within,
        ["differs"] = CheckKind.Differs,
        ["same"] = CheckKind.Same,
        ["in_hanoi"] = CheckKind.InHanoi,
        ["working_day"] = CheckKind.WorkingDay,
    };

    public FieldDefinition Read(YamlMap map)
    {
        var field = map.Has("case") ? ReadCase(map) : ReadField(map);
        map.RejectUnread();
        return field;
    }

    // A case question is asked in the words of the procedure, so that the facts it decides follow from the answer.
    private FieldDefinition ReadCase(YamlMap map)
    {
        var id = map.Required("case");
        var question = procedure?.Cases.FirstOrDefault(c => c.Id == id);
        if (question is null && procedure is not null)
        {
            map.Problem("case", $"a case of procedure.yaml, found '{id}'");
        }

        var only = map.Texts("only");
        return new FieldDefinition
        {
            Id = $"case.{id}",
            Type = FieldType.Choice,
            Label = question?.Question ?? id,
            Name = map.Optional("name") ?? question?.Question ?? id,
            Question = map.Optional("ask") ?? question?.Question ?? "",
            Why = map.Optional("why") ?? question?.Why,
            Hint = map.Optional("hint"),
            IsOfficial = false,
            Case = id,
            When = ConditionReader.Read(map),
            Default = map.Optional("default"),
            Choices = [.. (question?.Values ?? []).Where(v => only.Count == 0 || only.Contains(v.Id)).Select(v => new FieldChoice(v.Id, v.Label, v.Cues))],
        };
    }

    private FieldDefinition ReadField(YamlMap map)
    {
        var label = map.Required("label");
        var fill = (FieldFill)Array.IndexOf(Fills, map.OneOf("fill", Fills, Fills[0]));
        var type = Types[map.OneOf("type", Types.Keys)];
        return new FieldDefinition
        {
            Id = map.Required("id"),
            Type = type,
            Number = map.Optional("no"),
            Label = label,
            Name = map.Optional("name") ?? label,
            Question = map.Optional("ask") ?? "",
            Why = map.Optional("why"),
            Example = map.Optional("example"),
            Hint = map.Optional("hint"),
            Unknown = map.Optional("unknown"),
            IsRequired = !map.Flag("optional"),
            Fill = fill,
            IsOfficial = !map.Flag("own"),
            IsPrinted = !map.Flag("unprinted"),
            When = ConditionReader.Read(map),
            Choices = [.. map.Maps("choices", "value").Select(ReadChoice)],
            List = map.Optional("list"),
            Default = map.Optional("default"),
            Suggestion = map.Optional("suggest"),
            Template = map.Optional("value"),
            About = map.Optional("about"),
            Aspect = map.Optional("aspect"),
            Cues = map.Texts("cues"),
            Checks = [.. map.Maps("checks", "rule").Select(ReadCheck)],
            Profile = map.Optional("profile"),
            AllowsPassport = map.Flag("passport"),
            AllowsPartialDate = map.Flag("partial"),
            AllowsFraction = map.Flag("fraction"),
            IsSensitive = map.Flag("sensitive"),
            Members = [.. map.Maps("fields").Select(Read)],
            Item = map.Optional("item"),
            Fewest = (int)map.Whole("fewest", 100),
            Most = map.Has("most") ? (int)map.Whole("most", 100) : 20,
        };
    }

    private static FieldChoice ReadChoice(YamlMap map)
    {
        var value = map.Required("value");
        var choice = new FieldChoice(value, map.Optional("label") ?? value, map.Texts("cues"));
        map.RejectUnread();
        return choice;
    }

    private static FieldCheck ReadCheck(YamlMap map)
    {
        var kind = Checks[map.OneOf("rule", Checks.Keys)];
        var argument = map.Optional("is");
        var other = map.Optional("of");
        var length = kind is CheckKind.LeastAge or CheckKind.MostAge or CheckKind.Within ? ConditionReader.RequiredLength(map, "is") : null;
        var needsOther = kind is CheckKind.NotBefore or CheckKind.After or CheckKind.Within or CheckKind.Differs or CheckKind.Same;
        if (needsOther && other is null)
        {
            map.Problem("of", "the id of the field it is compared with");
        }

        if (kind is CheckKind.Least or CheckKind.Most or CheckKind.Pattern or CheckKind.Must && argument is null)
        {
            map.Problem("is", "what it is compared with");
        }

        var check = new FieldCheck(kind, (needsOther ? other : argument) ?? "", length, map.Optional("message"));
        map.RejectUnread();
        return check;
    }
}
