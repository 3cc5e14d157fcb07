using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Retrieval;

/// <summary>A document of a collection.</summary>
/// <param name="Id">The collection's own id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
public sealed record CollectionDocument(string Id, string Title, string Text);

/// <summary>A found document of a collection.</summary>
/// <param name="Id">The collection's own id.</param>
/// <param name="Score">Higher is better.</param>
public readonly record struct CollectionHit(string Id, float Score);

/// <summary>Any collection of documents, searched with the same engine as the assistant's own content, with no rule about it.</summary>
public sealed class DocumentSearcher
{
    private readonly SearchIndex _index;
    private readonly TextAnalyzer _analyzer;
    private readonly string[] _ids;

    private DocumentSearcher(SearchIndex index, TextAnalyzer analyzer, string[] ids)
    {
        _index = index;
        _analyzer = analyzer;
        _ids = ids;
    }

    /// <summary>Number of documents.</summary>
    public int Count => _ids.Length;

    /// <summary>Indexes documents.</summary>
    public static DocumentSearcher Build(IReadOnlyList<CollectionDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var builder = new SearchIndexBuilder([new(5f, 0.4f), new(1f, 0.8f)], saturation: 2f);
        foreach (var document in documents)
        {
            builder.Add(document.Title, document.Text);
        }

        // Titles are enough to learn which words and pairs the collection uses.
        var analyzer = new TextAnalyzer(new DomainVocabulary(documents.Select(d => d.Title.Length > 0 ? d.Title : d.Text)), LexiconUse.Guarded);
        return new DocumentSearcher(builder.Build(), analyzer, [.. documents.Select(d => d.Id)]);
    }

    /// <summary>Finds the best documents, best first.</summary>
    public IReadOnlyList<CollectionHit> Search(string question, int top)
    {
        var text = _analyzer.Analyze(question);
        return [.. _index.Search(text.Terms, top).Select(hit => new CollectionHit(_ids[hit.Document], hit.Score))];
    }
}
