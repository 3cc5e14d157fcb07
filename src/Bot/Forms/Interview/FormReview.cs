using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Shows all answers, each with its number by which it is changed, and everything that would send the dossier back, at once.</summary>
internal sealed class FormReview(FormPrecheck precheck)
{
    /// <summary>Shows the form.</summary>
    public TurnResult Show(TurnScope scope, ConversationState state, FormLook look, string opening, IReadOnlyList<MessageContent>? before = null)
    {
        var form = look.State with { Stage = FormStage.Review, Asked = null, Pending = null, Misses = 0, Touched = scope.Input.Now };
        var findings = precheck.Find(scope, look);
        var choices = Choices(scope, look, findings);
        var heading = scope.Say("form.review.heading", ("form", look.Form.Title));
        var list = scope.Input.Channel.Style == ReplyStyle.Spoken ? scope.Say("form.review.spoken", ("count", Count(look))) : List(scope, look);
        var check = FormPrecheck.Text(scope, findings);
        var ask = scope.Say(scope.Input.Channel.Style == ReplyStyle.Spoken ? "form.review.ask_spoken" : "form.review.ask");
        var first = scope.Reply(Join(opening, heading, list)) with { LineChoices = Changes(scope, look) };
        var second = scope.Reply(Join(check, ask), choices, expectsAnswer: true);
        return FormAsking.With(scope, state, form, choices, [.. before ?? [], first, second], ConversationMode.Review);
    }

    /// <summary>The questions of the review in the order of their numbers.</summary>
    public static IReadOnlyList<FieldSlot> Numbered(FormLook look) => [.. look.Slots.Where(s => !s.AsksForMore)];

    /// <summary>All answers read out, for whoever asks to hear them.</summary>
    public static string List(TurnScope scope, FormLook look)
    {
        var text = new StringBuilder();
        var number = 0;
        FormSection? section = null;
        foreach (var slot in Numbered(look))
        {
            var own = look.Filled.SectionOf(slot.Group ?? slot.Field);
            if (own != section)
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(Bold(scope, own.Title));
                section = own;
            }

            number++;
            text.Append('\n').Append(scope.Say(
                "form.review.line",
                ("number", number.ToString(CultureInfo.InvariantCulture)),
                ("name", Capital(Name(scope, slot))),
                ("value", Value(scope, look, slot))));
        }

        return text.ToString();
    }

    // Where nothing can be pressed beside a line, the same is written or said.
    private static IReadOnlyList<LineChoice> Changes(TurnScope scope, FormLook look) => scope.Input.Channel.Style != ReplyStyle.Rich
        ? []
        : [.. Numbered(look).Select((slot, index) => new LineChoice(
            index + 1,
            scope.Say("form.review.change", ("name", Name(scope, slot))),
            scope.Say("form.review.change", ("name", (index + 1).ToString(CultureInfo.InvariantCulture)))))];

    private static string Name(TurnScope scope, FieldSlot slot) => slot.Group is { Item: { } item }
        ? scope.Say("form.review.member", ("item", item), ("number", (slot.Index + 1).ToString(CultureInfo.InvariantCulture)), ("name", slot.Field.Name))
        : slot.Field.Name;

    private static string Value(TurnScope scope, FormLook look, FieldSlot slot)
    {
        var answer = look.State.Answers.GetValueOrDefault(slot.Key);
        if (answer is null && look.Taken(slot) is not null)
        {
            return scope.Say("form.review.taken", ("value", look.Shown(slot)));
        }

        if (answer is null && slot.Field.Default is not null)
        {
            return scope.Say("form.review.default", ("value", look.Shown(slot)));
        }

        return answer switch
        {
            { Status: AnswerStatus.Unknown } => scope.Say("form.review.unknown"),
            { Value.Length: > 0, Origin: AnswerOrigin.Profile or AnswerOrigin.SignIn } => scope.Say("form.review.from", ("value", look.Shown(slot)), ("source", answer.By)),
            { Value.Length: > 0 } => look.Shown(slot),
            _ => scope.Say("form.review.blank"),
        };
    }

    private static List<Choice> Choices(TurnScope scope, FormLook look, IReadOnlyList<Finding> findings)
    {
        var choices = new List<Choice> { FormAsking.Own(scope, "form.review.finish") };
        var numbered = Numbered(look);
        foreach (var key in findings.Where(f => f.Level == FindingLevel.Problem).SelectMany(f => f.Fields).Distinct(StringComparer.Ordinal).Take(4))
        {
            if (numbered.FirstOrDefault(s => s.Key == key) is { } slot)
            {
                var label = scope.Say("form.review.change", ("name", slot.Field.Name));
                choices.Add(new Choice(label, label));
            }
        }

        choices.Add(FormAsking.Own(scope, "form.review.change_one"));
        return choices;
    }

    private static string Count(FormLook look) => Numbered(look).Count(s => look.Shown(s).Length > 0).ToString(CultureInfo.InvariantCulture);

    private static string Bold(TurnScope scope, string title) => scope.Input.Channel.Style == ReplyStyle.Rich ? $"**{title}**" : $"{title}:";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Join(params ReadOnlySpan<string> parts)
    {
        var kept = new List<string>();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                kept.Add(part);
            }
        }

        return string.Join("\n\n", kept);
    }
}
