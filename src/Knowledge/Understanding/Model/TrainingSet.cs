using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>A text to learn from.</summary>
/// <param name="Text">The words.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="TopicWeight">How much it teaches about topics; 0 for nothing.</param>
/// <param name="Facet">What it asks.</param>
/// <param name="FacetWeight">How much it teaches about facets; 0 for nothing.</param>
internal sealed record TrainingExample(string Text, string Topic, float TopicWeight, Facet Facet, float FacetWeight);

/// <summary>Everything in the content that teaches how people ask.</summary>
internal static class TrainingSet
{
    // Content holds three lines on services for one on everything else; what citizens write is less lopsided.
    private const float OutsideWeight = 1.2f;

    /// <summary>Collects the examples; texts with marks are added once more without them.</summary>
    public static IReadOnlyList<TrainingExample> Build(KnowledgeBase knowledge)
    {
        var examples = new List<TrainingExample>();
        foreach (var example in Written(knowledge))
        {
            examples.Add(example);
            var normal = NormalForm.Of(example.Text);
            if (Folding.HasMarks(normal))
            {
                examples.Add(example with { Text = Folding.Fold(normal), TopicWeight = example.TopicWeight * 0.6f, FacetWeight = example.FacetWeight * 0.6f });
            }
        }

        return examples;
    }

    private static IEnumerable<TrainingExample> Written(KnowledgeBase knowledge)
    {
        foreach (var example in knowledge.Examples)
        {
            // A second turn says little about the service and much about the facet.
            yield return new TrainingExample(example.Text, example.Topic, example.Register == Register.Followup ? 0.25f : 1f, example.Facet, 1f);
        }

        foreach (var example in knowledge.Asking)
        {
            yield return new TrainingExample(example.Text, example.Topic, 0, example.Facet, 2f);
        }

        foreach (var topic in knowledge.Outside)
        {
            foreach (var example in topic.Examples)
            {
                yield return new TrainingExample(example.Text, topic.Id, OutsideWeight, Facet.Other, 0);
            }

            if (topic.Name is { } name)
            {
                yield return new TrainingExample(name, topic.Id, 1f, Facet.Other, 0);
            }

            foreach (var example in topic.NotThis)
            {
                yield return new TrainingExample(example.Text, example.Topic, 1f, example.Facet, 1f);
            }
        }

        foreach (var procedure in knowledge.Procedures)
        {
            yield return new TrainingExample(procedure.Name, procedure.Id, 1f, Facet.Overview, 0.5f);
            foreach (var alias in procedure.Aliases)
            {
                yield return new TrainingExample(alias.Text, procedure.Id, alias.Shared ? 0.4f : 1f, Facet.Overview, 0.3f);
            }

            foreach (var fact in procedure.Facts)
            {
                if (fact.Detail is FaqDetail faq)
                {
                    yield return new TrainingExample(faq.Question, procedure.Id, 0.8f, fact.Facet, 0.8f);
                }

                // The words of the facts belong to the service, though nobody asks in them.
                yield return new TrainingExample(fact.Text, procedure.Id, 0.15f, fact.Facet, 0);
            }
        }
    }
}
