using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Dialogues;

/// <summary>The first words to somebody who has come, once a conversation: who speaks (a machine), and what can be asked.</summary>
internal sealed class WelcomeTurn(QuestionAnswerer answerer)
{
    private static readonly (Facet Facet, string Key)[] Asked =
    [
        (Facet.Documents, "next.documents"), (Facet.Fee, "next.fee"), (Facet.TimeLimit, "next.time_limit"), (Facet.Where, "next.where"), (Facet.OnlineSteps, "next.online_steps"),
    ];

    /// <summary>Welcomes.</summary>
    /// <param name="scope">The turn.</param>
    /// <param name="value">What the channel tells of the arrival, as JSON: <c>service</c> of the link that was followed, <c>language</c>.</param>
    public TurnResult Make(TurnScope scope, string? value)
    {
        if (scope.State.Welcomed)
        {
            return new TurnResult(scope.State, []);
        }

        var (service, language) = Read(value);
        var memory = language is null ? null : scope.Memory with { Language = language };
        var speaking = language is { } chosen ? new TurnScope(scope, chosen) : scope;
        var procedure = service is null ? null : answerer.Knowledge.Procedures.FirstOrDefault(p => p.Id == service);
        var choices = procedure is null ? speaking.Menu() : Questions(speaking, procedure);
        var text = procedure is null
            ? speaking.Say("talk.welcome")
            : speaking.Say("talk.welcome_service", ("phrase", procedure.Phrase), ("english", procedure.English));
        if (procedure is not null)
        {
            var need = new Need(procedure.Id, [], new Dictionary<string, string>());
            memory = (memory ?? scope.Memory) with { Prior = new PriorTurn([need], []) };
        }

        return new TurnResult(
            scope.State with { Welcomed = true, Memory = memory ?? scope.State.Memory, Choices = choices, Mode = ConversationMode.Choosing },
            [speaking.Reply(text, choices, expectsAnswer: true)]);
    }

    private static IReadOnlyList<Choice> Questions(TurnScope scope, Procedure procedure) =>
    [
        .. Asked.Select(a => scope.Say(a.Key)).Select(label => new Choice(label, scope.Say("next.message", ("name", procedure.Name), ("label", label)))),
    ];

    private static (string? Service, MessageLanguage? Language) Read(string? value)
    {
        if (value is null)
        {
            return (null, null);
        }

        try
        {
            using var json = JsonDocument.Parse(value);
            return (Text(json.RootElement, "service"), Text(json.RootElement, "language") is { } tag && tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? MessageLanguage.English : null);
        }
        catch (JsonException)
        {
            // Whoever comes with a broken link is welcome all the same.
            return (null, null);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}
