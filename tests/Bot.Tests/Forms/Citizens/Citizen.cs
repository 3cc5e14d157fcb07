using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>
/// Walks through one service from the first words to the last step of the guide. Sees texts and choices, and which question is open:
/// a citizen understands what is asked. Never looks at how anything is read.
/// </summary>
internal sealed class Citizen(CitizenMind mind)
{
    private const int MostFixes = 12;
    private const int Starts = 3;

    private readonly CitizenInterview _interview = new(mind);
    private int _fixes;
    private int _starts;
    private bool _guided;
    private bool _reviewed;

    /// <summary>Walks.</summary>
    public async Task<WalkReport> WalkAsync()
    {
        var most = 80 + (5 * mind.Meant.Answers.Count);
        await mind.Talk.SayAsync(mind.Temperament.Opening(mind.Engine.Procedure(mind.Meant.Service).Phrase));
        while (!mind.IsDone && mind.Talk.Lines.Count < most)
        {
            await StepAsync();
        }

        var report = mind.Report;
        report.Turns = mind.Talk.Lines.Count;
        if (report.End == WalkEnd.Loop && mind.Talk.Choices.Any(c => c.Label == mind.Phrase("next.person")))
        {
            report.End = WalkEnd.Person;
        }

        if (report.End != WalkEnd.Completed)
        {
            report.Trouble = $"{report.Trouble} after {mind.Talk.Lines.Count} turns:\n{mind.Talk.Tail(4)}";
        }

        return report;
    }

    private async Task StepAsync()
    {
        switch (mind.Form)
        {
            case null:
                await StartAsync();
                break;
            case { } other when other.Service != mind.Meant.Service:
                mind.Stop(WalkEnd.DeadEnd, $"another service: {other.Service}");
                break;
            case { Stage: FormStage.Consent }:
                await mind.PickAsync("form.consent.yes");
                break;
            case { Pending: { } pending }:
                await PendingAsync(pending);
                break;
            case { Stage: FormStage.Done }:
                await GuideAsync();
                break;
            case { Stage: FormStage.Review }:
                await ReviewAsync();
                break;
            default:
                await _interview.AskedAsync(mind.Form);
                break;
        }
    }

    private async Task StartAsync()
    {
        if (mind.Answered.Count > 0 || _starts >= Starts)
        {
            mind.Stop(mind.Meant.Exit is not null && mind.Answered.Count > 0 ? WalkEnd.Completed : WalkEnd.DeadEnd, "no form");
            return;
        }

        await (_starts++ == 0 && mind.Talk.Choices.All(c => c.Label != mind.Phrase("next.start_form")) ? mind.Talk.SayAsync($"tôi muốn {mind.Engine.Procedure(mind.Meant.Service).Phrase}") : mind.PickAsync("next.start_form"));
    }

    private async Task PendingAsync(PendingQuestion pending)
    {
        var slot = mind.Look().Find(pending.Key);
        var own = pending.Key is { } key && !mind.Mistakes.ContainsKey(key) ? mind.Meant.Answers.GetValueOrDefault(key) : null;
        switch (pending.Kind)
        {
            case PendingKind.Value:
                mind.Report.Confirmations++;
                await mind.PickAsync(slot is not null && own is not null && !AnswerBook.Same(slot.Field, own.Value, pending.Value!) ? Wrong(slot, own, pending.Value!) : "form.right");
                break;
            case PendingKind.Options:
                mind.Report.Confirmations++;
                var index = mind.Talk.Choices.ToList().FindIndex(c => c.Value == own?.Value);
                await (index >= 0 ? mind.Talk.SayAsync(mind.Speech.Pick(mind.Talk.Choices, index)) : mind.PickAsync(Wrong(slot!, own ?? Meant.Blank, "options")));
                break;
            case PendingKind.Exit when pending.Key != mind.Meant.Exit && mind.Guessed() is { } guessed:
                mind.Report.Guesses.Add($"{guessed.Slot.Key}: meant '{guessed.Meant.Value}', guessed '{guessed.Held}', which ends the form");
                await mind.PickAsync("form.exit.change");
                break;
            case PendingKind.Exit:
                await mind.PickAsync("form.exit.end");
                mind.Stop(pending.Key == mind.Meant.Exit ? WalkEnd.Completed : WalkEnd.DeadEnd, pending.Key == mind.Meant.Exit ? null : $"exit {pending.Key}");
                break;
            case PendingKind.Way:
                var way = mind.Talk.Choices.ToList().FindIndex(c => c.Label == mind.Meant.Way);
                await mind.Talk.SayAsync(mind.Speech.Pick(mind.Talk.Choices, Math.Max(0, way)));
                break;
            default:
                await mind.PickAsync(pending.Kind switch { PendingKind.Cancel => "form.cancel.no", PendingKind.KeepProfile => "form.profile.no", _ => "form.right" });
                break;
        }
    }

    private string Wrong(FieldSlot slot, Meant own, string held)
    {
        mind.Report.Misread.Add($"{slot.Key}: meant '{own.Value}', read '{held}'\n{mind.Talk.Tail(1)}");
        mind.Answered.Remove(slot.Key);
        return held == "options" ? "form.none_of_these" : "form.wrong";
    }

    private async Task ReviewAsync()
    {
        var look = mind.Look();
        var differences = AnswerBook.Differences(look, mind.Meant).Where(d => d.Slot.Field.Type != FieldType.Files || mind.Talk.Channel.Style != ReplyStyle.Spoken).ToArray();
        foreach (var (slot, own, held) in differences.Where(d => !_reviewed && mind.Answered.Contains(d.Slot.Key) && !mind.Mistakes.ContainsKey(d.Slot.Key)))
        {
            mind.Report.Misread.Add($"{slot.Key}: meant '{own.Value}', holds '{held}'");
        }

        _reviewed = true;
        if (differences.Length > 0 && _fixes++ < MostFixes)
        {
            var slot = differences[0].Slot;
            mind.Answered.Remove(slot.Key);
            var number = FormReview.Numbered(look).ToList().FindIndex(s => s.Key == slot.Key) + 1;
            await mind.Talk.SayAsync(mind.Talk.Channel.Style == ReplyStyle.Spoken ? $"sửa {slot.Field.Name}{(slot.Group is { } group ? $" {group.Item} {slot.Index + 1}" : "")}" : $"sửa {number}");
            return;
        }

        if (differences.Length > 0)
        {
            mind.Stop(WalkEnd.DeadEnd, $"cannot put {differences[0].Slot.Key} right");
            return;
        }

        foreach (var key in AnswerBook.Missing(look, mind.Meant))
        {
            mind.Report.Misread.Add($"{key}: meant '{mind.Meant.Answers[key].Value}', is no part of the form");
        }

        await mind.PickAsync("form.review.finish");
        if (mind.Form is { Stage: FormStage.Review })
        {
            mind.Stop(WalkEnd.DeadEnd, "the review does not end");
        }
    }

    private async Task GuideAsync()
    {
        if (mind.Form!.Way is not null)
        {
            _guided = true;
            await mind.PickAsync("form.guide.next");
        }
        else if (_guided)
        {
            mind.Stop(WalkEnd.Completed, null);
        }
        else
        {
            _guided = true;
            await mind.PickAsync("form.guide.start");
            _guided = mind.Form is { Stage: FormStage.Done, Way: not null };
            if (mind.Form is null)
            {
                mind.Stop(WalkEnd.DeadEnd, "the form is gone");
            }
        }
    }
}
