using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Words about the form itself: skip, later, do not know, why, back, leave, how far.</summary>
internal sealed class FormCommandTurn(FormEngine engine, FormAsking asking, FormReview review)
{
    private static readonly FieldDefinition YesNo = new() { Id = "", Type = FieldType.YesNo, Label = "", Name = "", Question = "" };

    /// <summary>Makes the turn of a command to the form.</summary>
    /// <returns>Null where the message is none, or none that means anything now.</returns>
    public TurnResult? Make(FormMessage message)
    {
        var asked = message.Form.Stage == FormStage.Interview && message.Form.Pending is null && message.Asked is { } slot && message.Look.IsOpen(slot) ? slot : null;
        var commands = engine.Words.Commands(message.Text);
        if (asked is not null && asked.Key == message.Form.Revisited && !IsExample(message, asked) && Keeps(asked, commands, message.Form.Last is null))
        {
            return Keep(message, asked);
        }

        foreach (var command in commands)
        {
            if (Make(message, asked, command) is { } made)
            {
                return made;
            }
        }

        // "không" to an optional question is no address, no name and no date: it is left blank.
        return asked is { Field.IsRequired: false, AsksForMore: false } && asked.Field.Type is not (FieldType.YesNo or FieldType.Choice or FieldType.Choices)
            && message.Text.Tokens.Count <= 3 && !engine.Words.Corrects(message.Text)
            && engine.Reader.Read(YesNo, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value, Value: "false" }
            ? Skip(message, asked)
            : null;
    }

    /// <summary>Makes the turn of a command to the conversation, in the middle of a form.</summary>
    public TurnResult? Make(FormMessage message, IReadOnlyList<ConversationCommand> commands)
    {
        foreach (var command in commands)
        {
            var made = command switch
            {
                ConversationCommand.Back => Back(message),
                ConversationCommand.Stop or ConversationCommand.Restart => Cancel(message),
                ConversationCommand.Repeat or ConversationCommand.Slower => Again(message),
                ConversationCommand.Wait => Wait(message),
                ConversationCommand.Found or ConversationCommand.Continue => message.Form.Stage == FormStage.Interview || message.Form.Pending is not null ? asking.Again(message, message.Scope.Say("talk.found")) : null,
                _ => null,
            };
            if (made is not null)
            {
                return made;
            }
        }

        return null;
    }

    private TurnResult? Make(FormMessage message, FieldSlot? asked, FormCommand command) => command switch
    {
        FormCommand.Skip when asked is not null => !message.IsChosen && Answers(message, asked) ? null : Skip(message, asked),
        FormCommand.DontKnow when asked is not null => IsExample(message, asked) ? null : DontKnow(message, asked),
        FormCommand.Later when asked is not null => Later(message, asked),
        FormCommand.Why when asked is not null => asking.Again(message, message.Scope.Say("form.why", ("why", FormQuestion.Why(message.Scope, asked)))),
        FormCommand.Help when asked is not null => asking.Again(message, Help(message.Scope, asked)),
        FormCommand.Review when message.Form.Stage is FormStage.Interview or FormStage.Review => ReadBack(message),
        FormCommand.Progress => Progress(message),
        FormCommand.Undo => Undo(message),
        FormCommand.Impatient => asking.Again(message, Patience(message)),
        FormCommand.Save => Save(message),
        FormCommand.Resume => asking.Again(message, message.Scope.Say("talk.found")),
        _ => null,
    };

    // "không có" answers whether there is one; to any other question it leaves the field blank.
    private bool Answers(FormMessage message, FieldSlot asked) =>
        asked.AsksForMore || (asked.Field.Type is FieldType.YesNo or FieldType.Choice or FieldType.Choices
            && engine.Reader.Read(asked.Field, message.Words, message.Scope.Today).Fate == ReadingFate.Value);

    // An answer that is asked again stays where nothing better is known.
    private static bool Keeps(FieldSlot asked, IReadOnlyList<FormCommand> commands, bool hasNoChange) => commands.Any(
        c => c is FormCommand.DontKnow or FormCommand.Later || (c == FormCommand.Undo && hasNoChange) || (c == FormCommand.Skip && asked.Field.IsRequired)
            || (c == FormCommand.Finish && !asked.AsksForMore && asked.Field.Type is not (FieldType.YesNo or FieldType.Choice)));

