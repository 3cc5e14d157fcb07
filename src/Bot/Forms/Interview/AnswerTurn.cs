using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>
/// A message in the interview that is no command: corrects earlier answers, answers the question, and whatever else it gives values for.
/// </summary>
internal sealed class AnswerTurn(FormEngine engine, AnswerTaker taker, FormQuestion questions, FormAsking asking)
{
    private const int MissesBeforePerson = 3;

    private readonly ReadingBack _back = new(engine);

    private readonly AnswerConflicts _conflicts = new(taker);

    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message gives no answer and corrects nothing.</returns>
    public TurnResult? Make(FormMessage message)
    {
        if (message.Words.Length == 0)
        {
            return null;
        }

        var fields = message.Look.OpenFields();
        if (Correct(message, fields) is { } corrected)
        {
            return corrected;
        }

        var isAsked = message.Asked is { } open && message.Look.IsOpen(open);
        // Whoever picks a choice says that, and nothing of other fields: "Nhà thuê, mượn, ở nhờ" is no relation to a householder.
        var mentions = isAsked && message.IsChosen ? [] : engine.Finder.Find(message.Text, fields, message.Scope.Today);
        return isAsked && message.Asked is { } asked ? Answer(message, asked, mentions) : Volunteer(message, mentions);
    }

    /// <summary>Takes every value that a message gives, without an open question: what was written before the first one.</summary>
    public (FormState Form, string Opening) TakeAll(FormMessage message, AnswerOrigin origin)
    {
        var saved = new List<string>();
        var form = TakeMentions(message, message.Form, engine.Finder.Find(message.Text, message.Look.OpenFields(), message.Scope.Today), origin, saved, []);
        return (form, Saved(message.Scope, saved));
    }

