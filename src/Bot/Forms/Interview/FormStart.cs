using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Forms.Interview;

/// <summary>
/// Begins a form: what it is, what to have at hand, and consent, before anything personal is asked. What was already said is kept
/// aside until consent is given, and then read.
/// </summary>
internal sealed class FormStart(FormEngine engine, AnswerTurn answers, FormAsking asking, FormPorts ports)
{
    private const int MostAtHand = 6;

    /// <summary>The service whose form a choice starts; null for any other message.</summary>
    public Need? Named(TurnScope scope, string message) =>
        engine.Knowledge.Forms.Keys
            .Where(service => message == scope.Say("next.start_form.message", ("phrase", engine.Procedure(service).Phrase)))
            .Select(service => new Need(service, [], new Dictionary<string, string>()))
            .FirstOrDefault();

    /// <summary>Whether a service can be walked through.</summary>
    public bool Knows(string service) => engine.Form(service) is not null;

    /// <summary>Begins.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="need">The service, with what is known of the case.</param>
    public TurnResult Begin(TurnScope scope, ConversationState state, Need need)
    {
        // The same form may lie half done: nobody writes it a second time.
        if (Left(state, need.Service, OnBehalf(scope)) is { } left)
        {
            var others = Aside(state).Aside.Where(f => f.Id != left.Id).ToArray();
            return asking.Next(scope, state with { Form = left, Aside = others }, left with { Pending = null }, scope.Say("form.resumed.same", ("phrase", engine.Procedure(need.Service).Phrase)));
        }

        var definition = engine.Form(need.Service)!;
        var procedure = engine.Procedure(need.Service);
        var form = new FormState
        {
            Id = Guid.NewGuid().ToString("N"),
            Service = need.Service,
            Held = scope.Input.Message.Content.Text,
            ForWhom = OnBehalf(scope),
            Begun = scope.Input.Now,
            Touched = scope.Input.Now,
        };
        var notices = string.Join('\n', definition.Notices.Where(n => (n.From is null || n.From <= scope.Today) && (n.Until is null || n.Until >= scope.Today)).Select(n => n.Text));
        if (state.Consents.Any(c => c is { Purpose: ConsentPurpose.Forms, Withdrawn: null }))
        {
            var again = Paragraphs(scope.Say("form.start.again", ("phrase", procedure.Phrase), ("form", definition.Title)), notices, AtHand(scope, definition));
            return Open(scope, state, WithCases(scope, form, definition, need), again);
        }

        IReadOnlyList<Choice> choices = [FormAsking.Own(scope, "form.consent.yes"), FormAsking.Own(scope, "form.consent.no")];
        var text = Paragraphs(
            FormAsking.Lines(
                scope.Say(definition.HasOfficialForm ? "form.start" : "form.start.sheet", ("phrase", procedure.Phrase), ("form", definition.Title)),
                form.ForWhom is { } whom ? scope.Say("form.start.for", ("whom", whom)) : ""),
            notices,
            AtHand(scope, definition),
            scope.Say("form.consent.ask", ("kept", Kept(scope))));
        var result = FormAsking.With(scope, Aside(state), form with { Stage = FormStage.Consent }, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);

        // What is known of the case stays with the question that told it, and enters the form when there is consent.
        return result with { State = result.State with { Memory = scope.Memory with { Prior = new PriorTurn([need], []) } } };
    }

    /// <summary>A message to the question for consent.</summary>
    /// <returns>Null where it neither agrees nor refuses: then it is a question, or something told too early, which is kept aside.</returns>
    public TurnResult? Consent(FormMessage message)
    {
        var scope = message.Scope;
        var agrees = engine.Consents(message.Words, message.Text, scope.Today);
        if (message.Words == scope.Say("form.consent.no") || agrees == false)
        {
            return new TurnResult(message.State with { Form = null, Mode = ConversationMode.Open, Choices = [], Memory = scope.MemoryOf(message.Form.Service) }, [scope.Reply(scope.Say("form.consent.refused"))]);
        }

        if (message.Words != scope.Say("form.consent.yes") && agrees != true)
        {
            return null;
        }

        var state = message.State with { Consents = [.. message.State.Consents, new Consent(ConsentPurpose.Forms, scope.Input.Now, scope.Input.Channel.Id)] };
        var known = scope.Memory.Prior.Needs.FirstOrDefault(n => n.Service == message.Form.Service);
        return Open(scope, state, known is null ? message.Form : WithCases(scope, message.Form, message.Look.Form, known), scope.Say("form.consent.given"));
    }

