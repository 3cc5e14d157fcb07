using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;
using Assistant.Knowledge.Understanding.Examples;
using Assistant.Knowledge.Understanding.Guards;

namespace Assistant.Knowledge;

/// <summary>All content, read into memory: what the assistant knows and how people ask for it. Immutable.</summary>
/// <param name="Procedures">The services, by id.</param>
/// <param name="Examples">How people ask about them.</param>
/// <param name="Outside">Everything else that people say.</param>
/// <param name="Asking">Ways of asking a facet that fit any service.</param>
/// <param name="Signals">Words that speak for a safety topic.</param>
public sealed record KnowledgeBase(
    IReadOnlyList<Procedure> Procedures,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<OutsideTopic> Outside,
    IReadOnlyList<Example> Asking,
    IReadOnlyList<SafetySignal> Signals)
{
    /// <summary>Reads the content shipped with the software.</summary>
    /// <exception cref="InvalidDataException">The content has problems; they are in the message.</exception>
    public static KnowledgeBase LoadEmbedded()
    {
        var (knowledge, problems) = Read(ContentFolder.Embedded());
        return problems.Count == 0
            ? knowledge
            : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Reads content files. What can be read is returned together with all problems found on the way.</summary>
    public static (KnowledgeBase Knowledge, IReadOnlyList<ContentProblem> Problems) Read(IReadOnlyList<ContentFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var problems = new List<ContentProblem>();
        var procedures = new List<Procedure>();
        var examples = new List<Example>();
        var outside = new List<OutsideTopic>();
        var asking = new List<Example>();
        var signals = new List<SafetySignal>();
        foreach (var folder in files.GroupBy(f => f.Folder).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (folder.Key == OutsideReader.Folder)
            {
                outside.AddRange(folder.Where(f => f.Name != SafetySignal.File).SelectMany(file => OutsideReader.Read(file, problems)));
                signals.AddRange(folder.Where(f => f.Name == SafetySignal.File).SelectMany(file => SafetySignal.Read(file, problems)));
                continue;
            }

            if (folder.Key == UtteranceReader.AskingFolder)
            {
                asking.AddRange(folder.SelectMany(file => UtteranceReader.Read(file, problems)));
                continue;
            }

            if (folder.Key.StartsWith('_'))
            {
                continue;
            }

            ReadService(folder.ToDictionary(f => f.Name, StringComparer.Ordinal), folder.Key);
        }

        return (new KnowledgeBase(procedures, examples, outside, asking, signals), problems);

        void ReadService(Dictionary<string, ContentFile> named, string folder)
        {
            if (named.TryGetValue(ProcedureReader.ProcedureFile, out var file))
            {
                if (ProcedureReader.Read(file, named.GetValueOrDefault(ProcedureReader.OverlayFile), problems) is { } procedure)
                {
                    procedures.Add(procedure);
                }
            }
            else
            {
                problems.Add(new ContentProblem($"{folder}/{ProcedureReader.ProcedureFile}", 0, "", "the file of the service"));
            }

            if (named.TryGetValue(UtteranceReader.File, out var utterances))
            {
                examples.AddRange(UtteranceReader.Read(utterances, problems));
            }
            else
            {
                problems.Add(new ContentProblem($"{folder}/{UtteranceReader.File}", 0, "", "the file of the ways people ask"));
            }
        }
    }
}
