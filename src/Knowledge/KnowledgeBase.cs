using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Forms.Printing;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;
using Assistant.Knowledge.Understanding.Commands;
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
    /// <summary>Words that steer the conversation itself.</summary>
    public CommandBook Commands { get; private init; } = new([], [], [], new ChoiceReader([], []));

    /// <summary>What is offered where nothing is known of a need.</summary>
    public IReadOnlyList<MenuEntry> Menu { get; private init; } = [];

    /// <summary>The forms, by service.</summary>
    public IReadOnlyDictionary<string, FormDefinition> Forms { get; private init; } = new Dictionary<string, FormDefinition>();

    /// <summary>The words of the interview.</summary>
    public FormLexicon FormLexicon { get; private init; } = FormLexicon.Empty;

    /// <summary>The guides, by service.</summary>
    public IReadOnlyDictionary<string, Guide> Guides { get; private init; } = new Dictionary<string, Guide>();

    /// <summary>The words in which people answer the questions of forms.</summary>
    public AnswerWords AnswerWords { get; private init; } = AnswerWords.Empty;

    /// <summary>Lists of values that many forms choose from.</summary>
    public ChoiceListBook Lists { get; private init; } = ChoiceListBook.Empty;

    /// <summary>The fixed words of printed forms; null where the content has none, and then no form can be printed.</summary>
    public FormWords? PrintingWords { get; private init; }

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
    /// <param name="files">The files.</param>
    /// <param name="withExamples">Whether to read the ways people ask; a start that has a trained model needs none.</param>
    public static (KnowledgeBase Knowledge, IReadOnlyList<ContentProblem> Problems) Read(IReadOnlyList<ContentFile> files, bool withExamples = true)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folders = files.GroupBy(f => f.Folder).OrderBy(g => g.Key, StringComparer.Ordinal).ToArray();
        var parts = new ContentPart[folders.Length];
        Parallel.For(0, folders.Length, i => parts[i] = ContentPart.Read(folders[i].Key, [.. folders[i]], withExamples));
        var knowledge = new KnowledgeBase(
            [.. parts.SelectMany(p => p.Procedures)],
            [.. parts.SelectMany(p => p.Examples)],
            [.. parts.SelectMany(p => p.Outside)],
            [.. parts.SelectMany(p => p.Asking)],
            [.. parts.SelectMany(p => p.Signals)])
        {
            Commands = parts.Select(p => p.Commands).FirstOrDefault(c => c is not null) ?? new CommandBook([], [], [], new ChoiceReader([], [])),
            Menu = [.. parts.SelectMany(p => p.Menu)],
            Forms = parts.Select(p => p.Form).OfType<FormDefinition>().ToDictionary(f => f.Service, StringComparer.Ordinal),
            FormLexicon = parts.Select(p => p.FormLexicon).FirstOrDefault(w => w is not null) ?? FormLexicon.Empty,
            AnswerWords = parts.Select(p => p.AnswerWords).OfType<AnswerWords>().FirstOrDefault() ?? AnswerWords.Empty,
            Lists = parts.Select(p => p.Lists).OfType<ChoiceListBook>().FirstOrDefault() ?? ChoiceListBook.Empty,
            PrintingWords = parts.Select(p => p.PrintingWords).FirstOrDefault(w => w is not null),
            Guides = parts.Select(p => p.Guide).OfType<Guide>().ToDictionary(g => g.Service, StringComparer.Ordinal),
        };
        var strangers = knowledge.Menu.Where(m => !knowledge.Procedures.Any(p => p.Id == m.Service))
            .Select(m => new ContentProblem($"{CommandReader.Folder}/{MenuReader.File}", 0, "service", $"the id of a service, found '{m.Service}'"));
        return (knowledge, [.. parts.SelectMany(p => p.Problems), .. strangers]);
    }
}
