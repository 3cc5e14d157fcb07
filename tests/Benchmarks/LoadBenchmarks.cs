using Assistant.Knowledge;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Retrieval;
using BenchmarkDotNet.Attributes;

namespace Assistant.Benchmarks;

/// <summary>What the start costs: reading all content, and building its search index.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private readonly IReadOnlyList<ContentFile> _files = ContentFolder.Embedded();
    private readonly KnowledgeBase _knowledge = KnowledgeBase.LoadEmbedded();

    /// <summary>YAML to typed facts.</summary>
    [Benchmark]
    public int ReadContent() => KnowledgeBase.Read(_files).Knowledge.Procedures.Count;

    /// <summary>An index over every fact.</summary>
    [Benchmark]
    public SearchIndex BuildIndex()
    {
        var builder = new SearchIndexBuilder([new(1f, 0.75f)]);
        foreach (var fact in _knowledge.Procedures.SelectMany(p => p.Facts))
        {
            builder.Add(fact.Text);
        }

        return builder.Build();
    }
}
