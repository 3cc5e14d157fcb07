using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Forms.Printing;
using Assistant.Knowledge.Forms.Yaml;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;
using Assistant.Knowledge.Understanding.Commands;
using Assistant.Knowledge.Understanding.Examples;
using Assistant.Knowledge.Understanding.Guards;

namespace Assistant.Knowledge;

/// <summary>What one folder under Content/ gives. Folders are read side by side, so each notes its own problems.</summary>
internal sealed class ContentPart
{
    private readonly List<ContentProblem> _problems = [];

    public IReadOnlyList<Procedure> Procedures { get; private set; } = [];

    public IReadOnlyList<Example> Examples { get; private set; } = [];

    public IReadOnlyList<OutsideTopic> Outside { get; private set; } = [];

    public IReadOnlyList<Example> Asking { get; private set; } = [];

    public IReadOnlyList<SafetySignal> Signals { get; private set; } = [];

    public CommandBook? Commands { get; private set; }

    public IReadOnlyList<MenuEntry> Menu { get; private set; } = [];

    public AnswerWords? AnswerWords { get; private set; }

    public ChoiceListBook? Lists { get; private set; }

    public FormDefinition? Form { get; private set; }

    public Guide? Guide { get; private set; }

    public FormLexicon? FormLexicon { get; private set; }

    public FormWords? PrintingWords { get; private set; }

    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Reads a folder; one that begins with an underscore and is not known holds nothing for this.</summary>
    public static ContentPart Read(string folder, IReadOnlyList<ContentFile> files, bool withExamples)
    {
        var part = new ContentPart();
        switch (folder)
        {
            case OutsideReader.Folder:
                part.Outside = [.. files.Where(f => f.Name != SafetySignal.File).SelectMany(f => OutsideReader.Read(f, withExamples, part._problems))];
                part.Signals = [.. files.Where(f => f.Name == SafetySignal.File).SelectMany(f => SafetySignal.Read(f, part._problems))];
                break;
            case UtteranceReader.AskingFolder:
                part.Asking = withExamples ? [.. files.SelectMany(f => UtteranceReader.Read(f, part._problems))] : [];
                break;
            case CommandReader.Folder:
                part.ReadConversation(folder, files.ToDictionary(f => f.Name, StringComparer.Ordinal));
                break;
            case Forms.Values.AnswerWords.Folder:
                part.ReadForms(folder, files.ToDictionary(f => f.Name, StringComparer.Ordinal));
                break;
            case ['_', ..]:
                break;
            default:
                part.ReadService(folder, files.ToDictionary(f => f.Name, StringComparer.Ordinal), withExamples);
                break;
        }

        return part;
    }

    private void ReadService(string folder, Dictionary<string, ContentFile> files, bool withExamples)
    {
        if (Find(folder, files, ProcedureReader.ProcedureFile, "the file of the service") is { } file
            && ProcedureReader.Read(file, files.GetValueOrDefault(ProcedureReader.OverlayFile), _problems) is { } procedure)
        {
            Procedures = [procedure];
        }

        Form = files.TryGetValue(FormReader.File, out var form) ? FormReader.Read(form, Procedures is [var first, ..] ? first : null, _problems) : null;
        Guide = files.TryGetValue(GuideReader.File, out var guide) ? GuideReader.Read(guide, _problems) : null;

        if (Find(folder, files, UtteranceReader.File, "the file of the ways people ask") is { } utterances && withExamples)
        {
            Examples = UtteranceReader.Read(utterances, _problems);
        }
    }

    private void ReadConversation(string folder, Dictionary<string, ContentFile> files)
    {
        Commands = Find(folder, files, CommandReader.File, "the file of the commands") is { } commands ? CommandReader.Read(commands, _problems) : null;
        Menu = Find(folder, files, MenuReader.File, "the file of what is offered first") is { } menu ? MenuReader.Read(menu, _problems) : [];
    }

    private void ReadForms(string folder, Dictionary<string, ContentFile> files)
    {
        AnswerWords = Find(folder, files, Forms.Values.AnswerWords.File, "the file of the words in answers") is { } words ? Forms.Values.AnswerWords.Read(words, _problems) : null;
        PrintingWords = Find(folder, files, FormWordsReader.File, "the file of the fixed words of printed forms") is { } printing ? FormWordsReader.Read(printing, _problems) : null;
        FormLexicon = Find(folder, files, FormLexiconReader.File, "the file of the words of the interview") is { } dialogue ? FormLexiconReader.Read(dialogue, _problems) : null;
        Lists = Find(folder, files, ChoiceListBook.File, "the file of the well-known lists") is { } lists ? ChoiceListBook.Read(lists, _problems) : null;
    }

    private ContentFile? Find(string folder, Dictionary<string, ContentFile> files, string name, string expected)
    {
        if (!files.TryGetValue(name, out var file))
        {
            _problems.Add(new ContentProblem($"{folder}/{name}", 0, "", expected));
        }

        return file;
    }
}
