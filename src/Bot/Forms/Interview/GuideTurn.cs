using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Leads through filing: one step a message, each with the values to type there.</summary>
internal sealed class GuideTurn(FormEngine engine)
{
    /// <summary>Begins: with the way that is open, or with the choice between several.</summary>
    public TurnResult Begin(FormMessage message)
    {
        var ways = Ways(message.Look);
        if (ways.Length == 1)
        {
            return Show(message, ways[0], Steps(message.Look, ways[0])[0], "");
        }

        Choice[] choices = [.. ways.Select(w => new Choice(w.Title, w.Title))];
        var form = message.Form with { Pending = new PendingQuestion(PendingKind.Way), Way = null, Step = null };
        return FormAsking.With(
            message.Scope, message.State, form, choices, [message.Scope.Reply(message.Scope.Say("form.guide.which"), choices, expectsAnswer: true)], ConversationMode.Guide);
    }

    /// <summary>Makes the turn of a message while the guide is open.</summary>
    /// <returns>Null where the message is about something else.</returns>
    public TurnResult? Make(FormMessage message, IReadOnlyList<ConversationCommand> commands)
    {
        if (message.Form.Pending?.Kind == PendingKind.Way && Ways(message.Look).FirstOrDefault(w => w.Title == message.Words) is { } chosen)
        {
            return Show(message, chosen, Steps(message.Look, chosen)[0], "");
        }

        var (way, steps, index) = Current(message.Look);
        if (way is null)
        {
            return null;
        }

        var own = engine.Words.Commands(message.Text);
        if (commands.Contains(ConversationCommand.Back))
        {
            return Show(message, way, steps[Math.Max(0, index - 1)], "");
        }

        if (commands.Contains(ConversationCommand.Repeat) || commands.Contains(ConversationCommand.Slower))
        {
            return Show(message, way, steps[index], message.Scope.Say("talk.repeat"));
        }

        if (own.Contains(FormCommand.Stuck) || own.Contains(FormCommand.Help))
        {
            return Stuck(message, steps[index]);
        }

        if (own.Contains(FormCommand.Finish) || commands.Contains(ConversationCommand.Continue) || commands.Contains(ConversationCommand.Found) || message.Words == message.Scope.Say("form.guide.next"))
        {
            return index + 1 < steps.Count ? Show(message, way, steps[index + 1], "") : End(message);
        }

        return null;
    }

    /// <summary>The step that is open, again: after a question in between.</summary>
    public MessageContent? Again(FormMessage message)
    {
        var (way, steps, index) = Current(message.Look);
        return way is null ? null : Text(message, way, steps, index, "");
    }

    private static TurnResult Show(FormMessage message, GuideWay way, GuideStep step, string opening)
    {
        var steps = Steps(message.Look, way);
        var index = Math.Max(0, steps.ToList().FindIndex(s => s.Id == step.Id));
        var form = message.Form with { Stage = FormStage.Done, Way = way.Id, Step = steps[index].Id, Pending = null, Touched = message.Scope.Input.Now };
        return FormAsking.With(message.Scope, message.State, form, Choices(message.Scope), [Text(message, way, steps, index, opening)], ConversationMode.Guide);
    }

    private static Choice[] Choices(TurnScope scope) => [FormAsking.Own(scope, "form.guide.next"), FormAsking.Own(scope, "form.guide.stuck"), FormAsking.Own(scope, "form.guide.back")];

    private static MessageContent Text(FormMessage message, GuideWay way, IReadOnlyList<GuideStep> steps, int index, string opening)
    {
        var scope = message.Scope;
        var step = steps[index];
        var head = scope.Say(
            index == 0 ? "form.guide.first" : "form.guide.step",
            ("way", way.Title),
            ("number", (index + 1).ToString(CultureInfo.InvariantCulture)),
            ("count", steps.Count.ToString(CultureInfo.InvariantCulture)),
            ("do", step.Do));
        var values = step.Values
            .Select(v => (v.Label, Value: v.Text ?? message.Look.Filled.Show(v.Field!) ?? ""))
            .Where(v => v.Value.Length > 0)
            .Select(v => scope.Say("form.guide.value", ("label", v.Label), ("value", v.Value)));
        var url = step.Url is { } link && scope.Input.Channel.Style != ReplyStyle.Spoken ? link : "";
        var see = step.See is { } seen ? scope.Say("form.guide.see", ("see", seen)) : "";
        return scope.Reply(FormAsking.Lines(opening, head, string.Join('\n', values), url, see), Choices(scope), expectsAnswer: true);
    }

    private static TurnResult Stuck(FormMessage message, GuideStep step)
    {
        var scope = message.Scope;
        Choice[] choices = [.. Choices(scope), FormAsking.Own(scope, "next.person")];
        var text = step.Stuck is { } help ? scope.Say("form.guide.help", ("help", help)) : scope.Say("form.guide.help.plain");
        return FormAsking.With(message.Scope, message.State, message.Form, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Guide);
    }

    private static TurnResult End(FormMessage message) => FormAsking.With(
        message.Scope,
        message.State,
        message.Form with { Way = null, Step = null, Pending = null },
        [],
        [message.Scope.Reply(message.Scope.Say("form.guide.end", ("reference", message.Form.Reference ?? "")))],
        ConversationMode.Open);

    private GuideWay[] Ways(FormLook look) =>
        engine.Knowledge.Guides.TryGetValue(look.Form.Service, out var guide)
            ? guide.Ways.Where(w => look.Filled.Holds(w.When) != Applicability.No && Steps(look, w).Count > 0).ToArray()
            : [];

    // A step whose condition is not decided is shown: one too many is passed over, a missing one stops people.
    private static IReadOnlyList<GuideStep> Steps(FormLook look, GuideWay way) => [.. way.Steps.Where(s => look.Filled.Holds(s.When) != Applicability.No)];

    private (GuideWay? Way, IReadOnlyList<GuideStep> Steps, int Index) Current(FormLook look)
    {
        if (look.State.Way is not { } id || Ways(look).FirstOrDefault(w => w.Id == id) is not { } way)
        {
            return (null, [], 0);
        }

        var steps = Steps(look, way);
        return (way, steps, Math.Max(0, steps.ToList().FindIndex(s => s.Id == look.State.Step)));
    }
}
