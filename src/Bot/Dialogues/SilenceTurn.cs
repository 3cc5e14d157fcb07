using Assistant.Bot.Conversations;

namespace Assistant.Bot.Dialogues;

/// <summary>Silence: ask whether somebody is there, say what can be said, then stop and keep everything.</summary>
internal static class SilenceTurn
{
    private const int SilencesBeforeEnd = 3;

    /// <summary>Makes the turn.</summary>
    public static TurnResult Make(TurnScope scope)
    {
        // Whoever asked for time is not hurried: one silence is what was agreed.
        var state = scope.State.Mode == ConversationMode.Waiting && scope.State.Silences == 0
            ? scope.State with { Silences = 1 }
            : scope.State with { Silences = scope.State.Silences + 1 };
        if (scope.State is { Mode: ConversationMode.Waiting, Silences: 0 })
        {
            return new TurnResult(state, [scope.Reply(scope.Say("talk.wait"))]);
        }

        if (state.Silences >= SilencesBeforeEnd)
        {
            return new TurnResult(state with { Silences = 0, Mode = ConversationMode.Open }, [scope.Reply(scope.Say("talk.silence.last"))]);
        }

        var isChoosing = state.Mode == ConversationMode.Choosing && state.Choices.Count > 0;
        var key = state.Silences == 1 ? (isChoosing ? "talk.silence.choice" : "talk.silence.first") : "talk.silence.second";
        return new TurnResult(state, [scope.Reply(scope.Say(key), isChoosing ? state.Choices : null, expectsAnswer: true)]);
    }
}
