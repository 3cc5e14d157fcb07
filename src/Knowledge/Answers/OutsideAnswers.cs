using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Answers;

/// <summary>What is said to everything that is not a question about a service.</summary>
internal sealed class OutsideAnswers(IReadOnlyDictionary<string, Procedure> procedures)
{
    /// <summary>Asks back with choices.</summary>
    public Answer Clarify(Interpretation message, FormsOfAddress forms, PhraseBook phrases)
    {
        var services = message.Choices.Count > 0 ? message.Choices : [];
        return new Answer
        {
            Outcome = Outcome.Clarify,
            Services = services,
            Codes = [.. services.Select(s => procedures[s].Codes[0].Code)],
            Facet = message.Facets.Count > 0 ? message.Facet : Facet.Other,
            Lead = Say(phrases, services.Count > 0 ? "clarify.lead" : "clarify.empty", forms),
            Choices = [.. services.Select(s => new AnswerChoice(procedures[s].Name, procedures[s].Name))],
            Completeness = Completeness.Partial,
            Language = message.Language,
        };
    }

    /// <summary>Replies to a topic outside the services.</summary>
    public Answer Compose(Interpretation message, FormsOfAddress forms, PhraseBook phrases)
    {
        var answer = new Answer
        {
            Outcome = message.Outcome,
            Services = [.. message.Services.Select(s => s.Service)],
            Codes = message.Topic?.Codes ?? [],
            Facet = message.Facets.Count > 0 ? message.Facet : Facet.Other,
            Lead = "",
            Language = message.Language,
            Completeness = Completeness.None,
            SourcesHeading = phrases.Say("heading.sources"),
        };
        return message.Outcome switch
        {
            Outcome.OutOfScope => OutOfScope(answer, message.Topic, forms, phrases),
            Outcome.Handoff => Handoff(answer, message, forms, phrases),
            _ => answer with { Lead = Reply(message, forms) ?? Say(phrases, "clarify.empty", forms) },
        };
    }

    private Answer OutOfScope(Answer answer, OutsideTopic? topic, FormsOfAddress forms, PhraseBook phrases)
    {
        var closing = new List<string>();
        var citations = new List<Citation>();
        if (topic?.Door is { } door)
        {
            closing.Add(phrases.Say("outside.door", ("door", door)));
            if (topic.Source is { } source)
            {
                citations.Add(new Citation(1, source, null));
            }
        }
        else
        {
            closing.Add(Say(phrases, topic?.Codes.Count > 0 ? "outside.person" : "outside.scope", forms));
        }

        var near = topic?.Near.Where(procedures.ContainsKey).Take(2).Select(s => procedures[s]).ToArray() ?? [];
        if (near.Length > 0)
        {
            closing.Add(phrases.Say(
                "outside.near", ("self", forms.Self), ("citizen", forms.Citizen), ("names", string.Join(AnswerText.Separator, near.Select(p => p.Phrase)))));
        }

        return answer with
        {
            Lead = topic?.Name is { } name
                ? phrases.Say("outside.named", ("self", forms.Self), ("citizen", forms.Citizen), ("name", name))
                : Say(phrases, "outside.plain", forms),
            Closing = closing,
            Citations = citations,
            Choices = [.. near.Select(p => new AnswerChoice(p.Name, p.Name))],
        };
    }

    private Answer Handoff(Answer answer, Interpretation message, FormsOfAddress forms, PhraseBook phrases)
    {
        var closing = new List<string> { Say(phrases, "handoff.how", forms) };
        if (message.Services.Count > 0 && procedures.TryGetValue(message.Services[0].Service, out var procedure))
        {
            closing.Add(phrases.Say("handoff.service", ("citizen", forms.Citizen), ("phrase", procedure.Phrase), ("english", procedure.English)));
        }

        return answer with { Lead = Reply(message, forms) ?? Say(phrases, "handoff.lead", forms), Closing = closing };
    }

    // The same message gets the same reply; different messages get different ones.
    private static string? Reply(Interpretation message, FormsOfAddress forms)
    {
        if (message.Topic is not { } topic)
        {
            return null;
        }

        var replies = message.Language == MessageLanguage.English && topic.EnglishReplies.Count > 0 ? topic.EnglishReplies : topic.Replies;
        return replies.Count == 0
            ? null
            : PhraseBook.Fill(replies[message.Text.Normal.Length % replies.Count], ("self", forms.Self), ("citizen", forms.Citizen));
    }

    private static string Say(PhraseBook phrases, string key, FormsOfAddress forms) =>
        phrases.Say(key, ("self", forms.Self), ("citizen", forms.Citizen));
}
