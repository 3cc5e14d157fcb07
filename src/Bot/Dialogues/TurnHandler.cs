using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Dialogues;

/// <summary>
/// Decides what a message means for the conversation, in this order: a happening that is no text; words that steer the
/// conversation; an open choice; else a question, understood afresh. Danger is heard before a choice that was named only in part.
/// </summary>
public sealed class TurnHandler : ITurnHandler
{
    /// <summary>The event by which a channel tells that somebody has come.</summary>
    public const string JoinedEvent = "conversation/joined";

    /// <summary>The same, by the custom of Web Chat's samples; whoever was welcomed is not welcomed again.</summary>
    private const string WebChatJoinEvent = "webchat/join";

    /// <summary>Words in which a choice may be named; whoever says more has more to say.</summary>
    private const int LongestChoice = 25;

    private readonly QuestionAnswerer _answerer;
    private readonly QuestionTurn _questions;
    private readonly CommandTurn _commands;
    private readonly WelcomeTurn _welcome;
    private readonly ChoiceLabels _labels;

    /// <summary>Creates a handler that answers from the content.</summary>
    public TurnHandler(QuestionAnswerer answerer)
    {
        ArgumentNullException.ThrowIfNull(answerer);
        _answerer = answerer;
        _questions = new QuestionTurn(answerer);
        _commands = new CommandTurn(_questions);
        _welcome = new WelcomeTurn(answerer);
        _labels = new ChoiceLabels(answerer.Interpreter.Analyzer);
    }

    /// <inheritdoc/>
    public ValueTask<TurnResult> HandleAsync(TurnInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Decide(input));
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

    private TurnResult Decide(TurnInput input)
    {
        var content = input.Message.Content;
        switch (content.Kind)
        {
            case MessageKind.End:
                return new TurnResult(input.State with { Mode = ConversationMode.Closed, Choices = [], Unsaid = null }, []);
            case MessageKind.Event:
                return content.Name is JoinedEvent or WebChatJoinEvent ? _welcome.Make(Scope(input, ""), content.Value) : new TurnResult(input.State, []);
            case MessageKind.Silence:
                return SilenceTurn.Make(Scope(input, ""));
            default:
                break;
        }

        if (string.IsNullOrWhiteSpace(content.Text))
        {
            return content.Files.Count > 0 ? Received(Scope(input, ""), content.Files.Count) : SilenceTurn.Make(Scope(input, ""));
        }

        var result = Read(Scope(input, content.Text));
        return content.Files.Count == 0 ? result : result with { Replies = [.. result.Replies, .. Received(Scope(input, ""), content.Files.Count).Replies] };
    }

    private TurnResult Read(TurnScope scope)
    {
        // Whatever was said, somebody is there.
        var state = scope.State with { Silences = 0, Welcomed = true };
        if (_commands.Make(scope, state, _answerer.Knowledge.Commands.Find(scope.Text)) is { } commanded)
        {
            return commanded;
        }

        var match = Choice(scope);
        if (match is { IsCertain: true } certain)
        {
            return _questions.Make(scope, state, scope.State.Choices[certain.Index].Value, scope.Memory);
        }

        var turn = _questions.Ask(scope, null, scope.Memory);
        return match is { } part && turn.Answer.Outcome is not Outcome.Safety && scope.State.Mode == ConversationMode.Choosing
            ? _questions.Make(scope, state, scope.State.Choices[part.Index].Value, scope.Memory)
            : _questions.Make(scope, state, null, scope.Memory, turn);
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
