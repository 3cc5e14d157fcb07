using System.Globalization;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>What a citizen asks about their own data: to see it, to have it erased, to take a consent back (Law 91/2025/QH15).</summary>
internal sealed class DataTurn(FormEngine engine, FormAsking asking)
{
    private static readonly FieldDefinition YesNo = new() { Id = "", Type = FieldType.YesNo, Label = "", Name = "", Question = "" };

    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message asks none of this.</returns>
    public TurnResult? Make(TurnScope scope, ConversationState state)
    {
        if (state.ErasurePending)
        {
            return Confirm(scope, state);
        }

        foreach (var command in engine.Words.Commands(scope.Text))
        {
            switch (command)
            {
                case FormCommand.Erase:
                    // What may be chosen otherwise stays as it is, for whoever then does not want it.
                    return new TurnResult(state with { ErasurePending = true, Memory = scope.Memory }, [scope.Reply(scope.Say("form.erase.ask"), Choices(scope), expectsAnswer: true)]);
                case FormCommand.Access:
                    return new TurnResult(state with { Memory = scope.Memory }, [scope.Reply(Kept(scope, state), state.Choices, expectsAnswer: state.Choices.Count > 0)]);
                case FormCommand.Withdraw:
                    return Withdraw(scope, state);
                default:
                    break;
            }
        }

        return null;
    }

    private TurnResult? Confirm(TurnScope scope, ConversationState state)
    {
        var words = scope.Text.Normal;
        var place = engine.Knowledge.Commands.Choices.Find(scope.Text, [.. Choices(scope).Select(c => engine.Answerer.Interpreter.Analyzer.Analyze(c.Label))]);
        var agrees = place is { } chosen ? chosen.Index == 0
            : engine.Words.Commands(scope.Text).Contains(FormCommand.Erase)
            || engine.Reader.Read(YesNo, words, scope.Today) is { Fate: ReadingFate.Value, Value: "true" };
        return agrees
            ? new TurnResult(new ConversationState { Welcomed = true, Memory = Bare(scope) }, [scope.Reply(scope.Say("form.erased"))]) { Erases = true }
            : Keep(scope, state with { ErasurePending = false, Memory = scope.Memory });
    }

    // Nothing is erased: the open question is asked again, with its choices.
    private TurnResult Keep(TurnScope scope, ConversationState state)
    {
        var text = scope.Say("form.erase.not");
        return FormTurn.IsOpen(state) && state.Form is { Stage: FormStage.Interview or FormStage.Review } form && engine.Look(form, scope.Today) is { } look
            ? asking.Again(new FormMessage(scope, state, look, "", scope.Text, false), text)
            : new TurnResult(state, [scope.Reply(text, state.Choices, expectsAnswer: state.Choices.Count > 0)]);
    }

    private static Channels.Choice[] Choices(TurnScope scope) => [FormAsking.Own(scope, "form.erase.yes"), FormAsking.Own(scope, "form.erase.no")];

    private static Knowledge.Answers.TurnMemory Bare(TurnScope scope) => new(new Knowledge.Understanding.PriorTurn([], []), scope.Memory.Forms, scope.Memory.Language);

    private static TurnResult Withdraw(TurnScope scope, ConversationState state)
    {
        Consent[] consents = [.. state.Consents.Select(c => c.Withdrawn is null ? c with { Withdrawn = scope.Input.Now } : c)];
        var had = state.Consents.Any(c => c.Withdrawn is null);
        return new TurnResult(
            state with { Consents = consents, Form = null, Aside = [], Profile = new Dictionary<string, ProfileEntry>(), Mode = ConversationMode.Open, Choices = [], Memory = scope.Memory },
            [scope.Reply(scope.Say(had ? "form.withdrawn" : "form.withdrawn.none"))]);
    }

    private string Kept(TurnScope scope, ConversationState state)
    {
        var lines = new List<string>();
        foreach (var form in StoredForms.FormsOf(state))
        {
            if (engine.Look(form, scope.Today) is { } look)
            {
                lines.Add(scope.Say("form.access.form", ("name", look.Procedure.Name), ("time", Time(form.Begun))));
                lines.AddRange(FormReview.Numbered(look)
                    .Where(s => form.Answers.GetValueOrDefault(s.Key) is { Value.Length: > 0 })
                    .Select(s => scope.Say("form.access.line", ("name", s.Field.Name), ("value", look.Shown(s)), ("by", form.Answers[s.Key].By))));
            }
        }

        lines.AddRange(state.Profile.Select(p => scope.Say("form.access.profile", ("value", p.Value.Value), ("source", p.Value.Source))));
        lines.AddRange(state.Consents.Select(c => scope.Say(
            c.Withdrawn is null ? "form.access.consent" : "form.access.withdrawn",
            ("purpose", scope.Say(c.Purpose == ConsentPurpose.Forms ? "form.purpose.forms" : "form.purpose.profile")),
            ("time", Time(c.Withdrawn ?? c.Given)))));
        return lines.Count == 0
            ? scope.Say("form.access.none")
            : FormAsking.Lines([scope.Say("form.access.heading"), .. lines, scope.Say("form.access.rights")]);
    }

    private static string Time(DateTimeOffset at) => at.ToOffset(TurnScope.VietnamOffset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