    private TurnResult Keep(FormMessage message, FieldSlot asked) => asking.Next(
        message.Scope, message.State, message.Form with { Revisited = null, Misses = 0 }, message.Scope.Say("form.undone", ("name", asked.Field.Name), ("value", message.Look.Shown(asked))));

    private TurnResult Skip(FormMessage message, FieldSlot asked)
    {
        var scope = message.Scope;
        if (!asked.Field.IsRequired || asked.AsksForMore)
        {
            var form = AnswerTaker.Store(scope, message.Look, asked, "", AnswerStatus.Blank);
            return asking.Next(scope, message.State, form, scope.Say("form.skipped", ("name", asked.Field.Name)));
        }

        return asking.Again(
            message with { Look = engine.Look(message.Form with { Misses = message.Form.Misses + 1 }, scope.Today)! },
            scope.Say("form.required", ("name", asked.Field.Name), ("why", FormQuestion.Why(scope, asked))));
    }

    // "Không rõ" is what some papers say, and then what is written.
    private static bool IsExample(FormMessage message, FieldSlot asked) =>
        asked.Field is { Type: FieldType.Text, Example: { } example } && string.Equals(message.Words.Trim(' ', '.', '"'), example, StringComparison.OrdinalIgnoreCase);

    private TurnResult DontKnow(FormMessage message, FieldSlot asked)
    {
        var scope = message.Scope;
        if (!asked.Field.IsRequired || message.Form.PutOff.Contains(asked.Key))
        {
            // Asked for the second time and still not known: it is left open in the form, and the check before the end says so.
            var form = AnswerTaker.Store(scope, message.Look, asked, "", asked.Field.IsRequired ? AnswerStatus.Unknown : AnswerStatus.Blank);
            return asking.Next(scope, message.State, form, scope.Say(asked.Field.IsRequired ? "form.unknown.left" : "form.skipped", ("name", asked.Field.Name)));
        }

        if (asked.Field.Unknown is { } known && message.Form.Misses == 0)
        {
            return asking.Again(message with { Look = engine.Look(message.Form with { Misses = 1 }, scope.Today)! }, known);
        }

        if (message.Form.Misses == 0)
        {
            return asking.Again(message with { Look = engine.Look(message.Form with { Misses = 1 }, scope.Today)! }, scope.Say("form.unknown", ("help", Help(scope, asked))));
        }

        return Later(message, asked);
    }

    private TurnResult Later(FormMessage message, FieldSlot asked)
    {
        var scope = message.Scope;
        if (message.Form.PutOff.Contains(asked.Key))
        {
            var left = AnswerTaker.Store(scope, message.Look, asked, "", AnswerStatus.Unknown);
            return asking.Next(scope, message.State, left, scope.Say("form.unknown.left", ("name", asked.Field.Name)));
        }

        var form = message.Form with { PutOff = [.. message.Form.PutOff, asked.Key], Misses = 0 };
        return asking.Next(scope, message.State, form, scope.Say("form.put_off", ("name", asked.Field.Name)));
    }

    private static string Help(TurnScope scope, FieldSlot asked) =>
        FormQuestion.Hint(scope, asked.Field, 1) ?? scope.Say("form.help.plain", ("why", FormQuestion.Why(scope, asked)));

    private TurnResult ReadBack(FormMessage message)
    {
        if (message.Look.Next is null)
        {
            return review.Show(message.Scope, message.State, message.Look, "");
        }

        var list = FormReview.List(message.Scope, message.Look);
        return asking.Again(message, FormAsking.Lines(message.Scope.Say("form.so_far"), list));
    }

    private TurnResult Progress(FormMessage message)
    {
        var scope = message.Scope;
        var (done, all) = message.Look.Progress();
        var parts = message.Look.Slots.Where(s => s.Field.Default is null).GroupBy(s => message.Look.Filled.SectionOf(s.Group ?? s.Field)).Select(g =>
        {
            var open = g.Count(s => !message.Look.IsFilled(s));
            var key = open == 0 ? "form.task.done" : open == g.Count() ? "form.task.open" : "form.task.begun";
            return scope.Say(key, ("title", g.Key.Title), ("left", open.ToString(CultureInfo.InvariantCulture)));
        });
        var text = FormAsking.Lines(
            scope.Say("form.progress", ("done", done.ToString(CultureInfo.InvariantCulture)), ("count", all.ToString(CultureInfo.InvariantCulture)), ("left", (all - done).ToString(CultureInfo.InvariantCulture))),
            string.Join('\n', parts));
        return asking.Again(message, text);
    }

