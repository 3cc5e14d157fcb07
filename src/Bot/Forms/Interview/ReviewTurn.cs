using Assistant.Bot.Conversations;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Language.Numbers;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A message to the review: all is right, or one answer is changed, by its number or by its name.</summary>
internal sealed class ReviewTurn(FormEngine engine, FormAsking asking, FormFinish finish)
{
    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message says neither.</returns>
    public async ValueTask<TurnResult?> MakeAsync(FormMessage message, CancellationToken cancellation)
    {
        var scope = message.Scope;
        if (message.Words == scope.Say("form.review.finish") || engine.Words.Commands(message.Text).Contains(FormCommand.Finish))
        {
            return await finish.MakeAsync(message, cancellation).ConfigureAwait(false);
        }

        if (message.Words == scope.Say("form.review.change_one"))
        {
            return FormAsking.Hold(message, scope.Say("form.review.which"));
        }

        return Slot(message) is { } slot
            ? asking.Ask(scope, message.State, engine.Look(message.Form with { Last = null }, scope.Today)!, slot, scope.Say("form.correct.again", ("name", slot.Field.Name)))
            : null;
    }

    private FieldSlot? Slot(FormMessage message)
    {
        var numbered = FormReview.Numbered(message.Look);
        var choice = numbered.FirstOrDefault(s => message.Words == message.Scope.Say("form.review.change", ("name", s.Field.Name)));
        if (choice is not null)
        {
            return choice;
        }

        // "sửa 3", "mục 3", "số 3": nothing but a number is left beside a few words. "Sửa họ tên thành viên 2" is the second member's name.
        var number = !engine.Corrections.Names(message.Text, message.Look.OpenFields()) && message.Text.Tokens.Count <= 5 && NumberParser.Find(message.Text.Normal) is [{ Value.Value: var value }] && value >= 1 && value <= numbered.Count ? (int)value : 0;
        return number > 0 ? numbered[number - 1] : null;
    }
}
