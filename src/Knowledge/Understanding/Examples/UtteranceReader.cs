using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Examples;

/// <summary>Reads <c>utterances.yaml</c> of a service.</summary>
internal static class UtteranceReader
{
    /// <summary>The file name.</summary>
    public const string File = "utterances.yaml";

    /// <summary>The folder of the ways of asking that fit any service.</summary>
    public const string AskingFolder = "_facets";

    /// <summary>Reads the examples of a service, or those that fit any service; problems are noted.</summary>
    public static IReadOnlyList<Example> Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return [];
        }

        var service = file.Folder == AskingFolder ? AskingFolder : map.Required("service");
        if (service != file.Folder)
        {
            map.Problem("service", $"the name of the folder, '{file.Folder}'");
        }

        var examples = new List<Example>();
        if (map.Map("utterances") is { } facets)
        {
            foreach (var key in facets.Keys)
            {
                if (!FacetNames.TryParse(key, out var facet) || facet == Facet.Other)
                {
                    facets.Problem(key, "a facet");
                }

                if (facets.Map(key) is { } registers)
                {
                    examples.AddRange(ReadRegisters(registers, service, facet));
                }
            }
        }

        map.RejectUnread();
        return examples;
    }

    /// <summary>Reads a mapping of registers to lines.</summary>
    public static IEnumerable<Example> ReadRegisters(YamlMap registers, string topic, Facet facet)
    {
        var examples = new List<Example>();
        foreach (var register in registers.Keys)
        {
            if (!Register.All.Contains(register, StringComparer.Ordinal))
            {
                registers.Problem(register, $"one of {string.Join(" | ", Register.All)}");
            }

            examples.AddRange(registers.Texts(register).Select(text => new Example(text, register, topic, facet)));
        }

        return examples;
    }
}
