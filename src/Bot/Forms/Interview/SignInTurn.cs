using System.Text.Json;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A sign-in provider has told who the citizen is: the open form is offered it, with its source.</summary>
internal sealed class SignInTurn(FormEngine engine, FormAsking asking)
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

        // Signing in fills in the form that is open. Beyond it, it is kept only by whoever agreed to that.
        var form = state.Form is { Stage: FormStage.Interview } open && engine.Look(open, scope.Today) is not null ? open : null;
        if (form is null && !FormProfile.IsAgreed(state))
        {
            return new TurnResult(state with { Memory = scope.Memory }, [scope.Reply(scope.Say("form.signed_in.unused"), state.Choices, expectsAnswer: state.Choices.Count > 0)]);
        }

        var known = new Dictionary<string, ProfileEntry>(state.Profile, StringComparer.Ordinal);
        foreach (var (key, entry) in claims)
        {
            known[key] = entry;
        }

        state = state with { Profile = known, Memory = scope.Memory };
        return form is null
            ? new TurnResult(state, [scope.Reply(scope.Say("form.signed_in"), state.Choices, expectsAnswer: state.Choices.Count > 0)])
            : asking.Next(scope, state, form with { DeclinesKnown = false, Pending = null }, scope.Say("form.signed_in"));
    }

    // The server wrote it, another version of it maybe: what cannot be read is as if nothing had been told.
    private static Dictionary<string, ProfileEntry> Read(TurnScope scope, string? value)
    {
        try
        {
            using var json = JsonDocument.Parse(value ?? "{}");
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("provider", out var provider) && provider.ValueKind == JsonValueKind.String
                && json.RootElement.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Object)
            {
                return claims.EnumerateObject()
                    .Where(c => c.Value.ValueKind == JsonValueKind.String && c.Value.GetString() is { Length: > 0 })
                    .ToDictionary(c => c.Name, c => new ProfileEntry(c.Value.GetString()!, provider.GetString()!, scope.Input.Now, IsSignedIn: true), StringComparer.Ordinal);
            }
        }
        catch (JsonException)
        {
            return [];
        }

        return [];
    }
}
