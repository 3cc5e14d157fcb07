using Assistant.Bot.Forms.State;
using Assistant.Knowledge;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Forms.Interview;

/// <summary>What the interview of every form works with: the forms, and what reads, checks and writes answers.</summary>
internal sealed class FormEngine
{
    private const int LongestConsent = 8;

    /// <summary>From this confidence on, a yes has nothing beside it.</summary>
    private const double PlainYes = 0.8;

    private static readonly FieldDefinition YesNo = new() { Id = "", Type = FieldType.YesNo, Label = "", Name = "", Question = "" };

    private readonly Dictionary<string, Procedure> _procedures;
    private readonly Dictionary<string, AnswerChecker> _checkers;
    private readonly Dictionary<string, FormIndex> _indexes;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _assumed;
    private readonly PlaceOfAnswer _places;
    private readonly ValueWriter _writer;

    public FormEngine(QuestionAnswerer answerer)
    {
        Answerer = answerer;
        var gazetteer = UnitGazetteer.BuiltIn;
        _places = new PlaceOfAnswer(gazetteer);
        Conditions = new ConditionEvaluator(_places);
        Reader = new AnswerReader(gazetteer, answerer.Interpreter.Analyzer, Knowledge.AnswerWords, Knowledge.Lists);
        _writer = new ValueWriter(answerer.Phrases(MessageLanguage.Vietnamese), Knowledge.Lists);
        _indexes = Knowledge.Forms.ToDictionary(f => f.Key, f => new FormIndex(f.Value), StringComparer.Ordinal);
        _assumed = Knowledge.Procedures.ToDictionary(
            p => p.Id,
            IReadOnlyDictionary<string, string> (p) => p.Cases.Where(c => c.Default is not null).ToDictionary(c => c.Id, c => c.Default!, StringComparer.Ordinal),
            StringComparer.Ordinal);
        _checkers = Knowledge.Forms.ToDictionary(f => f.Key, f => new AnswerChecker(_places, f.Value), StringComparer.Ordinal);
        Finder = new MessageFieldFinder(Knowledge.FormLexicon, gazetteer);
        Corrections = new CorrectionReader(Knowledge.FormLexicon, Finder);
        _procedures = Knowledge.Procedures.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public QuestionAnswerer Answerer { get; }

    public KnowledgeBase Knowledge => Answerer.Knowledge;

    public FormLexicon Words => Knowledge.FormLexicon;

    public AnswerReader Reader { get; }

    public ConditionEvaluator Conditions { get; }

    public MessageFieldFinder Finder { get; }

    public CorrectionReader Corrections { get; }

    /// <summary>The form of a service; null where it has none.</summary>
    public FormDefinition? Form(string service) => Knowledge.Forms.GetValueOrDefault(service);

    public Procedure Procedure(string service) => _procedures[service];

    /// <summary>Looks at a form as it stands.</summary>
    /// <returns>Null where the content no longer has the service.</returns>
    public FormLook? Look(FormState state, DateOnly today) =>
        _indexes.TryGetValue(state.Service, out var form) && _procedures.TryGetValue(state.Service, out var procedure)
            ? new FormLook(state, form, procedure, Conditions, Write, _assumed[state.Service], today)
            : null;

    /// <summary>Whether words agree to the use of personal data. Only a plain yes does, or words that name consent; "tôi muốn hỏi phí" is neither.</summary>
    /// <returns>Null where they neither agree nor refuse.</returns>
    public bool? Consents(string words, AnalyzedText text, DateOnly today)
    {
        if (text.Tokens.Count > LongestConsent || Reader.Read(YesNo, words, today) is not { Fate: ReadingFate.Value } reading)
        {
            return null;
        }

        return reading.Value == "true"
            ? reading.Confidence >= PlainYes || Words.NamesConsent(text) ? true : null
            : Words.Commands(text).Contains(FormCommand.Help) ? null : false;
    }

    /// <summary>Checks values of a form.</summary>
    public AnswerChecker Checker(FormDefinition form) => _checkers[form.Service];

    /// <summary>A value as people read it, or in another way: <c>words</c> and <c>year</c> of a date, <c>commune</c> of an address, <c>speak</c> for the ear.</summary>
    public string? Write(FieldDefinition field, string value, string way) => way switch
    {
        "words" => AnswerDates.First(value) is { } day && value.Length == 10 ? _writer.Words(day) : null,
        "year" => value.Length >= 4 ? value[..4] : null,
        "commune" => _places.Communes(value) is [var commune, ..] ? commune.FullName : null,
        "speak" => _writer.Speak(field, value),
        _ => _writer.Show(field, value),
    };
}
