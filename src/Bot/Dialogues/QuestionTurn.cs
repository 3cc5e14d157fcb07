using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Dialogues;

/// <summary>A question: answers it, or climbs the ladder where nothing is understood: say it otherwise, choose, a person.</summary>
internal sealed class QuestionTurn(QuestionAnswerer answerer)
{
    private const int MissesBeforeChoices = 2;

    /// <summary>Questions are kept so that they can be answered again; longer ones are stories, of which the beginning is enough.</summary>
    private const int LongestKept = 1000;

    /// <summary>Messages' worth of text that may be told in pieces; no answer of the content is longer.</summary>
    private const int PiecesRoom = 8;

    private readonly AnswerWriter _writer = new(answerer);

    /// <summary>Reads a question and finds its answer; nothing is shown yet.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="question">What to answer instead of the message: a chosen value, an earlier question; null for the message itself.</param>
    /// <param name="memory">What was remembered when it was asked.</param>
    public AnsweredTurn Ask(TurnScope scope, string? question, TurnMemory memory) =>
        answerer.Ask(question is null ? scope.Text : answerer.Interpreter.Analyzer.Analyze(question), scope.Today, memory);

    /// <summary>Answers.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="state">The state so far.</param>
    /// <param name="question">What to answer instead of the message, as in <see cref="Ask"/>.</param>
    /// <param name="memory">What was remembered when it was asked.</param>
    /// <param name="opening">What is said before the answer; empty for nothing.</param>
    public TurnResult Make(TurnScope scope, ConversationState state, string? question, TurnMemory memory, string opening = "") =>
        Make(scope, state, question, memory, Ask(scope, question, memory), opening);

    /// <summary>Tells what <see cref="Ask"/> found.</summary>
    public TurnResult Make(TurnScope scope, ConversationState state, string? question, TurnMemory memory, AnsweredTurn turn, string opening = "")
    {
        var after = Remember(scope, state, turn, question ?? scope.Input.Message.Content.Text!, memory);
        if (IsMiss(turn, state))
        {
            return Ladder(scope, after with { Misses = state.Misses + 1 }, opening);
        }

        if (question is null && scope.Input.Message.Content.Text!.Length > TextAnalyzer.LongestText)
        {
            opening = scope.Say("too_long");
        }

        // What is told in pieces is not shown growing: the stored message would take most of it back.
        var growth = state.Slow ? null : scope.Input.Growth;
        var channel = scope.Input.Channel;
        // Told in pieces, each of which fits, an answer need not be cut to one message.
        var reply = _writer.Write(turn.Answer, state.Slow ? channel with { LongestText = channel.LongestText * PiecesRoom } : channel, growth, opening);
        var mustChoose = AnswerWriter.MustChoose(turn.Answer);
        after = after with
        {
            Misses = 0,
            Mode = mustChoose ? ConversationMode.Choosing : ConversationMode.Open,
            Choices = reply.Choices,
            Unsaid = null,
        };
        return state.Slow ? Slowly(scope, after, reply, mustChoose)
            : scope.Input.Growth.IsStopped ? Stopped(scope, after, reply, mustChoose)
            : new TurnResult(after, [reply]);
    }

    private static IReadOnlyList<string> Cut(TurnScope scope, MessageContent reply) =>
        scope.Input.Channel.Style == ReplyStyle.Spoken ? Pieces.OfSpeech(reply.Text ?? "") : Pieces.Of(reply.Text ?? "");

    private static TurnResult Slowly(TurnScope scope, ConversationState state, MessageContent reply, bool mustChoose)
    {
        var pieces = Cut(scope, reply);
        return pieces.Count <= 1
            ? new TurnResult(state, [reply])
            : Piece(scope, state, new UnsaidAnswer(pieces, 0, reply.Choices, mustChoose));
    }

