using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Dialogues;

/// <summary>Words that steer the conversation: once more, slowly, wait, back, begin anew, stop, another language.</summary>
internal sealed class CommandTurn(QuestionTurn questions)
{
    /// <summary>Makes the turn of a command.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="state">The state so far.</param>
    /// <param name="commands">What the message may mean, the likeliest first.</param>
    /// <returns>Null where the message is no command, or none that means anything now.</returns>
    public TurnResult? Make(TurnScope scope, ConversationState state, IReadOnlyList<ConversationCommand> commands)
    {
        foreach (var command in commands)
        {
            if (Make(scope, state, command) is { } result)
            {
                return result;
            }
        }

        return null;
    }

    private TurnResult? Make(TurnScope scope, ConversationState state, ConversationCommand command) => command switch
    {
        ConversationCommand.Restart => Restart(scope, state),
        ConversationCommand.Repeat => Again(scope, state),
        ConversationCommand.Slower => Slower(scope, state),
        ConversationCommand.Wait => new TurnResult(Heard(scope, state) with { Mode = ConversationMode.Waiting }, [scope.Reply(scope.Say("talk.wait"))]),
        ConversationCommand.Found => state.Mode == ConversationMode.Waiting ? GoOn(scope, state) : null,
        ConversationCommand.Continue => state.Unsaid is { } unsaid ? QuestionTurn.Piece(scope, Heard(scope, state), unsaid) : null,
        ConversationCommand.Back => Back(scope, state),
        ConversationCommand.Stop => Stop(scope, state),
        ConversationCommand.English => Speak(scope, state, MessageLanguage.English),
        ConversationCommand.Vietnamese => Speak(scope, state, MessageLanguage.Vietnamese),
        _ => null,
    };

    // An earlier question is answered to the same person, in the language of now.
    private static TurnMemory Now(TurnScope scope, TurnMemory then) => then with { Forms = scope.Memory.Forms, Language = scope.Memory.Language };

    private static ConversationState Heard(TurnScope scope, ConversationState state) => state with { Memory = scope.Memory, Misses = 0 };

    private static TurnResult Restart(TurnScope scope, ConversationState state)
    {
        var menu = scope.Menu();
        var memory = new TurnMemory(new PriorTurn([], []), scope.Memory.Forms, state.Memory?.Language);
        return new TurnResult(
            new ConversationState { Memory = memory, Welcomed = true, Choices = menu, Mode = ConversationMode.Choosing },
            [scope.Reply(scope.Say("talk.restarted"), menu, expectsAnswer: true)]);
    }

    private TurnResult Again(TurnScope scope, ConversationState state)
    {
        if (state.Unsaid is { Said: > 0 } unsaid)
        {
            return QuestionTurn.Piece(scope, Heard(scope, state), unsaid with { Said = unsaid.Said - 1 }, scope.Say("talk.repeat"));
        }

        // The same question again is no further miss: the ladder stays on its step.
        return state.Current is { Question: { } question, Memory: { } memory }
            ? questions.Make(
                scope, state with { Current = state.Previous, Misses = Math.Max(0, state.Misses - 1) }, question, Now(scope, memory), scope.Say("talk.repeat"))
            : Nothing(scope, state, "talk.repeat.none");
    }

    private TurnResult Slower(TurnScope scope, ConversationState state)
    {
        if (state.Current is not { Question: { } question, Memory: { } memory })
        {
            return Nothing(scope, state with { Slow = true }, "talk.slower.none");
        }

        return questions.Make(
            scope, state with { Slow = true, Current = state.Previous, Misses = Math.Max(0, state.Misses - 1) }, question, Now(scope, memory), scope.Say("talk.slower"));
    }

    private TurnResult Back(TurnScope scope, ConversationState state) =>
        state.Previous is { Question: { } question, Memory: { } memory }
            ? questions.Make(scope, state with { Current = null, Previous = null, Misses = 0 }, question, Now(scope, memory), scope.Say("talk.back"))
            : Nothing(scope, state, "talk.back.none");

    private static TurnResult GoOn(TurnScope scope, ConversationState state)
    {
        if (state.Unsaid is { } unsaid)
        {
            return QuestionTurn.Piece(scope, Heard(scope, state), unsaid, scope.Say("talk.found"));
        }

        var open = state.Choices.Count > 0;
        return new TurnResult(
            Heard(scope, state) with { Mode = open ? ConversationMode.Choosing : ConversationMode.Open },
            [scope.Reply(scope.Say(open ? "talk.found" : "talk.found.ask"), state.Choices, expectsAnswer: true)]);
    }

    private static TurnResult Stop(TurnScope scope, ConversationState state) => new(
        Heard(scope, state) with { Mode = ConversationMode.Open, Choices = [], Unsaid = null }, [scope.Reply(scope.Say("talk.stopped"))]);

    private static TurnResult Speak(TurnScope scope, ConversationState state, MessageLanguage language)
    {
        var speaking = new TurnScope(scope, language);
        return new TurnResult(
            state with { Memory = scope.Memory with { Language = language }, Misses = 0 },
            [speaking.Reply(speaking.Say("talk.language"), state.Choices, expectsAnswer: true)]);
    }

    private static TurnResult Nothing(TurnScope scope, ConversationState state, string key) => new(
        Heard(scope, state), [scope.Reply(scope.Say(key), state.Choices, expectsAnswer: true)]);
}
