using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>
/// Walks through one service from the first words to the last step of the guide. Sees texts and choices, and which question is open:
/// a citizen understands what is asked. Never looks at how anything is read.
/// </summary>
internal sealed class Citizen(CitizenTalk talk, MeantForm meant, FormEngine engine, Temperament temperament, Speech speech, WalkReport report)
{
    private const int MostFixes = 12;
    private const int Starts = 3;

    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    // What was said by mistake and is still to be put right, with what was meant.
    private readonly Dictionary<string, Meant> _mistakes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _guessed = new(StringComparer.Ordinal);
    private int _fixes;
    private int _starts;
    private bool _guided;
    private bool _reviewed;
    private bool _done;

    private FormState? Form => talk.State.Form;

    private DateOnly Today => DateOnly.FromDateTime(talk.Now.DateTime);

    /// <summary>Walks.</summary>
    public async Task<WalkReport> WalkAsync()
    {
        var most = 80 + (5 * meant.Answers.Count);
        await talk.SayAsync(temperament.Opening(engine.Procedure(meant.Service).Phrase));
        while (!_done && talk.Lines.Count < most)
        {
            await StepAsync();
        }

        report.Turns = talk.Lines.Count;
        if (report.End == WalkEnd.Loop && talk.Choices.Any(c => c.Label == Phrase("next.person")))
        {
            report.End = WalkEnd.Person;
        }

        if (report.End != WalkEnd.Completed)
        {
            report.Trouble = $"{report.Trouble} after {talk.Lines.Count} turns:\n{talk.Tail(4)}";
        }

        return report;
    }

    private async Task StepAsync()
    {
        switch (Form)
        {
            case null:
                await StartAsync();
                break;
            case { } other when other.Service != meant.Service:
                Stop(WalkEnd.DeadEnd, $"another service: {other.Service}");
                break;
            case { Stage: FormStage.Consent }:
                await PickAsync("form.consent.yes");
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
                await InterviewAsync(Form);
                break;
        }
    }

    private async Task StartAsync()
    {
        if (_answered.Count > 0 || _starts >= Starts)
        {
            Stop(meant.Exit is not null && _answered.Count > 0 ? WalkEnd.Completed : WalkEnd.DeadEnd, "no form");
            return;
        }

        await (_starts++ == 0 && talk.Choices.All(c => c.Label != Phrase("next.start_form")) ? talk.SayAsync($"tôi muốn {engine.Procedure(meant.Service).Phrase}") : PickAsync("next.start_form"));
    }

    private async Task InterviewAsync(FormState form)
    {
        var look = engine.Look(form, Today)!;
        if (talk.State.Mode is not (ConversationMode.Form or ConversationMode.Waiting) || look.Find(form.Asked) is not { } slot)
        {
            await talk.SayAsync("làm tiếp hồ sơ");
            return;
        }

        // What was understood from the first words is told at once; who sees that it is wrong says so.
        if (Guessed() is { } guess)
        {
            report.Guesses.Add($"{guess.Slot.Key}: meant '{guess.Meant.Value}', guessed '{guess.Held}'");
            await talk.SayAsync($"sửa {guess.Slot.Field.Name}");
            return;
        }

        if (_mistakes.Count > 0 && await CorrectAsync(look, slot))
        {
            return;
        }

        if (slot.AsksForMore)
        {
            await MoreAsync(look, slot);
            return;
        }

        if (!meant.Answers.TryGetValue(slot.Key, out var own))
        {
            Stop(WalkEnd.DeadEnd, $"asked for {slot.Key}, which is no part of this form");
            return;
        }

        await AnswerAsync(look, slot, own);
    }

    private async Task AnswerAsync(FormLook look, FieldSlot slot, Meant own)
    {
        var number = _said[slot.Key] = _said.GetValueOrDefault(slot.Key) + 1;
        if (number > 8)
        {
            Stop(talk.Choices.Any(c => c.Label == Phrase("next.person")) ? WalkEnd.Person : WalkEnd.Loop, $"{slot.Key} again and again");
            return;
        }

        var moment = new Moment(slot, look, own, talk.Choices, number, talk.Channel);
        talk.Wait(temperament.Pause(moment));
        if (temperament.Aside(moment) is { } aside)
        {
            await talk.SayAsync(aside);
            if (Form?.Answers.GetValueOrDefault(slot.Key) is { Status: AnswerStatus.Given, Value.Length: > 0 } taken && !look.State.Answers.ContainsKey(slot.Key))
            {
                report.Misread.Add($"{slot.Key}: no answer was meant, holds '{taken.Value}'\n{talk.Tail(1)}");
            }

            return;
        }

        report.Questions++;
        if (slot.Field.Type == FieldType.Files && talk.Channel.Style == ReplyStyle.Spoken)
        {
            // No photo goes through a telephone: it is put off, and named in the check before the end.
            await talk.SayAsync(slot.Field.IsRequired ? "để sau" : "bỏ qua");
            return;
        }

        if (!_answered.Add(slot.Key))
        {
            report.Repeats.Add($"{slot.Key}: asked again\n{talk.Tail(2)}");
        }

        await SayAnswerAsync(slot, own, moment);
        if (Form is { Stage: FormStage.Interview, Pending: null } after && after.Asked == slot.Key && !after.Answers.ContainsKey(slot.Key))
        {
            _answered.Remove(slot.Key);
            report.Repeats.Add($"{slot.Key}: not taken\n{talk.Tail(1)}");
        }
    }

