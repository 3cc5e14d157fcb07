using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>How a citizen answers the questions of the interview, in one temperament.</summary>
internal sealed class CitizenInterview(CitizenMind mind)
{
    private const int MostAnswers = 8;

    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);

    /// <summary>Says something to the question that is open.</summary>
    public async Task AskedAsync(FormState form)
    {
        var look = mind.Engine.Look(form, mind.Today)!;
        if (mind.Talk.State.Mode is not (ConversationMode.Form or ConversationMode.Waiting) || look.Find(form.Asked) is not { } slot)
        {
            await mind.Talk.SayAsync("làm tiếp hồ sơ");
            return;
        }

        // What was understood from the first words is told at once; who sees that it is wrong says so.
        if (mind.Guessed() is { } guess)
        {
            mind.Report.Guesses.Add($"{guess.Slot.Key}: meant '{guess.Meant.Value}', guessed '{guess.Held}'");
            await mind.Talk.SayAsync($"sửa {guess.Slot.Field.Name}");
            return;
        }

        if (mind.Mistakes.Count > 0 && await CorrectAsync(look, slot))
        {
            return;
        }

        if (slot.AsksForMore)
        {
            await MoreAsync(look, slot);
            return;
        }

        if (!mind.Meant.Answers.TryGetValue(slot.Key, out var own))
        {
            mind.Stop(WalkEnd.DeadEnd, $"asked for {slot.Key}, which is no part of this form");
            return;
        }

        await AnswerAsync(look, slot, own);
    }

    private async Task AnswerAsync(FormLook look, FieldSlot slot, Meant own)
    {
        var number = _said[slot.Key] = _said.GetValueOrDefault(slot.Key) + 1;
        if (number > MostAnswers)
        {
            mind.Stop(mind.Talk.Choices.Any(c => c.Label == mind.Phrase("next.person")) ? WalkEnd.Person : WalkEnd.Loop, $"{slot.Key} again and again");
            return;
        }

        var moment = new Moment(slot, look, own, mind.Talk.Choices, number, mind.Talk.Channel);
        mind.Talk.Wait(mind.Temperament.Pause(moment));
        if (mind.Temperament.Aside(moment) is { } aside)
        {
            await mind.Talk.SayAsync(aside);
            if (mind.Form?.Answers.GetValueOrDefault(slot.Key) is { Status: AnswerStatus.Given, Value.Length: > 0 } taken && !look.State.Answers.ContainsKey(slot.Key))
            {
                mind.Report.Misread.Add($"{slot.Key}: no answer was meant, holds '{taken.Value}'\n{mind.Talk.Tail(1)}");
            }

            return;
        }

        mind.Report.Questions++;
        if (slot.Field.Type == FieldType.Files && mind.Talk.Channel.Style == ReplyStyle.Spoken)
        {
            // No photo goes through a telephone: it is put off, and named in the check before the end.
            await mind.Talk.SayAsync(slot.Field.IsRequired ? "để sau" : "bỏ qua");
            return;
        }

        if (!mind.Answered.Add(slot.Key))
        {
            mind.Report.Repeats.Add($"{slot.Key}: asked again\n{mind.Talk.Tail(2)}");
        }

        await SayAnswerAsync(slot, own, moment);
        if (mind.Form is { Stage: FormStage.Interview, Pending: null } after && after.Asked == slot.Key && !after.Answers.ContainsKey(slot.Key))
        {
            mind.Answered.Remove(slot.Key);
            mind.Report.Repeats.Add($"{slot.Key}: not taken\n{mind.Talk.Tail(1)}");
        }
    }

    private async Task SayAnswerAsync(FieldSlot slot, Meant own, Moment moment)
    {
        if (slot.Field.Type == FieldType.Files && !own.IsBlank)
        {
            await mind.Talk.SendAsync("anh-1.jpg");
            return;
        }

        if (own.IsBlank)
        {
            await mind.PickAsync("form.skip");
            return;
        }

        if (moment.Number == 1 && mind.Temperament.Mistake(moment) is { } wrong && mind.Mistakes.TryAdd(slot.Key, own))
        {
            own = wrong;
        }

        var words = mind.Temperament.Word(moment, mind.Speech.Answer(slot.Field, own, mind.Talk.Choices));
        if (Following(moment) is { } next && mind.Temperament.Also(moment, next) is { } also)
        {
            mind.Answered.Add(also.Slot.Key);
            words = $"{words}, {mind.Temperament.Word(also, mind.Speech.Answer(also.Slot.Field, also.Meant, []))}";
        }

        await mind.Talk.SayAsync(words);
    }

    // The question that comes next, as far as whoever knows the form can tell.
    private Moment? Following(Moment moment) =>
        moment.Look.Slots.SkipWhile(s => s.Key != moment.Slot.Key).Skip(1).FirstOrDefault() is { AsksForMore: false } next && moment.Look.IsOpen(next)
        && mind.Meant.Answers.TryGetValue(next.Key, out var own) && !own.IsBlank
            ? moment with { Slot = next, Meant = own }
            : null;

    // The right value a moment later, while the next question is open; that question is answered afterwards.
    private async Task<bool> CorrectAsync(FormLook look, FieldSlot asked)
    {
        var (key, own) = mind.Mistakes.First();
        if (look.Find(key) is not { } slot || key == asked.Key || mind.Temperament.Correction(slot.Field, own.Words) is not { } words)
        {
            return false;
        }

        mind.Mistakes.Remove(key);
        await mind.Talk.SayAsync(words);
        if (mind.Form is { Pending: null } after && mind.Engine.Look(after, mind.Today)!.Find(key) is { } now && !AnswerBook.Same(slot.Field, own.Value, mind.Engine.Look(after, mind.Today)!.Value(now) ?? ""))
        {
            mind.Answered.Remove(key);
            mind.Report.Misread.Add($"{key}: not put right\n{mind.Talk.Tail(1)}");
        }

        return true;
    }

    private async Task MoreAsync(FormLook look, FieldSlot slot)
    {
        var begun = look.Begun(slot.Field);
        mind.Report.Questions++;
        await mind.PickAsync(begun < mind.Meant.Members[slot.Key] ? "form.yes" : "form.no");
        if (mind.Form is { Stage: FormStage.Interview, Pending: null } after && after.Asked == slot.Key && !after.Answers.ContainsKey(slot.Key) && mind.Engine.Look(after, mind.Today)!.Begun(slot.Field) == begun)
        {
            mind.Report.Repeats.Add($"{slot.Key}: not taken\n{mind.Talk.Tail(1)}");
            _said[slot.Key] = _said.GetValueOrDefault(slot.Key) + 1;
            if (_said[slot.Key] > 4)
            {
                mind.Stop(WalkEnd.Loop, $"{slot.Key} again and again");
            }
        }
    }
}
