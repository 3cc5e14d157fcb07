using System.Text.Json;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A sign-in provider has told who the citizen is: it is kept, with its source, and offered to the open form.</summary>
internal sealed class SignInTurn(FormEngine engine, AnswerTaker taker, FormProfile profile, FormAsking asking)
{
    /// <summary>Makes the turn.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="state">The conversation.</param>
    /// <param name="value">JSON: <c>provider</c>, and <c>claims</c> by profile key.</param>
    public TurnResult Make(TurnScope scope, ConversationState state, string? value)
    {
        if (Read(scope, value) is not { Count: > 0 } claims)
        {
            return new TurnResult(state, []);
        }

        var known = new Dictionary<string, ProfileEntry>(state.Profile, StringComparer.Ordinal);
        foreach (var (key, entry) in claims)
        {
            known[key] = entry;
        }

        state = state with { Profile = known, Memory = scope.Memory };
        if (state.Form is not { Stage: FormStage.Interview } form || engine.Look(form, scope.Today) is null)
        {
            return new TurnResult(state, [scope.Reply(scope.Say("form.signed_in"), state.Choices, expectsAnswer: state.Choices.Count > 0)]);
        }

        var (filled, lines) = profile.Prefill(scope, form with { DeclinesKnown = false }, claims, taker);
        if (lines.Count == 0)
        {
            return asking.Next(scope, state, form, scope.Say("form.signed_in"));
        }

        IReadOnlyList<Channels.Choice> choices = [FormAsking.Own(scope, "form.right"), FormAsking.Own(scope, "form.prefill.no")];
        var text = FormAsking.Lines([scope.Say("form.signed_in"), scope.Say("form.prefill.heading"), .. lines, scope.Say("form.prefill.ask")]);
        return FormAsking.With(
            scope, state, filled with { Pending = new PendingQuestion(PendingKind.Prefill) }, choices, [scope.Reply(text, choices, expectsAnswer: true)], ConversationMode.Form);
    }

    private static Dictionary<string, ProfileEntry>? Read(TurnScope scope, string? value)
    {
        if (value is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(value);
        var provider = json.RootElement.GetProperty("provider").GetString() ?? "";
        return json.RootElement.GetProperty("claims").EnumerateObject()
            .Where(c => c.Value.ValueKind == JsonValueKind.String && c.Value.GetString() is { Length: > 0 })
            .ToDictionary(c => c.Name, c => new ProfileEntry(c.Value.GetString()!, provider, scope.Input.Now), StringComparer.Ordinal);
    }
}
