using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Understanding;
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

    /// <summary>Answers of up to this many words tell what they were asked, whatever they sound like alone ("tự tử" as a cause of death).</summary>
    private const int ShortAnswer = 6;

    /// <summary>From this many words on, what is no answer may be a question without any sign of one.</summary>
    private const int Sentence = 5;

    private readonly FormEngine _engine;
    private readonly QuestionTurn _questions;
    private readonly ChoiceLabels _labels;
    private readonly FormAsking _asking;
    private readonly AnswerTurn _answers;
    private readonly PendingTurn _pending;
    private readonly FormCommandTurn _commands;
    private readonly ReviewTurn _review;
    private readonly GuideTurn _guide;
    private readonly FormFinish _finish;
    private readonly FormFiles _files;

    public FormTurn(FormEngine engine, QuestionTurn questions, ChoiceLabels labels, FormPorts ports)
    {
        _engine = engine;
        _questions = questions;
        _labels = labels;
        var taker = new AnswerTaker(engine);
        var question = new FormQuestion(engine);
        var review = new FormReview(new FormPrecheck(taker));
        var profile = new FormProfile(engine);
        _asking = new FormAsking(engine, question, review);
        _answers = new AnswerTurn(engine, taker, question, _asking);
        _pending = new PendingTurn(engine, taker, _answers, _asking);
        _commands = new FormCommandTurn(engine, _asking, review);
        _finish = new FormFinish(engine, new FormDocuments(engine), ports, review);
        _review = new ReviewTurn(engine, _asking, _finish);
        _guide = new GuideTurn(engine);
        _files = new FormFiles(engine, _asking, ports);
        Start = new FormStart(engine, taker, _answers, _asking, profile);
        Resume = new ResumeTurn(engine, _asking, ports);
        Data = new DataTurn(engine);
        SignIn = new SignInTurn(engine, taker, profile, _asking);
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

        var message = Message(scope, state, look);
        if (message.Files.Count > 0 && form.Stage != FormStage.Consent && await _files.TakeAsync(message, cancellation).ConfigureAwait(false) is { } filed)
        {
            return filed;
        }

        var greeting = scope.Input.Now - form.Touched > LongPause && form.Stage is FormStage.Interview or FormStage.Review ? Greeting(message) : null;
        var result = await DecideAsync(message, cancellation).ConfigureAwait(false);
        return result is null || greeting is null ? result : result with { Replies = [greeting, .. result.Replies] };
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

        var made = state.Form is { Stage: FormStage.Done } form && _engine.Look(form, scope.Today) is { } look ? Message(scope, state, look) : null;
        return made is not null && (made.Words == scope.Say("form.guide.start") || commands.Contains(FormCommand.Guide)) ? _guide.Begin(made)
            : made is not null && commands.Contains(FormCommand.Print) ? await _finish.MakeAsync(made, cancellation).ConfigureAwait(false)
            : made is not null ? CorrectMade(made)
            : null;
    }

    /// <summary>Silence while a form is open: what was asked is said again, and however long it lasts, the form stays open.</summary>
    public TurnResult Silent(TurnScope scope, ConversationState state)
    {
        var silent = SilenceTurn.Make(scope);
        if (state.Form is not { Stage: FormStage.Interview or FormStage.Review } form || _engine.Look(form, scope.Today) is not { } look || silent.State.Mode == ConversationMode.Waiting)
        {
            return silent.State.Mode == ConversationMode.Open ? silent with { State = silent.State with { Mode = state.Mode } } : silent;
        }

        if (silent.State.Silences == 0)
        {
            return silent with { State = silent.State with { Mode = form.Stage == FormStage.Review ? ConversationMode.Review : ConversationMode.Form } };
        }

        var again = _asking.Again(Message(scope, state, look), silent.Replies[^1].Text!);
        return again with { State = again.State with { Silences = silent.State.Silences } };
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
        if (Danger(message, asked) is { } danger)
        {
            return danger;
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
            ? await DoneAsync(message, own, commands, asked, cancellation).ConfigureAwait(false)
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

        return Aside(message, asked, FormAsking.Hold(message, message.Scope.Say("form.consent.first"))) ?? FormStart.Hold(message);
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

        if ((Asks(message, open) || _engine.Words.Commands(message.Text).Contains(FormCommand.Person)) && Aside(message, asked, null) is { } answeredFirst)
        {
            return answeredFirst;
        }

        if (_answers.Make(message) is { } answered)
        {
            return answered;
        }

        if (Aside(message, asked, null) is { } aside)
        {
            return aside;
        }

        return open is null ? _asking.Again(message, message.Scope.Say("form.not_understood")) : _answers.Miss(message, open, message.Scope.Say("form.not_answer", ("name", open.Field.Name)));
    }

    private async ValueTask<TurnResult?> DoneAsync(FormMessage message, IReadOnlyList<FormCommand> own, IReadOnlyList<ConversationCommand> commands, Lazy<AnsweredTurn> asked, CancellationToken cancellation)
    {
        if (message.Words == message.Scope.Say("form.guide.start") || own.Contains(FormCommand.Guide))
        {
            return _guide.Begin(message);
        }

        if (own.Contains(FormCommand.Print))
        {
            return await _finish.MakeAsync(message, cancellation).ConfigureAwait(false);
        }

        if (_guide.Make(message, commands) is { } step)
        {
            return step;
        }

        if (!message.IsChosen && (commands.Contains(ConversationCommand.Stop) || commands.Contains(ConversationCommand.Restart)) && _commands.Make(message, commands) is { } left)
        {
            return left;
        }

        if (CorrectMade(message) is { } corrected)
        {
            return corrected;
        }

        var again = _guide.Again(message);
        return again is null ? null : Aside(message, asked, FormAsking.With(message.Scope, message.State, message.Form, message.State.Choices, [again], ConversationMode.Guide));
    }

    // Something is put right after the form was made: it is looked through and made again, with the same number.
    private TurnResult? CorrectMade(FormMessage message)
    {
        var corrections = _engine.Words.Corrects(message.Text) ? _engine.Corrections.Read(message.Text, message.Look.OpenFields(), null, message.Scope.Today) : [];
        if (corrections.Count == 0)
        {
            return null;
        }

        var reopened = message.Form with { Stage = FormStage.Interview, Pending = null, Way = null, Step = null };
        return _answers.Apply(message with { Look = _engine.Look(reopened, message.Scope.Today)! }, corrections);
    }

    // A question of the citizen's own, in between: it is answered, and then the open question is asked again.
    private TurnResult? Aside(FormMessage message, Lazy<AnsweredTurn> asked, TurnResult? again)
    {
        var turn = asked.Value;
        switch (turn.Answer.Outcome)
        {
            case Outcome.StartForm when turn.Message.Needs is [var need, ..] && need.Service != message.Form.Service && Start.Knows(need.Service):
                return Start.Begin(message.Scope, message.State, need);
            case Outcome.Answer or Outcome.StartForm when turn.Message.Needs.Count > 0 && (Asks(message, null) || (message.Text.Tokens.Count >= Sentence && !turn.Message.IsFollowUp)):
            case Outcome.OutOfScope when Asks(message, null):
            case Outcome.Smalltalk or Outcome.Handoff:
                break;
            default:
                return null;
        }

        var told = _questions.Make(message.Scope, message.State, null, message.Scope.MemoryOf(message.Form.Service), turn);
        var replies = told.Replies.Select(r => r with { Choices = [], ExpectsAnswer = false }).ToArray();
        var result = again ?? _asking.Again(message, message.Scope.Say("form.back_to"));
        return result with { Replies = [.. replies, .. result.Replies] };
    }

    private TurnResult? Danger(FormMessage message, Lazy<AnsweredTurn> asked)
    {
        // Digits alone are an answer, to whatever question: a telephone number is no one-time password here.
        if (message.IsChosen || !message.Words.Any(char.IsLetter) || IsShortAnswer(message) || asked.Value.Answer.Outcome != Outcome.Safety)
        {
            return null;
        }

        var told = _questions.Make(message.Scope, message.State, null, message.Scope.MemoryOf(message.Form.Service), asked.Value);
        var kept = FormAsking.Hold(message, message.Scope.Say("form.kept_open"));
        return kept with { Replies = [.. told.Replies.Select(r => r with { Choices = [], ExpectsAnswer = false }), .. kept.Replies] };
    }

    // "AB 123456" is the number that was asked for, and "Trần Minh Khôi" a person, whatever they sound like alone.
    private bool IsShortAnswer(FormMessage message) =>
        message is { Form.Pending: null, Asked: { } asked } && message.Text.Tokens.Count <= ShortAnswer
        && (asked.Field.Type == FieldType.Text
            || (asked.Field.Type is FieldType.Code or FieldType.CitizenId or FieldType.Passport or FieldType.OldId or FieldType.TaxCode or FieldType.Plate or FieldType.Email or FieldType.PersonName
                && _engine.Reader.Read(asked.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value } reading
                && (!reading.NeedsConfirmation || message.Words.Split(' ').All(w => w.Length == 0 || char.IsUpper(w[0])))));

    private bool Asks(FormMessage message, FieldSlot? open) =>
        !message.IsChosen && _engine.Words.Asks(message.Text)
        && (open is null || open.Field.Type is FieldType.Text or FieldType.PersonName or FieldType.Address or FieldType.AdminUnit or FieldType.Code || _engine.Reader.Read(open.Field, message.Words, message.Scope.Today).Fate != ReadingFate.Value || message.Text.Normal.EndsWith('?'));

    // A closed question is answered by its own words.
    private bool Decides(FormMessage message, FieldSlot open) =>
        (message.IsChosen && !IsWayOn(message))
        || (!message.IsChosen && !_engine.Words.IsSlip(message.Text) && ((open.AsksForMore || open.Field.Type is FieldType.YesNo or FieldType.Choice)
            && !_engine.Words.Commands(message.Text).Any(c => c is FormCommand.DontKnow or FormCommand.Later or FormCommand.Why or FormCommand.Help or FormCommand.Review or FormCommand.Progress or FormCommand.Code or FormCommand.Save or FormCommand.Undo or FormCommand.Impatient)
            && !_engine.Words.Asks(message.Text)
            && _engine.Reader.Read(open.AsksForMore ? open.Field with { Type = FieldType.YesNo } : open.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value, Confidence: >= 0.7 }));

    // Some choices are no answers: free text would take "bỏ qua" at its word.
    private static bool IsWayOn(FormMessage message) => message.Words == message.Scope.Say("form.skip") || message.Words == message.Scope.Say("form.later") || message.Words == message.Scope.Say("next.person");

    // A number or a place names a choice where choices are what is asked for; a number of copies is no place in a list.
    private FormMessage Message(TurnScope scope, ConversationState state, FormLook look)
    {
        var words = scope.Input.Message.Content.Text ?? "";
        var message = new FormMessage(scope, state, look, words, scope.Text, false);
        if (state.Choices.Count == 0 || scope.Text.Tokens.Count is 0 or > 25)
        {
            return message;
        }

        var byPlace = message.Form.Pending is not null || message.Form.Stage != FormStage.Interview
            || message.Asked is not { Field.Type: FieldType.Number or FieldType.Money or FieldType.Date or FieldType.Month or FieldType.Time or FieldType.CitizenId or FieldType.OldId or FieldType.Phone or FieldType.Code or FieldType.Text or FieldType.Address };
        if (look.State.Stage == FormStage.Review)
        {
            // In the review, numbers name answers.
            byPlace = false;
        }

        // Between a few ways on, a part of one says which: "bỏ hẳn", "lưu lại".
        if (_engine.Knowledge.Commands.Choices.Find(scope.Text, _labels.Of(state.Choices), byPlace) is not { } match || !(match.IsCertain || message.Form.Pending is not null))
        {
            return message;
        }

        var value = state.Choices[match.Index].Value;
        return message with { Words = value, Text = _engine.Answerer.Interpreter.Analyzer.Analyze(value), IsChosen = true };
    }

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
