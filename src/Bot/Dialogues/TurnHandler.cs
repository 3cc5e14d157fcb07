using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Dialogues;

/// <summary>
/// Decides what a message means for the conversation, in this order: a happening that is no text; what is asked about one's own data;
/// an open form; words that steer the conversation; an open choice; else a question, understood afresh. Danger is heard before an
/// answer, and before a choice that was named only in part.
/// </summary>
public sealed class TurnHandler : ITurnHandler
{
    /// <summary>The event by which a channel tells that somebody has come.</summary>
    public const string JoinedEvent = "conversation/joined";

    /// <summary>The same, by the custom of Web Chat's samples; whoever was welcomed is not welcomed again.</summary>
    private const string WebChatJoinEvent = "webchat/join";

    /// <summary>The event by which the server tells that a sign-in provider has confirmed who the citizen is. No client can send it.</summary>
    public const string SignedInEvent = "identity/verified";

    /// <summary>Words in which a choice may be named; whoever says more has more to say.</summary>
    private const int LongestChoice = 25;

    private readonly QuestionAnswerer _answerer;
    private readonly QuestionTurn _questions;
    private readonly CommandTurn _commands;
    private readonly WelcomeTurn _welcome;
    private readonly ChoiceLabels _labels;
    private readonly FormTurn _forms;

