using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>Everything that is learnt from the examples, so that a start with it needs no examples.</summary>
/// <param name="Vocabulary">The words that people use.</param>
/// <param name="Model">What they mean.</param>
internal sealed record TrainedUnderstanding(DomainVocabulary Vocabulary, IntentModel Model)
{
    /// <summary>Learns.</summary>
    public static TrainedUnderstanding Learn(KnowledgeBase knowledge)
    {
        var vocabulary = new DomainVocabulary(WellWritten(knowledge));
        return new TrainedUnderstanding(vocabulary, IntentModel.Train(knowledge, new TextAnalyzer(vocabulary)));
    }

    // Only registers that spell words out: a vocabulary must not learn the slips that it is there to mend.
    private static IEnumerable<string> WellWritten(KnowledgeBase knowledge) =>
        knowledge.Examples.Where(e => e.Register is "plain" or "spoken" or "story" or "regional" or Register.Followup).Select(e => e.Text)
            .Concat(knowledge.Outside.SelectMany(t => t.Examples).Where(e => e.Register is "plain" or "spoken" or "story").Select(e => e.Text))
            .Concat(knowledge.Procedures.SelectMany(p => p.Aliases.Select(a => a.Text).Append(p.Name)))
            .Concat(knowledge.Procedures.SelectMany(p => p.Facts.Select(f => f.Text)));
}
