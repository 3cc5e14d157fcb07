using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A message to something that waits to be confirmed: a value read back, leaving the form, what is kept of the citizen.</summary>
internal sealed class PendingTurn(FormEngine engine, AnswerTaker taker, AnswerTurn answers, FormAsking asking)
{
    private static readonly FieldDefinition YesNo = new() { Id = "", Type = FieldType.YesNo, Label = "", Name = "", Question = "" };

    /// <summary>Makes the turn.</summary>
    /// <returns>Null where the message does not answer it: then it is read as any other, and the question is dropped or asked again.</returns>
    public TurnResult? Make(FormMessage message)
    {
        var pending = message.Form.Pending!;
        return pending.Kind switch
        {
            PendingKind.Value => Value(message, pending),
            PendingKind.Options => Options(message, pending),
            PendingKind.Cancel => Cancel(message),
            PendingKind.Prefill => Prefill(message),
            PendingKind.KeepProfile => Keep(message),
            PendingKind.Exit => Exit(message),
            _ => null,
        };
    }

    private bool? Agrees(FormMessage message)
    {
        // "Số 0987654321 mới đúng" gives another value, and agrees to none.
        if (!message.IsChosen && message.Words.Any(char.IsAsciiDigit))
        {
            return null;
        }

        if (message.IsChosen && message.Words == message.Scope.Say("form.wrong"))
        {
            return false;
        }

        return engine.Reader.Read(YesNo, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value } reading ? reading.Value == "true"
            : engine.Words.Commands(message.Text).Contains(FormCommand.Finish) ? true
            : null;
    }

    private TurnResult? Value(FormMessage message, PendingQuestion pending)
    {
        if (message.Look.Find(pending.Key) is not { } slot)
        {
            return null;
        }

        switch (Agrees(message))
        {
            case true:
                var form = AnswerTaker.Store(message.Scope, message.Look, slot, pending.Value!, AnswerStatus.Given);
                var shown = engine.Look(form, message.Scope.Today)!.Shown(slot);
                return asking.Next(message.Scope, message.State, form, message.Scope.Say("form.saved_all", ("values", message.Scope.Say("form.value", ("name", slot.Field.Name), ("value", shown)))));
            case false when message.Text.Tokens.Count <= 4:
                return asking.Ask(message.Scope, message.State, message.Look, slot, message.Scope.Say("form.correct.again", ("name", slot.Field.Name)));
            default:
                // The right value may come at once: "không, phường khác cơ".
                return answers.Make(message with { Look = engine.Look(message.Form with { Pending = null }, message.Scope.Today)! });
        }
    }

    private TurnResult? Options(FormMessage message, PendingQuestion pending)
    {
        if (message.Look.Find(pending.Key) is not { } slot)
        {
            return null;
        }

        if (message.IsChosen && message.Words == message.Scope.Say("form.none_of_these"))
        {
            return asking.Ask(message.Scope, message.State, message.Look, slot);
        }

        var chosen = message.State.Choices.FirstOrDefault(c => c.Value == message.Words);
        if (chosen is null || taker.Fault(message.Scope, message.Look, slot, chosen.Value) is not null)
        {
            return answers.Make(message with { Look = engine.Look(message.Form with { Pending = null }, message.Scope.Today)! });
        }

        var form = AnswerTaker.Store(message.Scope, message.Look, slot, chosen.Value, AnswerStatus.Given);
        // The choice is of the ward; what was saved has the house too.
        var shown = engine.Look(form, message.Scope.Today)!.Shown(slot);
        return asking.Next(message.Scope, message.State, form, message.Scope.Say("form.saved_all", ("values", message.Scope.Say("form.value", ("name", slot.Field.Name), ("value", shown)))));
    }

