using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;

namespace Assistant.Storage.Formats;

/// <summary>
/// Gives members that a stored state does not have their defaults: generated readers leave them null, whatever the record says.
/// </summary>
internal static class StateDefaults
{
    /// <summary>The state with every member in place, and so every form in it.</summary>
    public static ConversationState Complete(ConversationState state) => state with
    {
        Choices = state.Choices ?? [],
        Form = state.Form is { } form ? Complete(form) : null,
        Aside = state.Aside is { } aside ? [.. aside.Select(Complete)] : [],
        Consents = state.Consents ?? [],
        Profile = state.Profile ?? new Dictionary<string, ProfileEntry>(),
    };

    private static FormState Complete(FormState form) => form with
    {
        Answers = form.Answers?.ToDictionary(a => a.Key, a => Complete(a.Value), StringComparer.Ordinal) ?? [],
        Members = form.Members ?? new Dictionary<string, int>(),
        Trail = form.Trail ?? [],
        PutOff = form.PutOff ?? [],
        Last = form.Last is { Before: { } before } last ? last with { Before = Complete(before) } : form.Last,
    };

    private static FormAnswer Complete(FormAnswer answer) => answer.Files is null ? answer with { Files = [] } : answer;
}
