using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Declare once: what is kept of a citizen, with consent, fills in the next form, with its source shown.</summary>
internal sealed class FormProfile(FormEngine engine)
{
    private const string Self = "self.";

    /// <summary>The entries of a finished form, beside what was kept before. What was left blank erases nothing.</summary>
    public static IReadOnlyDictionary<string, ProfileEntry> Of(FormMessage message)
    {
        var entries = new Dictionary<string, ProfileEntry>(message.State.Profile, StringComparer.Ordinal);
        foreach (var slot in message.Look.Slots.Where(s => s is { Group: null, Field.Profile: not null }))
        {
            if (message.Form.Answers.GetValueOrDefault(slot.Key) is { Value.Length: > 0 } answer && Key(slot.Field, message.Form.ForWhom) is { } key)
            {
                entries[key] = new ProfileEntry(answer.Value, message.Look.Procedure.Name, message.Scope.Input.Now);
            }
        }

        return entries;
    }

    /// <summary>Fills a form from what is kept: the questions that are part of it now, with values that it would take.</summary>
    /// <returns>The form, and what was filled in, in words.</returns>
    public (FormState Form, IReadOnlyList<string> Filled) Prefill(Dialogues.TurnScope scope, FormState form, IReadOnlyDictionary<string, ProfileEntry> profile, AnswerTaker taker)
    {
        var filled = new List<string>();
        if (profile.Count == 0 || engine.Form(form.Service) is not { } definition)
        {
            return (form, filled);
        }

        var answers = new Dictionary<string, FormAnswer>(form.Answers, StringComparer.Ordinal);
        foreach (var field in definition.Fields.Where(f => f is { Profile: not null, Fill: FieldFill.Citizen } && !answers.ContainsKey(f.Id)))
        {
            if (Key(field, form.ForWhom) is { } key && profile.TryGetValue(key, out var entry))
            {
                var look = engine.Look(form with { Answers = answers }, scope.Today)!;
                if (look.Find(field.Id) is null)
                {
                    continue;
                }

                var reading = engine.Reader.Read(field, engine.Write(field, entry.Value, "") ?? entry.Value, scope.Today);
                if (reading.Fate == Knowledge.Forms.Values.ReadingFate.Value && taker.Fault(scope, look, new FieldSlot(field.Id, field), reading.Value) is null)
                {
                    answers[field.Id] = new FormAnswer(reading.Value, AnswerStatus.Given, entry.IsSignedIn ? AnswerOrigin.SignIn : AnswerOrigin.Profile, entry.Source, scope.Input.Now);
                    filled.Add(scope.Say("form.prefill.line", ("name", field.Name), ("value", engine.Write(field, reading.Value, "") ?? reading.Value), ("source", entry.Source)));
                }
            }
        }

        return (form with { Answers = answers }, filled);
    }

    /// <summary>Whether the citizen agrees that what they told is kept.</summary>
    public static bool IsAgreed(ConversationState state) => state.Consents.Any(c => c is { Purpose: ConsentPurpose.Profile, Withdrawn: null });

    /// <summary>The conversation without what a provider told and nobody agreed to keep: the form that it was for is left or made.</summary>
    public static ConversationState Unkept(ConversationState state) => IsAgreed(state) || state.Profile.Count == 0
        ? state
        : state with { Profile = state.Profile.Where(e => !e.Value.IsSignedIn).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal) };

    /// <summary>The form without what was filled in from what is kept.</summary>
    public static FormState Without(FormState form) => form with
    {
        DeclinesKnown = true,
        Answers = form.Answers.Where(a => a.Value.Origin is not (AnswerOrigin.Profile or AnswerOrigin.SignIn)).ToDictionary(a => a.Key, a => a.Value, StringComparer.Ordinal),
    };

    // On behalf of somebody else, "self" of the form is that person: nothing of the citizen's own is put there, and it is kept under their name.
    private static string? Key(FieldDefinition field, string? forWhom) =>
        forWhom is null || !field.Profile!.StartsWith(Self, StringComparison.Ordinal) ? field.Profile : $"{forWhom}.{field.Profile[Self.Length..]}";
}