    private async Task SayAnswerAsync(FieldSlot slot, Meant own, Moment moment)
    {
        if (slot.Field.Type == FieldType.Files && !own.IsBlank)
        {
            await talk.SendAsync("anh-1.jpg");
            return;
        }

        if (own.IsBlank)
        {
            await PickAsync("form.skip");
            return;
        }

        if (moment.Number == 1 && temperament.Mistake(moment) is { } wrong && _mistakes.TryAdd(slot.Key, own))
        {
            own = wrong;
        }

        var words = temperament.Word(moment, speech.Answer(slot.Field, own, talk.Choices));
        if (Following(moment) is { } next && temperament.Also(moment, next) is { } also)
        {
            _answered.Add(also.Slot.Key);
            words = $"{words}, {temperament.Word(also, speech.Answer(also.Slot.Field, also.Meant, []))}";
        }

        await talk.SayAsync(words);
    }

    // The question that comes next, as far as whoever knows the form can tell.
    private Moment? Following(Moment moment) =>
        moment.Look.Slots.SkipWhile(s => s.Key != moment.Slot.Key).Skip(1).FirstOrDefault() is { AsksForMore: false } next && moment.Look.IsOpen(next)
        && meant.Answers.TryGetValue(next.Key, out var own) && !own.IsBlank
            ? moment with { Slot = next, Meant = own }
            : null;

    // The right value a moment later, while the next question is open; that question is answered afterwards.
    private async Task<bool> CorrectAsync(FormLook look, FieldSlot asked)
    {
        var (key, own) = _mistakes.First();
        if (look.Find(key) is not { } slot || key == asked.Key || temperament.Correction(slot.Field, own.Words) is not { } words)
        {
            return false;
        }

        _mistakes.Remove(key);
        await talk.SayAsync(words);
        if (Form is { Pending: null } after && engine.Look(after, Today)!.Find(key) is { } now && !AnswerBook.Same(slot.Field, own.Value, engine.Look(after, Today)!.Value(now) ?? ""))
        {
            _answered.Remove(key);
            report.Misread.Add($"{key}: not put right\n{talk.Tail(1)}");
        }

        return true;
    }

    private async Task MoreAsync(FormLook look, FieldSlot slot)
    {
        var begun = look.Begun(slot.Field);
        report.Questions++;
        await PickAsync(begun < meant.Members[slot.Key] ? "form.yes" : "form.no");
        if (Form is { Stage: FormStage.Interview, Pending: null } after && after.Asked == slot.Key && !after.Answers.ContainsKey(slot.Key) && engine.Look(after, Today)!.Begun(slot.Field) == begun)
        {
            report.Repeats.Add($"{slot.Key}: not taken\n{talk.Tail(1)}");
            _said[slot.Key] = _said.GetValueOrDefault(slot.Key) + 1;
            _done = _said[slot.Key] > 4;
        }
    }

