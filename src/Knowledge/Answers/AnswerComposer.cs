using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers;

/// <summary>Composes answers from facts. Nothing is said that no fact says; framing comes from the phrase books.</summary>
public sealed class AnswerComposer
{
    private const int MostNeeds = 3;
    private const int MostAssumed = 3;

    private readonly Dictionary<string, Procedure> _procedures;
    private readonly Dictionary<string, NeedAnswerer> _answerers;
    private readonly IReadOnlyDictionary<MessageLanguage, PhraseBook> _books;
    private readonly OutsideAnswers _outside;
    private readonly HashSet<string> _forms;

    /// <summary>Prepares the facts of every service for search.</summary>
    public AnswerComposer(KnowledgeBase knowledge, IReadOnlyDictionary<MessageLanguage, PhraseBook> books)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(books);
        _procedures = knowledge.Procedures.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _answerers = knowledge.Procedures.ToDictionary(p => p.Id, p => new NeedAnswerer(p), StringComparer.Ordinal);
        _books = books;
        _forms = [.. knowledge.Forms.Keys];
        _outside = new OutsideAnswers(_procedures);
    }

    /// <summary>Composes the answer to a message.</summary>
    /// <param name="message">What was understood.</param>
    /// <param name="forms">Forms of address.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    public Answer Compose(Interpretation message, FormsOfAddress forms, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(message);
        var phrases = _books[message.Language];
        return message.Outcome switch
        {
            Outcome.Answer or Outcome.StartForm when message.Needs.Count > 0 => ComposeNeeds(message, forms, today, phrases),
            Outcome.Clarify => _outside.Clarify(message, forms, phrases),
            _ => _outside.Compose(message, forms, phrases),
        };
    }

    private Answer ComposeNeeds(Interpretation message, FormsOfAddress forms, DateOnly today, PhraseBook phrases)
    {
        var answers = new List<NeedAnswer>();
        var first = 1;
        foreach (var need in message.Needs.Take(MostNeeds))
        {
            var answer = _answerers[need.Service].Answer(need, message.Text, phrases, today, first, withCard: message.Needs.Count == 1);
            first += answer.Citations.Count;
            answers.Add(answer);
        }

        var main = answers[0];
        var shown = answers.SelectMany(a => a.Shown).ToArray();
        var place = main.Facet == Facet.Where ? PlaceNotes.For(message.Text, phrases, first) : null;
        var question = answers.Count == 1 ? main.Question : null;
        var completeness = answers.TrueForAll(a => !a.Answered) ? Completeness.None
            : answers.Exists(a => a.Question is not null || !a.Answered) || shown.Any(f => f.Confidence == Confidence.Low) ? Completeness.Partial
            : Completeness.Complete;
        return new Answer
        {
            Outcome = message.Outcome,
            Services = [.. message.Services.Select(s => s.Service)],
            Codes = [.. answers.SelectMany(a => a.Context.Codes()).Distinct(StringComparer.Ordinal)],
            Facet = main.Facet,
            Lead = Lead(answers, forms, phrases, completeness),
            Assumption = Assumption(answers, phrases),
            Blocks = WithPlace(answers.Count == 1 ? main.Blocks : [.. answers.SelectMany((a, i) => Numbered(a, i, phrases))], place?.Block),
            Question = question?.Question,
            Choices = question is not null ? [.. question.Values.Select(v => new AnswerChoice(v.Label, v.Label))] : NextChoices(main, phrases),
            Citations = [.. answers.SelectMany(a => a.Citations), .. place is { } noted ? [noted.Citation] : Array.Empty<Citation>()],
            Review = Review(shown, main.Procedure, phrases),
            Completeness = completeness,
            CompletenessNote = completeness switch
            {
                Completeness.Complete => phrases.Say("complete"),
                Completeness.Partial => phrases.Say("partial"),
                _ => null,
            },
            Closing = [phrases.Say("ask.person", ("citizen", forms.Citizen), ("self", forms.Self))],
            SourcesHeading = phrases.Say("heading.sources"),
            Language = message.Language,
        };
    }

    private static string Lead(List<NeedAnswer> answers, FormsOfAddress forms, PhraseBook phrases, Completeness completeness)
    {
        var main = answers[0];
        var key = answers.Count > 1 ? "lead.several" : completeness == Completeness.None ? "none.unknown" : $"lead.{main.LeadFacet.Name()}";
        var lead = phrases.Say(
            key,
            ("self", forms.Self),
            ("citizen", forms.Citizen),
            ("phrase", main.Procedure.Phrase),
            ("english", main.Procedure.English),
            ("count", answers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return main.Facet == Facet.StartForm && answers.Count == 1
            ? $"{lead} {phrases.Say("start.note", ("citizen", forms.Citizen))}"
            : lead;
    }

    private static string? Assumption(List<NeedAnswer> answers, PhraseBook phrases)
    {
        if (answers.Count > 1)
        {
            return null;
        }

        var parts = new List<string>();
        if (answers[0].Context.KnownLabels() is { Count: > 0 } known)
        {
            parts.Add(phrases.Say("case.known", ("labels", Labels(known))));
        }

        if (answers[0].Context.AssumedLabels(answers[0].Core, MostAssumed) is { Count: > 0 } assumed)
        {
            parts.Add(phrases.Say("case.assumed", ("labels", Labels(assumed))));
        }

        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    // Which ward it is today comes right under what was asked.
    private static IReadOnlyList<AnswerBlock> WithPlace(IReadOnlyList<AnswerBlock> blocks, AnswerBlock? place) =>
        place is null ? blocks : [.. blocks.Take(1), place, .. blocks.Skip(1)];

    private static string Labels(IReadOnlyList<string> labels) => string.Join("; ", labels.Select(AnswerText.LowerFirst));

    private static IEnumerable<AnswerBlock> Numbered(NeedAnswer answer, int index, PhraseBook phrases)
    {
        var number = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var heading = phrases.Say("heading.need", ("number", number), ("name", answer.Procedure.Name));
        return answer.Blocks.Select((block, i) => i == 0 ? block with { Heading = heading } : block);
    }

    private List<AnswerChoice> NextChoices(NeedAnswer answer, PhraseBook phrases)
    {
        Facet[] next = [Facet.Documents, Facet.Fee, Facet.TimeLimit, Facet.Where, Facet.OnlineSteps];
        AnswerChoice[] start = _forms.Contains(answer.Procedure.Id)
            ? [new AnswerChoice(phrases.Say("next.start_form"), phrases.Say("next.start_form.message", ("phrase", answer.Procedure.Phrase)))]
            : [];
        return
        [
            .. start,
            .. next.Where(f => f != answer.Facet && !answer.Procedure.None.ContainsKey(f)).Take(4).Select(f =>
            {
                var label = phrases.Say($"next.{f.Name()}");
                return new AnswerChoice(label, phrases.Say("next.message", ("name", answer.Procedure.Phrase), ("label", AnswerText.LowerFirst(label))));
            }),
        ];
    }

    private static string? Review(Fact[] shown, Procedure procedure, PhraseBook phrases)
    {
        if (shown.Length == 0)
        {
            return null;
        }

        return shown.All(f => f.Review == ReviewState.Approved)
            ? phrases.Say("review.approved")
            : phrases.Say("review.unreviewed", ("date", procedure.Checked is { } date ? AnswerDate.Format(date) : "?"));
    }
}
