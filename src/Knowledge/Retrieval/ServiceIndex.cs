using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Retrieval;

/// <summary>Finds services by the words of their names, frequent questions and facts.</summary>
internal sealed class ServiceIndex
{
    private readonly SearchIndex _index;
    private readonly IReadOnlyList<string> _services;

    public ServiceIndex(KnowledgeBase knowledge)
    {
        var builder = new SearchIndexBuilder([new(4f, 0.4f), new(2f, 0.75f), new(1f, 0.75f)]);
        foreach (var procedure in knowledge.Procedures)
        {
            builder.Add(
                string.Join('\n', procedure.Aliases.Select(a => a.Text).Append(procedure.Name)),
                string.Join('\n', procedure.Facts.Select(f => (f.Detail as FaqDetail)?.Question ?? "")),
                string.Join('\n', procedure.Facts.Select(f => f.Text)));
        }

        _index = builder.Build();
        _services = [.. knowledge.Procedures.Select(p => p.Id)];
    }

    /// <summary>Scores of all services, as shares of the reachable score, in the order of the knowledge base.</summary>
    public float[] Score(AnalyzedText text)
    {
        var scores = new float[_services.Count];
        var reachable = _index.Accumulate(text.Terms, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = reachable > 0 ? scores[i] / reachable : 0;
        }

        return scores;
    }
}