    /// <summary>Tells the next piece.</summary>
    public static TurnResult Piece(TurnScope scope, ConversationState state, UnsaidAnswer unsaid, string? opening = null)
    {
        var said = unsaid.Said + 1;
        var isLast = said == unsaid.Pieces.Count;
        var note = scope.Say(
            isLast ? "talk.piece.last" : "talk.piece.more",
            ("number", said.ToString(CultureInfo.InvariantCulture)),
            ("count", unsaid.Pieces.Count.ToString(CultureInfo.InvariantCulture)));
        var text = string.Join("\n\n", new[] { opening, unsaid.Pieces[said - 1], note }.Where(t => !string.IsNullOrEmpty(t)));
        var choices = isLast ? unsaid.Choices : [new Choice(scope.Say("talk.next"), scope.Say("talk.next"))];
        return new TurnResult(
            state with { Unsaid = isLast ? null : unsaid with { Said = said }, Choices = choices, Mode = isLast && unsaid.MustChoose ? ConversationMode.Choosing : ConversationMode.Open },
            [new MessageContent { Text = text, Choices = scope.Input.Channel.ShowsChoices ? choices : [], ExpectsAnswer = true, Locale = TurnScope.Locale(scope.Language) }]);
    }

    private static ConversationState Remember(TurnScope scope, ConversationState state, AnsweredTurn turn, string question, TurnMemory memory)
    {
        // Small talk, danger and what is not understood leave the subject where it was.
        var keeps = turn.Message.Needs.Count == 0 && turn.Answer.Outcome is Outcome.Smalltalk or Outcome.Safety or Outcome.Clarify or Outcome.Handoff;
        var kept = question.Length <= LongestKept ? question : question[..LongestKept];
        return state with
        {
            Memory = (keeps && memory.Prior.Needs.Count > 0 ? memory with { Forms = turn.Forms } : turn.Memory) with { Language = scope.State.Memory?.Language },
            Current = new EarlierTurn(memory, kept),
            Previous = state.Current ?? state.Previous,
        };
    }

    // Nothing understood; or asked back, and the reply was again not clear.
    private static bool IsMiss(AnsweredTurn turn, ConversationState state) =>
        turn.Answer.Outcome == Outcome.Clarify && (turn.Answer.Choices.Count == 0 || (state.Mode == ConversationMode.Choosing && state.Misses > 0));

    private static TurnResult Ladder(TurnScope scope, ConversationState state, string opening)
    {
        var choices = state.Misses < MissesBeforeChoices ? [] : scope.Menu();
        var key = state.Misses < MissesBeforeChoices ? "talk.miss.rephrase" : state.Misses == MissesBeforeChoices ? "talk.miss.choices" : "talk.miss.person";
        if (state.Misses > MissesBeforeChoices)
        {
            choices = [new Choice(scope.Say("next.person"), scope.Say("next.person")), .. choices];
        }

        return new TurnResult(
            state with { Choices = choices, Mode = choices.Count > 0 ? ConversationMode.Choosing : ConversationMode.Open, Unsaid = null },
            [scope.Reply(opening.Length > 0 ? $"{opening}\n\n{scope.Say(key)}" : scope.Say(key), choices, expectsAnswer: true)]);
    }

    // Whoever pressed stop sees what had grown; the rest waits until it is asked for.
    private static TurnResult Stopped(TurnScope scope, ConversationState state, MessageContent reply, bool mustChoose)
    {
        var pieces = Cut(scope, reply);
        if (pieces.Count <= 1)
        {
            return new TurnResult(state, [reply]);
        }

        var shown = reply with { Text = $"{pieces[0]}\n\n{scope.Say("talk.stopped_here")}", BodyLength = null, Sources = [], Choices = [new Choice(scope.Say("talk.next"), scope.Say("talk.next"))] };
        return new TurnResult(state with { Unsaid = new UnsaidAnswer(pieces, 1, reply.Choices, mustChoose), Choices = shown.Choices, Mode = ConversationMode.Open }, [shown]);
    }
}
