using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Yaml;

/// <summary>
/// Reads a condition: a mapping of keys to a value, a list of values or a test. <c>any</c> holds alternatives.
/// </summary>
internal static class ConditionReader
{
    private const string Alternatives = "any";

    /// <summary>Reads the condition under a key; <see cref="FormCondition.Always"/> where there is none.</summary>
    public static FormCondition Read(YamlMap map, string key = "when") => map.Map(key) is { } condition ? Read(condition) : FormCondition.Always;

    /// <summary>Reads a length of time such as <c>14y</c>, <c>6m</c> or <c>60d</c>.</summary>
    public static TimeLength? Length(string? text) =>
        text is { Length: > 1 } && text[^1] is 'y' or 'm' or 'd' && int.TryParse(text![..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new TimeLength(count, text[^1])
            : null;

    private static FormCondition Read(YamlMap map)
    {
        var tests = new List<AnswerTest>();
        var any = new List<FormCondition>();
        foreach (var key in map.Keys)
        {
            if (key == Alternatives)
            {
                any.AddRange(map.Maps(key).Select(Read));
            }
            else if (map.IsMap(key))
            {
                tests.AddRange(ReadTests(key, map.Map(key)!));
            }
            else
            {
                tests.Add(new AnswerTest(key, TestKind.OneOf, map.Texts(key)));
            }
        }

        return new FormCondition(tests, any);
    }

    private static IEnumerable<AnswerTest> ReadTests(string key, YamlMap map)
    {
        foreach (var test in map.Keys.Where(k => k != "of").ToArray())
        {
            yield return ReadTest(key, test, map);
        }

        map.RejectUnread();
    }

    private static AnswerTest ReadTest(string key, string test, YamlMap map) => test switch
    {
        "not" => new AnswerTest(key, TestKind.NoneOf, map.Texts(test)),
        "given" => new AnswerTest(key, TestKind.Given, [], Expected: map.Flag(test)),
        "at_least" => new AnswerTest(key, TestKind.AtLeast, [], Number: map.Number(test) ?? 0),
        "under" => new AnswerTest(key, TestKind.Under, [], Number: map.Number(test) ?? 0),
        "age_at_least" => new AnswerTest(key, TestKind.AgeAtLeast, [], Length: RequiredLength(map, test)),
        "age_under" => new AnswerTest(key, TestKind.AgeUnder, [], Length: RequiredLength(map, test)),
        "before" => new AnswerTest(key, TestKind.Before, [], map.Required(test)),
        "after" => new AnswerTest(key, TestKind.After, [], map.Required(test)),
        "after_at_least" => new AnswerTest(key, TestKind.AtLeastAfter, [], map.Required("of", "the date field it is counted from"), RequiredLength(map, test)),
        "same_as" => new AnswerTest(key, TestKind.SameAs, [], map.Required(test)),
        "differs_from" => new AnswerTest(key, TestKind.DiffersFrom, [], map.Required(test)),
        "surname_of_none" => new AnswerTest(key, TestKind.SurnameOfNone, map.Texts(test)),
        "in_hanoi" => new AnswerTest(key, TestKind.InHanoi, [], Expected: map.Flag(test)),
        "same_commune" => new AnswerTest(key, TestKind.SameCommune, [], map.Required(test)),
        "other_commune" => new AnswerTest(key, TestKind.SameCommune, [], map.Required(test), Expected: false),
        _ => Unknown(key, test, map),
    };

    private static AnswerTest Unknown(string key, string test, YamlMap map)
    {
        map.Problem(
            test,
            "one of not | given | at_least | under | age_at_least | age_under | before | after | after_at_least | same_as | differs_from | surname_of_none | in_hanoi | same_commune | other_commune");
        return new AnswerTest(key, TestKind.Given, []);
    }

    internal static TimeLength RequiredLength(YamlMap map, string key)
    {
        if (Length(map.Optional(key)) is { } length)
        {
            return length;
        }

        map.Problem(key, "a length of time such as 14y, 6m or 60d");
        return new TimeLength(0, 'd');
    }
}
