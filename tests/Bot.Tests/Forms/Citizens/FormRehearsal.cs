using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>
/// Thinks a form through before the talk: who the people are and what each answer will be, so that it agrees with itself and leads
/// where it should. Nothing is said and nothing is read here.
/// </summary>
internal sealed class FormRehearsal(FormEngine engine, FormDefinition form, DateOnly today)
{
    private const int Tries = 60;
    private const int LongestForm = 400;

    private static readonly DateTimeOffset Long = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Thinks of one person's form.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="wishes">Where it should lead.</param>
    /// <param name="used">How often each value was meant before; the rarer is preferred.</param>
    /// <returns>Null where this chance leads nowhere.</returns>
    public MeantForm? Play(Random random, Wishes wishes, Dictionary<string, int> used)
    {
        var play = new FormPlay(form, today, random, wishes, used, engine);
        var state = new FormState { Id = "rehearsal", Service = form.Service, Begun = Long, Touched = Long, Stage = FormStage.Interview };
        for (var step = 0; step < LongestForm; step++)
        {
            var look = engine.Look(state, today)!;
            if ((look.Next ?? play.Unsettled(look)) is not { } slot)
            {
                return End(play, look);
            }

            if (slot.AsksForMore)
            {
                state = play.Count(state, look, slot);
                continue;
            }

            if (Answer(play, state, look, slot) is not { } answered)
            {
                return null;
            }

            state = answered;
            if (play.Meant.Exit is not null)
            {
                play.Reach(new BranchGoal(BranchKind.Exit, play.Meant.Exit));
                return play.Meant;
            }
        }

        return null;
    }

    private FormState? Answer(FormPlay play, FormState state, FormLook look, FieldSlot slot)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (play.Think(look, slot) is not { } meant)
            {
                continue;
            }

            var next = Store(state, slot.Key, meant);
            var after = engine.Look(next, today)!;
            var exit = form.Exits.FirstOrDefault(e => after.Filled.Holds(e.When) == Applicability.Yes);
            if (exit is not null && exit.Id != play.Wishes.Exit && !play.Wishes.MayEnd)
            {
                continue;
            }

            play.Meant.Exit = exit?.Id;
            play.Keep(slot, meant);
            return next;
        }

        return null;
    }

    private MeantForm? End(FormPlay play, FormLook look)
    {
        if (play.Wishes.Exit is not null)
        {
            return null;
        }

        foreach (var finding in form.Findings.Where(f => look.Filled.Holds(f.When) == Applicability.Yes))
        {
            play.Reach(new BranchGoal(BranchKind.Finding, finding.Id));
        }

        foreach (var slot in look.Slots.Where(s => s.Field.Default is not null && !look.State.Answers.ContainsKey(s.Key)))
        {
            play.Reach(new BranchGoal(BranchKind.Field, slot.Field.Id, Group: slot.Group?.Id));
        }

        Way(play, look);
        return play.Meant;
    }

    private void Way(FormPlay play, FormLook look)
    {
        if (!engine.Knowledge.Guides.TryGetValue(form.Service, out var guide))
        {
            return;
        }

        var open = guide.Ways.Where(w => look.Filled.Holds(w.When) != Applicability.No).ToArray();
        var way = open.FirstOrDefault(w => w.Id == play.Wishes.Way) ?? play.Rarest(open, w => new BranchGoal(BranchKind.Way, w.Id));
        play.Meant.Way = way?.Title;
        if (way is null)
        {
            return;
        }

        play.Reach(new BranchGoal(BranchKind.Way, way.Id));
        foreach (var step in way.Steps.Where(s => look.Filled.Holds(s.When) != Applicability.No))
        {
            play.Reach(new BranchGoal(BranchKind.Step, way.Id, step.Id));
        }
    }

    private static FormState Store(FormState state, string key, Meant meant) =>
        AnswerTaker.Store(state, key, new FormAnswer(meant.Value, meant.IsBlank ? AnswerStatus.Blank : AnswerStatus.Given, AnswerOrigin.Said, "", Long));
}