    /// <summary>What is said when no answer was found: the fault, then how it is written, at last a person.</summary>
    public TurnResult Miss(FormMessage message, FieldSlot slot, string fault, IReadOnlyList<ReadOption>? options = null)
    {
        var scope = message.Scope;
        var misses = message.Form.Misses + 1;
        var form = message.Form with { Misses = misses, Asked = slot.Key, Touched = scope.Input.Now };
        var look = engine.Look(form, scope.Today)!;
        List<Choice> choices = options is null ? [.. questions.Choices(scope, look, slot)] : [.. options.Select(o => new Choice(o.Shown, o.Value))];
        var ladder = "";
        if (misses >= MissesBeforePerson)
        {
            ladder = scope.Say("form.miss.person");
            choices.Add(FormAsking.Own(scope, "form.later"));
            choices.Add(FormAsking.Own(scope, "next.person"));
        }

        var text = FormAsking.Lines(fault, FormQuestion.Text(scope, look, slot), ladder);
        return FormAsking.With(scope, message.State, form, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    private TurnResult? Correct(FormMessage message, IReadOnlyList<OpenField> fields)
    {
        // Whoever picks a choice answers the question; "sai" may be one. So does who is asked what to change: "Đổi nơi khám ban đầu".
        if (message.IsChosen || (message.Asked is { } asked && !engine.Words.IsSlip(message.Text) && (Chooses(message, asked) || AsksForChange(message, asked))))
        {
            return null;
        }

        var corrections = engine.Corrections.Read(message.Text, fields, message.Form.Last?.Key, message.Scope.Today);
        if (corrections is [{ IsNamed: false, Text.Length: > 0 } guess] && message.Look.Find(guess.Open.Key) is { } slot
            && taker.Take(message.Scope, message.Look, slot, guess.Text).Fate is TakenFate.None or TakenFate.Fault)
        {
            // It was only supposed to be about the last answer, and is no answer to that.
            return null;
        }

        return corrections.Count == 0 ? null : Apply(message, corrections);
    }

    /// <summary>Applies corrections: takes the new values, keeps what still holds, asks again what does not.</summary>
    public TurnResult Apply(FormMessage message, IReadOnlyList<FieldMention> corrections)
    {
        var scope = message.Scope;
        var form = message.Form;
        var told = new List<string>();
        foreach (var correction in corrections)
        {
            var look = engine.Look(form, scope.Today)!;
            if (look.Find(correction.Open.Key) is not { } slot)
            {
                continue;
            }

            if (correction.Text.Length == 0)
            {
                return asking.Ask(scope, message.State, engine.Look(form with { Last = null }, scope.Today)!, slot, scope.Say("form.correct.again", ("name", slot.Field.Name)));
            }

            var before = look.Shown(slot);
            if (look.Original(slot) is { } original && _conflicts.Insist(scope, look, original, correction.Text) is { Taken.Fate: TakenFate.Taken } both)
            {
                // The answer only repeats another one about the same person: that one is wrong as well.
                form = both.Taken.Form;
                told.Add(scope.Say("form.corrected", ("name", original.Field.Name), ("before", before), ("value", engine.Look(form, scope.Today)!.Shown(original)), ("note", both.Taken.Text)).TrimEnd());
                told.AddRange(both.Told);
                continue;
            }

            var (taken, reasons) = _conflicts.Insist(scope, look, slot, correction.Text);
            switch (taken.Fate)
            {
                case TakenFate.Taken:
                    form = taken.Form;
                    var after = engine.Look(form, scope.Today)!.Shown(slot);
                    var key = before.Length > 0 && before != after ? "form.corrected" : "form.saved";
                    told.Add(scope.Say(key, ("name", slot.Field.Name), ("before", before), ("value", after), ("note", taken.Text)).TrimEnd());
                    told.AddRange(reasons);
                    break;
                case TakenFate.Confirm:
                    return _back.Confirm(message with { Look = engine.Look(form, scope.Today)! }, slot, taken, string.Join('\n', told));
                case TakenFate.Options:
                    return ReadingBack.Options(message with { Look = engine.Look(form, scope.Today)! }, slot, taken, string.Join('\n', told));
                default:
                    told.Add(taken.Text);
                    return asking.Ask(scope, message.State, engine.Look(form, scope.Today)!, slot, string.Join('\n', told.Where(t => t.Length > 0)));
            }
        }

        form = TakeBeside(message, form, corrections, told);
        (form, var reopened) = Reopen(scope, form, corrections);
        told.AddRange(reopened);
        form = form with { Revisited = corrections.Any(c => c.Open.Key == message.Form.Revisited) ? null : message.Form.Revisited };
        return asking.Next(scope, message.State, form, string.Join('\n', told));
    }

    // "0912 345 678, à nhầm mẹ sinh 1994": beside the correction, the question is answered.
    private FormState TakeBeside(FormMessage message, FormState form, IReadOnlyList<FieldMention> corrections, List<string> told)
    {
        if (message.Form.Stage != FormStage.Interview || engine.Look(form, message.Scope.Today) is not { } look)
        {
            return form;
        }

        var mentions = engine.Finder.Find(message.Text, look.OpenFields(), message.Scope.Today)
            .Where(m => !m.Open.IsAnswered && corrections.All(c => c.Open.Key != m.Open.Key && !c.Text.Contains(m.Text, StringComparison.Ordinal) && !c.Open.Shown.Contains(m.Text, StringComparison.OrdinalIgnoreCase)));
        var saved = new List<string>();
        var last = form.Last;
        form = TakeMentions(message, form, mentions, AnswerOrigin.Said, saved, []);
        if (saved.Count > 0)
        {
            told.Add(Saved(message.Scope, saved));
        }

        return form with { Last = last };
    }

    // What was changed may turn answers that were compared with it: those are asked again, all others stay.
    private (FormState Form, IReadOnlyList<string> Told) Reopen(TurnScope scope, FormState form, IReadOnlyList<FieldMention> corrections)
    {
        var told = new List<string>();
        var look = engine.Look(form, scope.Today)!;
        var last = form.Last;
        foreach (var slot in look.Slots.Where(s => !s.AsksForMore && form.Answers.GetValueOrDefault(s.Key) is { Value.Length: > 0 } && corrections.All(c => c.Open.Key != s.Key)))
        {
            if (taker.Fault(scope, look, slot, look.Value(slot)!) is { } fault)
            {
                form = AnswerTaker.Reopen(form, slot.Key);
                told.Add(scope.Say("form.reopened", ("name", slot.Field.Name), ("fault", fault)));
            }
        }

        return (form with { Last = last }, told);
    }

    private TurnResult? Answer(FormMessage message, FieldSlot asked, IReadOnlyList<FieldMention> mentions)
    {
        var scope = message.Scope;
        var others = mentions.Where(m => m.Open.Key != asked.Key && !m.Open.IsAnswered && !IsPartOf(message, asked, m)).ToArray();
        var own = mentions.FirstOrDefault(m => m.Open.Key == asked.Key);
        var saved = new List<string>();
        var faults = new List<string>();
        if (own is null && others.Length > 0 && others.Any(o => o.IsNamed))
        {
            // What was said is about other fields: they are taken, and the question stays.
            var volunteered = TakeMentions(message, message.Form, others, AnswerOrigin.Said, saved, faults);
            return saved.Count == 0 && faults.Count == 0 ? null : asking.Next(scope, message.State, volunteered with { Revisited = message.Form.Revisited }, FormAsking.Lines([Saved(scope, saved), .. faults]));
        }

        var words = own is not null && (others.Length > 0 || IsTyped(asked.Field.Type)) ? own.Text : message.Words;
        var taken = taker.Take(scope, message.Look, asked, words);
        if (others.Length == 0 && words != message.Words && taker.Take(scope, message.Look, asked, message.Words) is { Fate: TakenFate.Options } several)
        {
            // "15 hay 16 tháng 3": one of them alone would be a guess.
            taken = several;
        }

        if (taken.Fate == TakenFate.None && own is null)
        {
            return null;
        }

        switch (taken.Fate)
        {
            case TakenFate.Taken:
                var form = taken.Form;
                if (!asked.AsksForMore)
                {
                    saved.Add(scope.Say("form.value", ("name", asked.Field.Name), ("value", engine.Look(form, scope.Today)!.Shown(asked))));
                }

                form = TakeMentions(message, form, others, AnswerOrigin.Said, saved, faults);
                return asking.Next(scope, message.State, form, FormAsking.Lines([Saved(scope, saved), taken.Text, .. faults]));
            case TakenFate.Confirm:
                return _back.Confirm(WithOthers(), asked, taken, FormAsking.Lines([Saved(scope, saved), .. faults]));
            case TakenFate.Options:
                return ReadingBack.Options(WithOthers(), asked, taken, FormAsking.Lines([Saved(scope, saved), .. faults]));
            default:
                return Miss(message, asked, taken.Text);
        }

        // What else was said is kept while this one waits to be confirmed.
        FormMessage WithOthers()
        {
            var rest = TakeMentions(message, message.Form, others, AnswerOrigin.Said, saved, faults);
            return message with { Look = engine.Look(rest with { Revisited = message.Form.Revisited }, scope.Today)! };
        }
    }

    // No question is open: in the review, a value that is named in full still finds its field.
    private TurnResult? Volunteer(FormMessage message, IReadOnlyList<FieldMention> mentions)
    {
        var named = mentions.Where(m => m.IsNamed).ToArray();
        return named.Length == 0 ? null : Apply(message, named);
    }

    private FormState TakeMentions(
        FormMessage message, FormState form, IEnumerable<FieldMention> mentions, AnswerOrigin origin, List<string> saved, List<string> faults)
    {
        var scope = message.Scope;
        foreach (var mention in mentions)
        {
            var look = engine.Look(form, scope.Today)!;
            if (look.Find(mention.Open.Key) is not { } slot || !look.IsOpen(slot))
            {
                continue;
            }

            var taken = taker.Take(scope, look, slot, mention.Text, origin);
            if (taken.Fate == TakenFate.Taken)
            {
                form = taken.Form;
                saved.Add(scope.Say("form.value", ("name", slot.Field.Name), ("value", engine.Look(form, scope.Today)!.Shown(slot))));
            }
            else if (taken.Fate == TakenFate.Fault && mention.IsNamed)
            {
                // It is not what was asked: without its name the fault would seem to be about something else.
                faults.Add(scope.Say("form.check.fault", ("name", slot.Field.Name), ("fault", taken.Text)));
            }
        }

        return form;
    }

    private bool Chooses(FormMessage message, FieldSlot asked) =>
        asked.Field.Type is FieldType.Choice or FieldType.YesNo && message.Look.IsOpen(asked)
        && engine.Reader.Read(asked.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value, Confidence: >= 0.9 };

    private bool AsksForChange(FormMessage message, FieldSlot asked) =>
        asked.Field is { Type: FieldType.Text, Example: { } example } && message.Look.IsOpen(asked) && engine.Words.Corrects(engine.Answerer.Interpreter.Analyzer.Analyze(example));

    // Free words may well hold what elsewhere is a choice ("công ty" as a workplace), or just what their example shows ("căn cước số …").
    private bool IsPartOf(FormMessage message, FieldSlot asked, FieldMention mention) =>
        asked.Field.Type == FieldType.Text
        && (mention.Open.Field.Type is FieldType.Choice or FieldType.Choices
            || (asked.Field.Example is { } example
                && engine.Finder.Find(engine.Answerer.Interpreter.Analyzer.Analyze(example), message.Look.OpenFields(), message.Scope.Today).Any(m => m.Open.Key == mention.Open.Key)));

    private static bool IsTyped(FieldType type) =>
        type is FieldType.Date or FieldType.CitizenId or FieldType.OldId or FieldType.Passport or FieldType.Phone or FieldType.Email or FieldType.Plate or FieldType.Month;

    private static string Saved(TurnScope scope, List<string> saved) => saved.Count == 0 ? "" : scope.Say("form.saved_all", ("values", string.Join("; ", saved)));
}
