using Assistant.Bot.Forms.State;
using Assistant.Knowledge;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Interview;

/// <summary>What the interview of every form works with: the forms, and what reads, checks and writes answers.</summary>
internal sealed class FormEngine
{
    private readonly Dictionary<string, Procedure> _procedures;
    private readonly ConditionEvaluator _conditions = new(new PlaceOfAnswer(UnitGazetteer.BuiltIn));

    public FormEngine(QuestionAnswerer answerer)
    {
        Answerer = answerer;
        var gazetteer = UnitGazetteer.BuiltIn;
        Reader = new AnswerReader(gazetteer, answerer.Interpreter.Analyzer, Knowledge.ChoiceLists);
        Writer = new ValueWriter(Knowledge.ChoiceLists);
        Checker = new AnswerChecker(Writer);
        Finder = new MessageFieldFinder(Knowledge.FormWords, gazetteer);
        Corrections = new CorrectionReader(Knowledge.FormWords, Finder);
        _procedures = Knowledge.Procedures.ToDictionary(p => p.Id, StringComparer.Ordinal);
    }

    public QuestionAnswerer Answerer { get; }

    public KnowledgeBase Knowledge => Answerer.Knowledge;

    public FormLexicon Words => Knowledge.FormWords;

    public AnswerReader Reader { get; }

    public AnswerChecker Checker { get; }

    public ValueWriter Writer { get; }

    public MessageFieldFinder Finder { get; }

    public CorrectionReader Corrections { get; }

    /// <summary>The form of a service; null where it has none.</summary>
    public FormDefinition? Form(string service) => Knowledge.Forms.GetValueOrDefault(service);

    public Procedure Procedure(string service) => _procedures[service];

    /// <summary>Looks at a form as it stands.</summary>
    /// <returns>Null where the content no longer has the service.</returns>
    public FormLook? Look(FormState state, DateOnly today) =>
        Form(state.Service) is { } form && _procedures.TryGetValue(state.Service, out var procedure)
            ? new FormLook(state, form, procedure, _conditions, Writer.Write, today)
            : null;
}
