using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A message behind the finished form: the guide, the files once more, something to put right.</summary>
internal sealed class DoneTurn(FormEngine engine, GuideTurn guide, FormFinish finish, FormCommandTurn steering, AnswerTurn answers, AsideTurn asides)
{
    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message is about something else.</returns>
    public async ValueTask<TurnResult?> MakeAsync(FormMessage message, IReadOnlyList<FormCommand> own, IReadOnlyList<ConversationCommand> commands, Lazy<AnsweredTurn> asked, CancellationToken cancellation)
    {
        if (message.Words == message.Scope.Say("form.guide.start") || own.Contains(FormCommand.Guide))
        {
            return guide.Begin(message);
        }

        if (own.Contains(FormCommand.Print))
        {
            return await finish.MakeAsync(message, cancellation).ConfigureAwait(false);
        }

        if (guide.Make(message, commands) is { } step)
        {
            return step;
        }

        if (!message.IsChosen && (commands.Contains(ConversationCommand.Stop) || commands.Contains(ConversationCommand.Restart)) && steering.Make(message, commands) is { } left)
        {
            return left;
        }

        if (Correct(message) is { } corrected)
        {
            return corrected;
        }

        var again = guide.Again(message);
        return again is null ? null : asides.Make(message, asked, FormAsking.With(message.Scope, message.State, message.Form, message.State.Choices, [again], ConversationMode.Guide));
    }

    /// <summary>Something is put right after the form was made: it is looked through and made again, with the same number.</summary>
    public TurnResult? Correct(FormMessage message)
    {
        var corrections = engine.Words.Corrects(message.Text) ? engine.Corrections.Read(message.Text, message.Look.OpenFields(), null, message.Scope.Today) : [];
        if (corrections.Count == 0)
        {
            return null;
        }

        var reopened = message.Form with { Stage = FormStage.Interview, Pending = null, Way = null, Step = null };
        return answers.Apply(message with { Look = engine.Look(reopened, message.Scope.Today)! }, corrections);
    }
}