    private async Task PendingAsync(PendingQuestion pending)
    {
        var slot = engine.Look(Form!, Today)!.Find(pending.Key);
        var own = pending.Key is { } key && !IsMistaken(key) ? meant.Answers.GetValueOrDefault(key) : null;
        switch (pending.Kind)
        {
            case PendingKind.Value:
                report.Confirmations++;
                await PickAsync(slot is not null && own is not null && !AnswerBook.Same(slot.Field, own.Value, pending.Value!) ? Wrong(slot, own, pending.Value!) : "form.right");
                break;
            case PendingKind.Options:
                report.Confirmations++;
                var index = talk.Choices.ToList().FindIndex(c => c.Value == own?.Value);
                await (index >= 0 ? talk.SayAsync(speech.Pick(talk.Choices, index)) : PickAsync(Wrong(slot!, own!, "options")));
                break;
            case PendingKind.Exit when pending.Key != meant.Exit && Guessed() is { } guessed:
                report.Guesses.Add($"{guessed.Slot.Key}: meant '{guessed.Meant.Value}', guessed '{guessed.Held}', which ends the form");
                await PickAsync("form.exit.change");
                break;
            case PendingKind.Exit:
                report.End = pending.Key == meant.Exit ? WalkEnd.Completed : WalkEnd.DeadEnd;
                report.Trouble = pending.Key == meant.Exit ? null : $"exit {pending.Key}";
                await PickAsync("form.exit.end");
                _done = true;
                break;
            case PendingKind.Way:
                var way = talk.Choices.ToList().FindIndex(c => c.Label == meant.Way);
                await talk.SayAsync(speech.Pick(talk.Choices, Math.Max(0, way)));
                break;
            default:
                await PickAsync(pending.Kind switch { PendingKind.Cancel => "form.cancel.no", PendingKind.KeepProfile => "form.profile.no", _ => "form.right" });
                break;
        }
    }

    private (FieldSlot Slot, Meant Meant, string Held)? Guessed()
    {
        var look = engine.Look(Form!, Today)!;
        foreach (var difference in AnswerBook.Differences(look, meant).Where(d => look.State.Answers.GetValueOrDefault(d.Slot.Key)?.Origin == AnswerOrigin.Understood))
        {
            if (_guessed.Add(difference.Slot.Key))
            {
                return difference;
            }
        }

        return null;
    }

    private bool IsMistaken(string key) => _mistakes.ContainsKey(key);

    private string Wrong(FieldSlot slot, Meant own, string held)
    {
        report.Misread.Add($"{slot.Key}: meant '{own.Value}', read '{held}'\n{talk.Tail(1)}");
        _answered.Remove(slot.Key);
        return held == "options" ? "form.none_of_these" : "form.wrong";
    }

    private async Task ReviewAsync()
    {
        var look = engine.Look(Form!, Today)!;
        var differences = AnswerBook.Differences(look, meant).Where(d => d.Slot.Field.Type != FieldType.Files || talk.Channel.Style != ReplyStyle.Spoken).ToArray();
        foreach (var (slot, own, held) in differences.Where(d => !_reviewed && _answered.Contains(d.Slot.Key) && !IsMistaken(d.Slot.Key)))
        {
            report.Misread.Add($"{slot.Key}: meant '{own.Value}', holds '{held}'");
        }

        _reviewed = true;
        if (differences.Length > 0 && _fixes++ < MostFixes)
        {
            var slot = differences[0].Slot;
            _answered.Remove(slot.Key);
            var number = FormReview.Numbered(look).ToList().FindIndex(s => s.Key == slot.Key) + 1;
            await talk.SayAsync(talk.Channel.Style == ReplyStyle.Spoken ? $"sửa {slot.Field.Name}{(slot.Group is { } group ? $" {group.Item} {slot.Index + 1}" : "")}" : $"sửa {number}");
            return;
        }

        if (differences.Length > 0)
        {
            Stop(WalkEnd.DeadEnd, $"cannot put {differences[0].Slot.Key} right");
            return;
        }

        await PickAsync("form.review.finish");
        if (Form is { Stage: FormStage.Review })
        {
            Stop(WalkEnd.DeadEnd, "the review does not end");
        }
    }

    private async Task GuideAsync()
    {
        if (Form!.Way is not null)
        {
            _guided = true;
            await PickAsync("form.guide.next");
        }
        else if (_guided)
        {
            Stop(WalkEnd.Completed, null);
        }
        else
        {
            _guided = true;
            await PickAsync("form.guide.start");
            _guided = Form is { Stage: FormStage.Done, Way: not null };
            _done = Form is null;
        }
    }

    private async Task PickAsync(string key)
    {
        var label = Phrase(key);
        var index = talk.Choices.ToList().FindIndex(c => c.Label == label);
        // In the review a number names an answer, and beside an open question it may be one: there the words are said.
        var isByNumber = Form is not { Stage: FormStage.Review } && key != "form.skip";
        await talk.SayAsync(index >= 0 && (isByNumber || talk.Channel.Style == ReplyStyle.Rich) ? speech.Pick(talk.Choices, index) : label);
    }

    private string Phrase(string key) => engine.Answerer.Phrases(Knowledge.Understanding.MessageLanguage.Vietnamese).Say(key);

    private void Stop(WalkEnd end, string? trouble)
    {
        (report.End, report.Trouble, _done) = (end, trouble, true);
    }
}
