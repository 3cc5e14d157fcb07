using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>
/// A message while a form is open, in this order: danger, what waits to be confirmed, words about the form, the answer, a question of
/// the citizen's own, and what was not understood.
/// </summary>
internal sealed class FormTurn
{
    /// <summary>Behind a pause this long, whoever comes back is told where the form stands.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromHours(3);

    private readonly FormEngine _engine;
    private readonly QuestionTurn _questions;
    private readonly FormMessageReader _reader;
    private readonly FormAsking _asking;
    private readonly AnswerTurn _answers;
    private readonly PendingTurn _pending;
    private readonly FormCommandTurn _commands;
    private readonly ReviewTurn _review;
    private readonly GuideTurn _guide;
    private readonly FormFinish _finish;
    private readonly FormFiles _files;
    private readonly AsideTurn _asides;
    private readonly DoneTurn _done;

    public FormTurn(FormEngine engine, QuestionTurn questions, ChoiceLabels labels, FormPorts ports)
    {
        _engine = engine;
        _questions = questions;
        _reader = new FormMessageReader(engine, labels);
        var taker = new AnswerTaker(engine);
        var question = new FormQuestion(engine);
        var review = new FormReview(new FormPrecheck(taker));
        var profile = new FormProfile(engine);
        _asking = new FormAsking(engine, question, review, profile, taker);
        _answers = new AnswerTurn(engine, taker, question, _asking);
        _pending = new PendingTurn(engine, taker, _answers, _asking);
        _commands = new FormCommandTurn(engine, _asking, review);
        _finish = new FormFinish(engine, new FormDocuments(engine), ports, review);
        _review = new ReviewTurn(engine, _asking, _finish);
        _guide = new GuideTurn(engine);
        _files = new FormFiles(engine, _asking, ports);
        Start = new FormStart(engine, _answers, _asking, ports);
        Resume = new ResumeTurn(engine, _asking, ports);
        _asides = new AsideTurn(engine, questions, _asking, Start);
        _done = new DoneTurn(engine, _guide, _finish, _commands, _answers, _asides);
        Data = new DataTurn(engine, _asking);
        SignIn = new SignInTurn(engine, _asking);
    }

    public FormStart Start { get; }

    public ResumeTurn Resume { get; }

    public DataTurn Data { get; }

    public SignInTurn SignIn { get; }

    /// <summary>Whether a message of this conversation goes to its form first.</summary>
    public static bool IsOpen(ConversationState state) =>
        state.Form is not null && (state.Mode is ConversationMode.Form or ConversationMode.Review or ConversationMode.Guide || (state.Mode == ConversationMode.Waiting && state.Form.Stage != FormStage.Done));

    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message is about something else and the form has nothing to say to it.</returns>
    public async ValueTask<TurnResult?> MakeAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        if (state.Form is not { } form || _engine.Look(form, scope.Today) is not { } look)
        {
            return null;
        }

        var message = _reader.Read(scope, state, look);
        if (message.Files.Count > 0 && form.Stage != FormStage.Consent && await _files.TakeAsync(message, cancellation).ConfigureAwait(false) is { } filed)
        {
            return filed;
        }

