using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Model;

namespace Assistant.Knowledge.Answers;

/// <summary>A turn: what was understood, what is answered, and how the citizen is addressed.</summary>
/// <param name="Message">What was understood.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Forms">Forms of address, kept for the next turn.</param>
public sealed record AnsweredTurn(Interpretation Message, Answer Answer, FormsOfAddress Forms)
{
    /// <summary>What the next turn needs to know of this one.</summary>
    public TurnMemory Memory => new(Message.AsPrior(), Forms);
}

/// <summary>What is remembered from turn to turn. Small, and made to be stored.</summary>
/// <param name="Prior">What the turn was about.</param>
/// <param name="Forms">How the citizen is addressed.</param>
/// <param name="Language">The language that the citizen has asked for; null to follow the messages.</param>
public sealed record TurnMemory(PriorTurn Prior, FormsOfAddress Forms, MessageLanguage? Language = null);

/// <summary>Answers questions from the content: the whole of Knowledge behind one method.</summary>
public sealed class QuestionAnswerer
{
    private readonly MessageInterpreter _interpreter;
    private readonly AnswerComposer _composer;
    private readonly MannersProfile _manners;
    private readonly IReadOnlyDictionary<MessageLanguage, PhraseBook> _books;

    private QuestionAnswerer(
        KnowledgeBase knowledge, IReadOnlyDictionary<MessageLanguage, PhraseBook> books, MannersProfile manners, TrainedUnderstanding trained)
    {
        Knowledge = knowledge;
        _interpreter = new MessageInterpreter(knowledge, trained);
        _composer = new AnswerComposer(knowledge, books);
        _manners = manners;
        _books = books;
    }

    /// <summary>The content it answers from.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Reads messages without answering, for evaluation.</summary>
    public MessageInterpreter Interpreter => _interpreter;

    /// <summary>The sentences around the facts.</summary>
    public PhraseBook Phrases(MessageLanguage language) => _books[language];

    /// <summary>Reads content files and learns from them.</summary>
    /// <param name="files">The content.</param>
    /// <param name="modelFile">
    /// A file written by <see cref="SaveModel"/>. Where it fits the content, it saves the time of learning; where it does not, it is ignored.
    /// </param>
    /// <param name="manners">How citizens are addressed.</param>
    /// <exception cref="InvalidDataException">The content has problems; they are in the message.</exception>
    public static QuestionAnswerer Load(IReadOnlyList<ContentFile> files, string? modelFile = null, MannersProfile manners = MannersProfile.Friendly)
    {
        var trained = modelFile is null ? null : TrainedModelFile.TryRead(modelFile, TrainedModelFile.Fingerprint(files));
        var (knowledge, problems) = KnowledgeBase.Read(files, withExamples: trained is null);
        if (problems.Count > 0)
        {
            throw new InvalidDataException(string.Join(Environment.NewLine, problems));
        }

        return new QuestionAnswerer(knowledge, PhraseBook.Load(files), manners, trained ?? TrainedUnderstanding.Learn(knowledge));
    }

    /// <summary>Writes what was learnt, for <see cref="Load"/> to read at the next start.</summary>
    /// <param name="files">The content that this answerer was loaded from.</param>
    /// <param name="stream">Where to write.</param>
    public void SaveModel(IReadOnlyList<ContentFile> files, Stream stream) =>
        TrainedModelFile.Write(stream, TrainedModelFile.Fingerprint(files), _interpreter.Trained);

    /// <summary>Loads what is otherwise loaded when first needed, so that no citizen waits for it.</summary>
    public void WarmUp(DateOnly today)
    {
        _ = UnitGazetteer.BuiltIn;
        foreach (var procedure in Knowledge.Procedures)
        {
            _ = Ask(procedure.Name, today);
        }
    }

    /// <summary>Answers a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    /// <param name="before">The turn before; null for a first turn.</param>
    public AnsweredTurn Ask(string text, DateOnly today, AnsweredTurn? before = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ask(_interpreter.Analyzer.Analyze(text), today, before?.Memory);
    }

    /// <summary>Answers a message that is analysed already.</summary>
    /// <param name="text">The message, as the interpreter's analyser reads it.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    /// <param name="before">What the turns before left behind; null for a first turn.</param>
    public AnsweredTurn Ask(AnalyzedText text, DateOnly today, TurnMemory? before)
    {
        var message = _interpreter.Interpret(text, before?.Prior, before?.Language);
        var forms = FormsOfAddress.Read(text, _manners, before?.Forms);
        return new AnsweredTurn(message, _composer.Compose(message, forms, today), forms);
    }

    /// <summary>How the writer of a message is to be addressed.</summary>
    /// <param name="text">The message.</param>
    /// <param name="before">How they were addressed before.</param>
    public FormsOfAddress Address(AnalyzedText text, FormsOfAddress? before) => FormsOfAddress.Read(text, _manners, before);
}
