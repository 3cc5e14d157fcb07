using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Tests.Answers;

/// <summary>An answer with what it was composed from.</summary>
/// <param name="Procedure">The service.</param>
/// <param name="Facet">What was asked.</param>
/// <param name="Cases">What was known of the case.</param>
/// <param name="Language">The language of the framing.</param>
/// <param name="Answer">The answer.</param>
internal sealed record EveryAnswer(
    Procedure Procedure, Facet Facet, IReadOnlyDictionary<string, string> Cases, MessageLanguage Language, Answer Answer)
{
    private static readonly Lazy<EveryAnswer[]> LazyAll = new(() => [.. Compose()]);

    /// <summary>All services, times all facets, times nothing known and each case value known, times both languages.</summary>
    public static IReadOnlyList<EveryAnswer> All => LazyAll.Value;

    /// <summary>The lines of all parts.</summary>
    public IEnumerable<AnswerLine> Lines => Answer.Blocks.SelectMany(b => b.Lines);

    /// <summary>The facts that its lines were made from.</summary>
    public IEnumerable<Fact> Facts => Lines.Where(l => l.FactId is not null).Select(FactOf);

    /// <summary>The fact that a line was made from.</summary>
    public Fact FactOf(AnswerLine line) => Procedure.Facts.Single(f => f.Id == line.FactId);

    public override string ToString() =>
        $"{Procedure.Id}/{Facet.Name()}/{string.Join(',', Cases.Select(c => $"{c.Key}={c.Value}"))}/{Language}";

    /// <summary>Collects complaints about all answers, so that a failure shows the first of them at once.</summary>
    public static void AllHold(Func<EveryAnswer, IEnumerable<string>> complaints)
    {
        var found = All.SelectMany(a => complaints(a).Select(c => $"{a}: {c}")).ToArray();
        Xunit.Assert.True(found.Length == 0, $"{found.Length} of {All.Count} answers:\n{string.Join('\n', found.Take(15))}");
    }

    private static IEnumerable<EveryAnswer> Compose()
    {
        foreach (var procedure in ShippedContent.Knowledge.Procedures)
        {
            foreach (var facet in FacetNames.Answerable.Append(Facet.StartForm))
            {
                var faq = procedure.Facts.Where(f => f.Facet == facet).Select(f => (f.Detail as FaqDetail)?.Question).FirstOrDefault(q => q is not null);
                foreach (var cases in KnownCases(procedure))
                {
                    foreach (var language in Enum.GetValues<MessageLanguage>())
                    {
                        var message = Messages.About(procedure.Id, facet, cases, language, faq ?? procedure.Phrase);
                        yield return new EveryAnswer(
                            procedure, facet, cases, language, ShippedContent.Composer.Compose(message, FormsOfAddress.Default, ShippedContent.Day));
                    }
                }
            }
        }
    }

    private static IEnumerable<Dictionary<string, string>> KnownCases(Procedure procedure)
    {
        yield return [];
        foreach (var question in procedure.Cases)
        {
            foreach (var value in question.Values)
            {
                yield return new Dictionary<string, string> { [question.Id] = value.Id };
            }
        }

        foreach (var channel in When.Channels)
        {
            yield return new Dictionary<string, string> { [When.ChannelCase] = channel };
        }
    }
}