    /// <summary>Keeps aside what was told before consent.</summary>
    public static TurnResult Hold(FormMessage message)
    {
        var held = string.Join('\n', new[] { message.Form.Held, message.Words }.Where(t => !string.IsNullOrEmpty(t)));
        return FormAsking.Hold(
            message with { Look = message.Look, State = message.State with { Form = message.Form with { Held = held } } },
            message.Scope.Say("form.consent.first")) is var result
            ? result with { State = result.State with { Form = result.State.Form! with { Held = held } } }
            : result;
    }

    // As this installation really keeps it.
    private string Kept(TurnScope scope) => ports.Kept is { } kept && kept > TimeSpan.Zero
        ? scope.Say("form.consent.kept", ("days", Math.Max(1, (int)kept.TotalDays).ToString(CultureInfo.InvariantCulture)))
        : scope.Say("form.consent.kept.until");

    // The first question, with what was said before.
    private TurnResult Open(TurnScope scope, ConversationState state, FormState form, string opening)
    {
        var held = form.Held;
        form = form with { Stage = FormStage.Interview, Held = null };
        var said = "";
        if (!string.IsNullOrWhiteSpace(held))
        {
            var text = engine.Answerer.Interpreter.Analyzer.Analyze(held);
            (form, said) = answers.TakeAll(new FormMessage(scope, state, engine.Look(form, scope.Today)!, held, text, false), AnswerOrigin.Understood);
        }

        return asking.Next(scope, Aside(state), form, FormAsking.Lines(opening, said));
    }

    // What is seen is a list, what is heard a sentence.
    private static string AtHand(TurnScope scope, FormDefinition definition)
    {
        var papers = definition.AtHand.Take(MostAtHand).ToArray();
        return papers.Length == 0
            ? ""
            : scope.Input.Channel.Style == ReplyStyle.Spoken
                ? scope.Say("form.start.at_hand", ("list", string.Join("; ", papers)))
                : FormAsking.Lines([scope.Say("form.start.at_hand.heading"), .. papers.Select(p => $"- {p}")]);
    }

    private static string Paragraphs(params string[] parts) => string.Join("\n\n", parts.Where(p => p.Length > 0));

    private static FormState? Left(ConversationState state, string service, string? whom) =>
        state.Aside.Append(state.Form).LastOrDefault(f => f is { Stage: FormStage.Interview or FormStage.Review } && f.Service == service && f.ForWhom == whom);

    // A form that is not finished is put aside, and offered again when the new one is done.
    private static ConversationState Aside(ConversationState state) =>
        FormProfile.Unkept(state) is var left && state.Form is { Stage: FormStage.Interview or FormStage.Review } open ? left with { Form = null, Aside = [.. state.Aside.Where(f => f.Id != open.Id), open with { Pending = null }] } : state;

    // What was understood of the case when the service was understood need not be asked again.
    private static FormState WithCases(TurnScope scope, FormState form, FormDefinition definition, Need need)
    {
        var known = definition.Fields.Where(f => f.Case is { } id && need.Cases.ContainsKey(id)).ToArray();
        return known.Length == 0
            ? form
            : form with
            {
                Answers = known.ToDictionary(
                    f => f.Id, f => new FormAnswer(need.Cases[f.Case!], AnswerStatus.Given, AnswerOrigin.Understood, scope.Input.Channel.Id, scope.Input.Now), StringComparer.Ordinal),
            };
    }

    private string? OnBehalf(TurnScope scope) => engine.Words.ForWhom(scope.Text);
}
