using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>Messages as understood, made by hand, so that answers can be tested apart from understanding.</summary>
internal static class Messages
{
    private static readonly TextAnalyzer Analyzer = new(new DomainVocabulary([]));

    public static AnalyzedText Analyze(string text) => Analyzer.Analyze(text);

    /// <summary>A question about one service.</summary>
    public static Interpretation About(
        string service,
        Facet facet,
        IReadOnlyDictionary<string, string>? cases = null,
        MessageLanguage language = MessageLanguage.Vietnamese,
        string text = "xyz") => About([Need(service, facet, cases)], language, text);

    /// <summary>A message with several needs.</summary>
    public static Interpretation About(IReadOnlyList<Need> needs, MessageLanguage language = MessageLanguage.Vietnamese, string text = "xyz") => new()
    {
        Outcome = needs[0].Facets[0].Facet == Facet.StartForm ? Outcome.StartForm : Outcome.Answer,
        Services = [.. needs.Select(n => new RankedService(n.Service, 0.9f))],
        Facets = needs[0].Facets,
        Needs = needs,
        Language = language,
        Text = Analyze(text),
    };

    public static Need Need(string service, Facet facet, IReadOnlyDictionary<string, string>? cases = null) =>
        new(service, [new RankedFacet(facet, 0.9f)], cases ?? new Dictionary<string, string>());
}