    /// <summary>Creates a handler that answers from the content.</summary>
    /// <param name="answerer">Answers questions.</param>
    /// <param name="ports">What the walk through a form needs of the house around it.</param>
    public TurnHandler(QuestionAnswerer answerer, FormPorts ports)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        ArgumentNullException.ThrowIfNull(ports);
        _answerer = answerer;
        _questions = new QuestionTurn(answerer);
        _commands = new CommandTurn(_questions);
        _welcome = new WelcomeTurn(answerer);
        _labels = new ChoiceLabels(answerer.Interpreter.Analyzer);
        _forms = new FormTurn(new FormEngine(answerer), _questions, _labels, ports);
    }

    /// <inheritdoc/>
    public ValueTask<TurnResult> HandleAsync(TurnInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellation.ThrowIfCancellationRequested();
        return DecideAsync(input, cancellation);
    }

    /// <inheritdoc/>
    public MessageContent Apologise(TurnInput input, string reference)
    {
        ArgumentNullException.ThrowIfNull(input);
        var scope = Scope(input, "");
        return scope.Reply(scope.Say("talk.failed", ("reference", reference)), input.State.Choices);
    }

    private TurnScope Scope(TurnInput input, string text)
    {
        var analyzed = _answerer.Interpreter.Analyzer.Analyze(text);
        var chosen = input.State.Memory?.Language;
        return new TurnScope(_answerer, input, analyzed) { Language = chosen ?? (text.Length > 0 ? LanguageDetector.Detect(analyzed) : MessageLanguage.Vietnamese) };
    }

    private async ValueTask<TurnResult> DecideAsync(TurnInput input, CancellationToken cancellation)
    {
        var content = input.Message.Content;
        switch (content.Kind)
        {
            case MessageKind.End:
                return new TurnResult(input.State with { Mode = ConversationMode.Closed, Choices = [], Unsaid = null }, []);
            case MessageKind.Event:
                return content.Name is JoinedEvent or WebChatJoinEvent ? _welcome.Make(Scope(input, ""), content.Value)
                    : content.Name == SignedInEvent ? _forms.SignIn.Make(Scope(input, ""), input.State, content.Value)
                    : new TurnResult(input.State, []);
            case MessageKind.Silence:
                return Silence(Scope(input, ""));
            default:
                break;
        }

        if (string.IsNullOrWhiteSpace(content.Text) && content.Files.Count == 0)
        {
            return Silence(Scope(input, ""));
        }

        // Whatever was said, somebody is there.
        var scope = Scope(input, content.Text ?? "");
        var state = scope.State with { Silences = 0, Welcomed = true };
        state = await _forms.Resume.KeptAsync(scope, state, cancellation).ConfigureAwait(false);
        if (await FormAsync(scope, state, cancellation).ConfigureAwait(false) is { } formed)
        {
            return formed;
        }

        if (string.IsNullOrWhiteSpace(content.Text))
        {
            return Received(scope, content.Files.Count);
        }

        var result = Read(scope, state);
        return content.Files.Count == 0 ? result : result with { Replies = [.. result.Replies, .. Received(scope, content.Files.Count).Replies] };
    }

    private TurnResult Silence(TurnScope scope) =>
        FormTurn.IsOpen(scope.State) && scope.State.Mode != ConversationMode.Waiting && _forms.Silence(scope, scope.State) is { } formed ? formed : SilenceTurn.Make(scope);

    // What concerns a form: one's own data, a form taken elsewhere or brought here, the open one, one that was left.
    private async ValueTask<TurnResult?> FormAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        var hasText = scope.Text.Tokens.Count > 0;
        if (hasText && _forms.Data.Make(scope, state) is { } data)
        {
            return data;
        }

        if (await _forms.Resume.MovedAsync(scope, state, cancellation).ConfigureAwait(false) is { } moved)
        {
            return moved;
        }

        if (hasText && await _forms.Resume.RedeemAsync(scope, state, cancellation).ConfigureAwait(false) is { } redeemed)
        {
            return redeemed;
        }

        if (FormTurn.IsOpen(state) && await _forms.MakeAsync(scope, state, cancellation).ConfigureAwait(false) is { } answered)
        {
            return answered;
        }

        return hasText ? await _forms.LeftAsync(scope, state, cancellation).ConfigureAwait(false) : null;
    }

    private TurnResult Read(TurnScope scope, ConversationState state)
    {
        if (_commands.Make(scope, state, _answerer.Knowledge.Commands.Find(scope.Text)) is { } commanded)
        {
            return commanded;
        }

        var match = Choice(scope);
        if (match is { IsCertain: true } certain)
        {
            var value = scope.State.Choices[certain.Index].Value;
            return _forms.Start.Named(scope, value) is { } named ? _forms.Start.Begin(scope, state, named) : Answer(scope, state, value, _questions.Ask(scope, value, scope.Memory));
        }

        if (_forms.Start.Named(scope, scope.Text.Normal) is { } begun)
        {
            return _forms.Start.Begin(scope, state, begun);
        }

        var turn = _questions.Ask(scope, null, scope.Memory);
        if (match is { } part && turn.Answer.Outcome is not Outcome.Safety && scope.State.Mode == ConversationMode.Choosing)
        {
            var value = scope.State.Choices[part.Index].Value;
            return Answer(scope, state, value, _questions.Ask(scope, value, scope.Memory));
        }

        return Answer(scope, state, null, turn);
    }

    // Whoever asks to do it now is led through it.
    private TurnResult Answer(TurnScope scope, ConversationState state, string? question, AnsweredTurn turn) =>
        turn.Answer.Outcome == Outcome.StartForm && turn.Message.Needs is [var need, ..] && _forms.Start.Knows(need.Service)
            ? _forms.Start.Begin(scope, state, need)
            : WithLeft(scope, _questions.Make(scope, state, question, scope.Memory, turn));

    // A form that was left is not forgotten: going on with it is one tap away, whatever was asked in between.
    private static TurnResult WithLeft(TurnScope scope, TurnResult result)
    {
        if (result.State.Form is not { Stage: FormStage.Interview or FormStage.Review } || result.Replies.Count == 0 || result.State.Mode == ConversationMode.Choosing)
        {
            return result;
        }

        var choice = new Choice(scope.Say("form.resume"), scope.Say("form.resume"));
        Choice[] choices = [.. result.State.Choices, choice];
        var last = result.Replies[^1];
        return result with
        {
            State = result.State with { Choices = choices },
            Replies = [.. result.Replies.Take(result.Replies.Count - 1), last with { Choices = scope.Input.Channel.ShowsChoices ? choices : last.Choices }],
        };
    }

    private ChoiceMatch? Choice(TurnScope scope)
    {
        var choices = scope.State.Choices;
        if (choices.Count == 0 || scope.Text.Tokens.Count > LongestChoice)
        {
            return null;
        }

        return _answerer.Knowledge.Commands.Choices.Find(
            scope.Text,
            _labels.Of(choices),
            byPlace: scope.State.Mode == ConversationMode.Choosing || scope.Input.Channel.ShowsChoices);
    }

    private static TurnResult Received(TurnScope scope, int files) => new(
        scope.State with { Silences = 0 },
        [scope.Reply(scope.Say("talk.files", ("count", files.ToString(CultureInfo.InvariantCulture))), expectsAnswer: true)]);
}
