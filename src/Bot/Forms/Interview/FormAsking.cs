using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Goes on with a form: the next question, the end of the walk where the service is another one, or the review.</summary>
internal sealed class FormAsking(FormEngine engine, FormQuestion questions, FormReview review, FormProfile profile, AnswerTaker taker)
{
    /// <summary>Asks what comes next.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="form">The form.</param>
    /// <param name="opening">What is said first; empty for nothing.</param>
    /// <param name="before">Messages that go before.</param>
    public TurnResult Next(TurnScope scope, ConversationState state, FormState form, string opening = "", IReadOnlyList<MessageContent>? before = null)
    {
        var isFirst = form.Answers.Values.All(a => a.Origin is not (AnswerOrigin.Profile or AnswerOrigin.SignIn));
        (form, var known) = Known(scope, state, form);
        if (known.Length > 0 && isFirst)
        {
            return Offer(scope, state, form, Lines(opening, known), before);
        }

        opening = known.Length > 0 ? Lines(opening, known, scope.Say("form.prefill.more")) : opening;
        var look = engine.Look(form, scope.Today)!;
        if (form.Stage == FormStage.Interview && Exit(look) is { } exit)
        {
            return Leave(scope, state, look, exit, opening, before);
        }

        if (look.Next is not { } slot)
        {
            return review.Show(scope, state, look, opening, before);
        }

        return Ask(scope, state, look, slot, opening, before);
    }

    /// <summary>Asks one question, the next one or another. An answer that it has stays until another one is given.</summary>
    public TurnResult Ask(TurnScope scope, ConversationState state, FormLook look, FieldSlot slot, string opening = "", IReadOnlyList<MessageContent>? before = null)
    {
        var form = look.State with
        {
            Stage = FormStage.Interview,
            Asked = slot.Key,
            Revisited = look.IsFilled(slot) ? slot.Key : null,
            Misses = look.State.Asked == slot.Key ? look.State.Misses : 0,
            Pending = null,
            Touched = scope.Input.Now,
        };
        look = engine.Look(form, scope.Today)!;
        var choices = questions.Choices(scope, look, slot);
        var text = opening.Length > 0 ? $"{opening}\n\n{FormQuestion.Text(scope, look, slot)}" : FormQuestion.Text(scope, look, slot);
        return With(scope, state, form, choices, [.. before ?? [], scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    /// <summary>Asks the open question again, whatever it was: of the interview, of the review, or something to confirm.</summary>
    public TurnResult Again(FormMessage message, string opening = "", IReadOnlyList<MessageContent>? before = null)
    {
        var (scope, state, look) = (message.Scope, message.State, message.Look);
        if (look.State.Stage == FormStage.Interview && look.State.Pending is null && message.Asked is { } asked && look.IsOpen(asked))
        {
            return Ask(scope, state, look, asked, opening, before);
        }

        return look.State.Pending is null ? Next(scope, state, look.State, opening, before) : Hold(message, opening, before);
    }

    /// <summary>Leaves everything as it is, with the choices that are open.</summary>
    public static TurnResult Hold(FormMessage message, string text, IReadOnlyList<MessageContent>? before = null)
    {
        var (scope, state) = (message.Scope, message.State);
        IReadOnlyList<MessageContent> replies = text.Length > 0 ? [.. before ?? [], scope.Reply(text, state.Choices, expectsAnswer: true)] : before ?? [];
        return With(scope, state, message.Form with { Touched = scope.Input.Now }, state.Choices, replies, state.Mode);
    }

    /// <summary>The turn of a form.</summary>
    public static TurnResult With(
        TurnScope scope, ConversationState state, FormState form, IReadOnlyList<Choice> choices, IReadOnlyList<MessageContent> replies, ConversationMode mode) => new(
        state with { Memory = scope.MemoryOf(form.Service), Misses = 0, Silences = 0, Form = form, Choices = choices, Mode = mode, Unsaid = null }, replies);

    // What is kept of the citizen is filled in as soon as its question is part of the form, and said.
    private (FormState Form, string Known) Known(TurnScope scope, ConversationState state, FormState form)
    {
        if (form.Stage != FormStage.Interview || form.DeclinesKnown || state.Profile.Count == 0)
        {
            return (form, "");
        }

        var (filled, lines) = profile.Prefill(scope, form, state.Profile, taker);
        return lines.Count == 0 ? (form, "") : (filled, Lines([scope.Say("form.prefill.heading"), .. lines]));
    }

    // The first time, whether it may be used is the question.
    private static TurnResult Offer(TurnScope scope, ConversationState state, FormState form, string text, IReadOnlyList<MessageContent>? before)
    {
        IReadOnlyList<Choice> choices = [Own(scope, "form.right"), Own(scope, "form.prefill.no")];
        return With(
            scope,
            state,
            form with { Pending = new PendingQuestion(PendingKind.Prefill), Asked = null, Touched = scope.Input.Now },
            choices,
            [.. before ?? [], scope.Reply(Lines(text, scope.Say("form.prefill.ask")), choices, expectsAnswer: true)],
            ConversationMode.Form);
    }

    private static FormExit? Exit(FormLook look) => look.Form.Exits.FirstOrDefault(e => look.Filled.Holds(e.When) == Applicability.Yes);

    private TurnResult Leave(TurnScope scope, ConversationState state, FormLook look, FormExit exit, string opening, IReadOnlyList<MessageContent>? before)
    {
        var choices = new List<Choice>();
        if (exit.Service is { } service && engine.Form(service) is not null)
        {
            var label = scope.Say("form.exit.switch", ("phrase", engine.Procedure(service).Phrase));
            choices.Add(new Choice(label, label));
        }

        choices.Add(Own(scope, "next.person"));
        choices.Add(Own(scope, "form.exit.change"));
        choices.Add(Own(scope, "form.exit.end"));
        var source = exit.Source is { } id && look.Procedure.Sources.FirstOrDefault(s => s.Id == id) is { } known ? scope.Say("form.source", ("title", known.Title)) : "";
        var text = Lines(opening, exit.Text, source, scope.Say("form.exit.ask"));
        var form = look.State with { Pending = new PendingQuestion(PendingKind.Exit, exit.Id), Touched = scope.Input.Now };
        return With(scope, state, form, choices, [.. before ?? [], scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    internal static Choice Own(TurnScope scope, string key) => new(scope.Say(key), scope.Say(key));

    internal static string Lines(params ReadOnlySpan<string> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                kept.Add(part);
            }
        }

        return string.Join("\n", kept);
    }
}