    private TurnResult? Cancel(FormMessage message)
    {
        var scope = message.Scope;
        if ((message.IsChosen && message.Words == scope.Say("form.cancel.save")) || engine.Words.Commands(message.Text).Contains(FormCommand.Save))
        {
            return FormAsking.With(scope, message.State, message.Form with { Pending = null }, [], [scope.Reply(scope.Say("form.kept"))], ConversationMode.Open);
        }

        // Whoever goes on has not left.
        var goesOn = engine.Words.Commands(message.Text).Contains(FormCommand.Resume)
            || engine.Knowledge.Commands.Find(message.Text).Any(c => c is ConversationCommand.Continue or ConversationCommand.Found or ConversationCommand.Back);
        return (message.IsChosen ? message.Words == scope.Say("form.cancel.yes") : goesOn ? false : Agrees(message)) switch
        {
            true => new TurnResult(
                FormProfile.Unkept(message.State) with { Form = message.State.Aside is [.., var last] ? last : null, Aside = [.. message.State.Aside.SkipLast(1)], Mode = ConversationMode.Open, Choices = [], Memory = scope.Memory },
                [scope.Reply(scope.Say("form.cancelled"))]),
            false => asking.Again(message with { Look = engine.Look(message.Form with { Pending = null }, scope.Today)! }, scope.Say("form.cancel.not")),
            null => null,
        };
    }

    private TurnResult? Prefill(FormMessage message)
    {
        var bare = message.Form with { Pending = null };
        return (message.Words == message.Scope.Say("form.prefill.no") ? false : Agrees(message)) switch
        {
            true => asking.Next(message.Scope, message.State, bare, message.Scope.Say("form.prefill.kept")),
            false => asking.Next(message.Scope, message.State, FormProfile.Without(bare), message.Scope.Say("form.prefill.dropped")),
            null => answers.Make(message with { Look = engine.Look(bare, message.Scope.Today)! }),
        };
    }

    private TurnResult? Keep(FormMessage message)
    {
        var scope = message.Scope;
        var form = message.Form with { Pending = null };
        if (message.Words == scope.Say("form.review.finish"))
        {
            // The last button of the review, pressed twice, agrees to nothing.
            return FormAsking.Hold(message, scope.Say("form.profile.ask"));
        }

        return (message.Words == scope.Say("form.profile.yes") ? true
            : message.Words == scope.Say("form.profile.no") ? false
            : engine.Consents(message.Words, message.Text, scope.Today)) switch
        {
            true => FormAsking.With(
                scope,
                message.State with { Profile = FormProfile.Of(message), Consents = [.. message.State.Consents, new Consent(ConsentPurpose.Profile, scope.Input.Now, scope.Input.Channel.Id)] },
                form,
                [FormAsking.Own(scope, "form.guide.start")],
                [scope.Reply(scope.Say("form.profile.kept"), [FormAsking.Own(scope, "form.guide.start")])],
                ConversationMode.Open),
            false => FormAsking.With(
                scope, FormProfile.Unkept(message.State), form, [FormAsking.Own(scope, "form.guide.start")], [scope.Reply(scope.Say("form.profile.not_kept"), [FormAsking.Own(scope, "form.guide.start")])], ConversationMode.Open),
            null => null,
        };
    }

    private TurnResult? Exit(FormMessage message)
    {
        var scope = message.Scope;
        if (message.Words == scope.Say("form.exit.change") || engine.Words.Corrects(message.Text))
        {
            // Where nothing was answered yet, what was understood from the first words has led here.
            var form = message.Form with { Pending = null };
            var key = form.Trail is [.., var last] ? last
                : message.Look.Form.Exits.FirstOrDefault(e => e.Id == message.Form.Pending!.Key)?.When.Keys.LastOrDefault(form.Answers.ContainsKey);
            return message.Look.Find(key) is { } slot
                ? asking.Ask(scope, message.State, engine.Look(form, scope.Today)!, slot)
                : null;
        }

        return message.Words == scope.Say("form.exit.end")
            ? new TurnResult(FormProfile.Unkept(message.State) with { Form = null, Mode = ConversationMode.Open, Choices = [], Memory = scope.Memory }, [scope.Reply(scope.Say("form.exit.ended"))])
            : null;
    }
}