        var greeting = scope.Input.Now - form.Touched > LongPause && form.Stage is FormStage.Interview or FormStage.Review ? Greeting(message) : null;
        var result = await DecideAsync(message, cancellation).ConfigureAwait(false);
        return result is null || greeting is null ? result : result with { Replies = [greeting, .. result.Replies] };
    }

    /// <summary>Silence in the middle of a form: the question again, then patience; what was written stays, and the next words answer it.</summary>
    public TurnResult? Silence(TurnScope scope, ConversationState state)
    {
        if (_engine.Look(state.Form!, scope.Today) is not { } look)
        {
            return null;
        }

        var silences = state.Silences + 1;
        var message = new FormMessage(scope, state, look, "", scope.Text, false);
        var result = silences switch
        {
            1 when look.State.Stage == FormStage.Interview => _asking.Again(message, scope.Say("form.silence.first")),
            1 or 2 => FormAsking.Hold(message, scope.Say("form.silence.second")),
            _ => FormAsking.Hold(message, scope.Say("form.silence.last")),
        };
        return result with { State = result.State with { Silences = silences % 3, Form = result.State.Form! with { Touched = state.Form!.Touched } } };
    }

    /// <summary>A message outside of any form: asks for a form that was left, or for the one that was made.</summary>
    /// <returns>Null where it asks neither.</returns>
    public async ValueTask<TurnResult?> LeftAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        if (IsOpen(state))
        {
            return null;
        }

        var commands = _engine.Words.Commands(scope.Text);
        if (commands.Contains(FormCommand.Resume) && (state.Form is { Stage: not FormStage.Done } ? state.Form : state.Aside is [.., var last] ? last : null) is { } left)
        {
            return Resume.Continue(scope, state, left, scope.Say("form.resumed", ("phrase", _engine.Procedure(left.Service).Phrase)));
        }

        if (commands.Contains(FormCommand.Start) && scope.Memory.Prior.Needs is [var need, ..] && Start.Knows(need.Service))
        {
            return Start.Begin(scope, state, need);
        }

        var made = state.Form is { Stage: FormStage.Done } form && _engine.Look(form, scope.Today) is { } look ? _reader.Read(scope, state, look) : null;
        return made is not null && (made.Words == scope.Say("form.guide.start") || commands.Contains(FormCommand.Guide)) ? _guide.Begin(made)
            : made is not null && commands.Contains(FormCommand.Print) ? await _finish.MakeAsync(made, cancellation).ConfigureAwait(false)
            : made is not null ? _done.Correct(made)
            : null;
    }

    private async ValueTask<TurnResult?> DecideAsync(FormMessage message, CancellationToken cancellation)
    {
        var commands = _engine.Knowledge.Commands.Find(message.Text);
        var own = _engine.Words.Commands(message.Text);
        if (own.Contains(FormCommand.Code))
        {
            return await Resume.IssueAsync(message, cancellation).ConfigureAwait(false);
        }

        // Whoever went to look for papers says that they are found; that answers no question.
        if (message.State.Mode == ConversationMode.Waiting && commands.Any(c => c is ConversationCommand.Found or ConversationCommand.Continue) && _commands.Make(message, commands) is { } returned)
        {
            return returned;
        }

        var asked = new Lazy<AnsweredTurn>(() => _questions.Ask(message.Scope, message.IsChosen ? message.Words : null, message.Scope.MemoryOf(message.Form.Service)));
        if (_asides.Danger(message, asked) is { } danger)
        {
            return danger;
        }

        // "Tôi muốn làm hộ chiếu" begins with a word of consent, and agrees to nothing here.
        var isClosed = message.Form.Stage == FormStage.Consent || message.Form.Pending is not null || message.Asked is { AsksForMore: true } or { Field.Type: FieldType.YesNo };
        if (isClosed && !message.IsChosen && _asides.Elsewhere(message, asked) is { } begun)
        {
            return begun;
        }

        if (message.Form.Stage == FormStage.Consent)
        {
            return Consent(message, commands, asked);
        }

        if (message.Form.Pending is not null && _pending.Make(message) is { } confirmed)
        {
            return confirmed;
        }

        return message.Form.Stage == FormStage.Done
            ? await _done.MakeAsync(message, own, commands, asked, cancellation).ConfigureAwait(false)
            : await AskingAsync(message, commands, asked, cancellation).ConfigureAwait(false);
    }

    private TurnResult? Consent(FormMessage message, IReadOnlyList<ConversationCommand> commands, Lazy<AnsweredTurn> asked)
    {
        if (Start.Consent(message) is { } answered)
        {
            return answered;
        }

        if (commands.Contains(ConversationCommand.Stop) || commands.Contains(ConversationCommand.Back))
        {
            return new TurnResult(message.State with { Form = null, Mode = ConversationMode.Open, Choices = [], Memory = message.Scope.Memory }, [message.Scope.Reply(message.Scope.Say("form.consent.refused"))]);
        }

        if (_engine.Words.Commands(message.Text).Contains(FormCommand.Why))
        {
            return FormAsking.Hold(message, message.Scope.Say("form.consent.why"));
        }

        return _asides.Make(message, asked, FormAsking.Hold(message, message.Scope.Say("form.consent.first"))) ?? FormStart.Hold(message);
    }

    private async ValueTask<TurnResult?> AskingAsync(FormMessage message, IReadOnlyList<ConversationCommand> commands, Lazy<AnsweredTurn> asked, CancellationToken cancellation)
    {
        // "Không có" and "thôi" answer a yes-or-no question before they are commands; a question of one's own comes before an answer in words.
        var open = message.Form.Stage == FormStage.Interview && message.Form.Pending is null && message.Asked is { } slot && message.Look.IsOpen(slot) ? slot : null;
        if (open is not null && Decides(message, open) && _answers.Make(message) is { } decided)
        {
            return decided;
        }

        if (_commands.Make(message) is { } made)
        {
            return made;
        }

        if (message.Form.Stage == FormStage.Review && await _review.MakeAsync(message, cancellation).ConfigureAwait(false) is { } reviewed)
        {
            return reviewed;
        }

        if (!message.IsChosen && _commands.Make(message, commands) is { } steered)
        {
            return steered;
        }

        var asks = _asides.IsOutburst(message, open, asked) || (_asides.Asks(message, open) && !_engine.Corrections.Names(message.Text, message.Look.OpenFields())) || _engine.Words.Commands(message.Text).Contains(FormCommand.Person);
        if (asks && _asides.Make(message, asked, null) is { } answeredFirst)
        {
            return answeredFirst;
        }

        if (!IsWayOut(message) && _answers.Make(message) is { } answered)
        {
            return answered;
        }

        if (_asides.Make(message, asked, null) is { } aside)
        {
            return aside;
        }

        return open is null ? _asking.Again(message, message.Scope.Say("form.not_understood")) : _answers.Miss(message, open, message.Scope.Say("form.not_answer", ("name", open.Field.Name)));
    }

    // What is offered beside every question is no answer to it, however freely it may be answered.
    private static bool IsWayOut(FormMessage message) =>
        message.IsChosen && (message.Words == message.Scope.Say("form.skip") || message.Words == message.Scope.Say("form.later") || message.Words == message.Scope.Say("next.person"));

    // A closed question is answered by its own words.
    private bool Decides(FormMessage message, FieldSlot open) =>
        (message.IsChosen && !IsWayOut(message))
        || (!message.IsChosen && !_engine.Words.IsSlip(message.Text) && (open.AsksForMore || open.Field.Type is FieldType.YesNo or FieldType.Choice)
            && !_engine.Words.Commands(message.Text).Any(c => c is FormCommand.DontKnow or FormCommand.Later or FormCommand.Why or FormCommand.Help or FormCommand.Review or FormCommand.Progress or FormCommand.Code or FormCommand.Save or FormCommand.Undo or FormCommand.Impatient)
            && !_engine.Words.Asks(message.Text)
            && _engine.Reader.Read(open.AsksForMore ? open.Field with { Type = FieldType.YesNo } : open.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value, Confidence: >= 0.7 });

    private static MessageContent Greeting(FormMessage message)
    {
        var (done, all) = message.Look.Progress();
        return message.Scope.Reply(message.Scope.Say(
            "form.welcome_back",
            ("phrase", message.Look.Procedure.Phrase),
            ("done", done.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("count", all.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