    private static string Patience(FormMessage message)
    {
        var (done, all) = message.Look.Progress();
        return message.Scope.Say("form.patience", ("left", Math.Max(0, all - done).ToString(CultureInfo.InvariantCulture)));
    }

    private TurnResult Undo(FormMessage message)
    {
        if (message.Form.Last is not { } last || message.Look.Find(last.Key) is not { } slot)
        {
            return asking.Again(message, message.Scope.Say("form.undo.none"));
        }

        if (last.Before is null)
        {
            return asking.Ask(message.Scope, message.State, engine.Look(AnswerTaker.Reopen(message.Form, last.Key), message.Scope.Today)!, slot, message.Scope.Say("form.undone.open", ("name", slot.Field.Name)));
        }

        var form = AnswerTaker.Store(message.Form, last.Key, last.Before);
        return asking.Next(message.Scope, message.State, form, message.Scope.Say("form.undone", ("name", slot.Field.Name), ("value", engine.Look(form, message.Scope.Today)!.Shown(slot))));
    }

    private static TurnResult Save(FormMessage message)
    {
        var (done, all) = message.Look.Progress();
        var text = message.Scope.Say("form.saved_for_later", ("done", done.ToString(CultureInfo.InvariantCulture)), ("count", all.ToString(CultureInfo.InvariantCulture)), ("phrase", message.Look.Procedure.Phrase));
        return FormAsking.With(message.Scope, message.State, message.Form with { Pending = null }, [], [message.Scope.Reply(text)], ConversationMode.Open);
    }

    private TurnResult? Back(FormMessage message)
    {
        // Whoever goes back again goes back from there.
        var form = message.Form with { Pending = null, Last = null };
        var trail = form.Trail.TakeWhile(k => k != form.Revisited).Reverse();
        if (trail.Select(message.Look.Find).FirstOrDefault(s => s is not null) is not { } slot)
        {
            return asking.Again(message, message.Scope.Say("form.back.none"));
        }

        // The answer is shown and stays until another one is given; later answers stay in any case.
        var shown = message.Look.Shown(slot);
        return asking.Ask(
            message.Scope,
            message.State,
            engine.Look(form, message.Scope.Today)!,
            slot,
            message.Scope.Say(shown.Length > 0 ? "form.back" : "form.back.blank", ("name", slot.Field.Name), ("value", shown)));
    }

    private static TurnResult Cancel(FormMessage message)
    {
        var scope = message.Scope;
        if (message.Form.Stage == FormStage.Done)
        {
            return FormAsking.With(scope, message.State, message.Form with { Pending = null, Way = null, Step = null }, [], [scope.Reply(scope.Say("form.guide.left"))], ConversationMode.Open);
        }

        IReadOnlyList<Choice> choices = [FormAsking.Own(scope, "form.cancel.yes"), FormAsking.Own(scope, "form.cancel.save"), FormAsking.Own(scope, "form.cancel.no")];
        var form = message.Form with { Pending = new PendingQuestion(PendingKind.Cancel) };
        return FormAsking.With(
            scope, message.State, form, choices, [scope.Reply(scope.Say("form.cancel.ask", ("phrase", message.Look.Procedure.Phrase)), choices, expectsAnswer: true)], ConversationMode.Form);
    }

    private TurnResult? Again(FormMessage message) =>
        message.Form.Stage == FormStage.Interview || message.Form.Pending is not null ? asking.Again(message, message.Scope.Say("talk.repeat"))
            : message.Form.Stage == FormStage.Review ? review.Show(message.Scope, message.State, message.Look, message.Scope.Say("talk.repeat"))
            : null;

    private static TurnResult Wait(FormMessage message) => new(
        message.State with { Mode = ConversationMode.Waiting, Silences = 0 }, [message.Scope.Reply(message.Scope.Say("talk.wait"))]);
}
