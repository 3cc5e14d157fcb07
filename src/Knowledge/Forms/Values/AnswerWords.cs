using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>The words in which people answer, from <c>_forms/answers.yaml</c>.</summary>
public sealed class AnswerWords
{
    /// <summary>The folder of what belongs to forms and to no service.</summary>
    internal const string Folder = "_forms";

    /// <summary>The file.</summary>
    internal const string File = "answers.yaml";

    private readonly Dictionary<string, IReadOnlyList<string>> _synonyms;

    private AnswerWords(YamlMap? map)
    {
        IReadOnlyList<string> Texts(string key) => map?.Texts(key) ?? [];
        Yes = PhraseSet.Of(Texts("yes"));
        No = PhraseSet.Of(Texts("no"));
        YesSigns = Texts("yes_signs");
        NoSigns = Texts("no_signs");
        Unknown = PhraseSet.Of(Texts("unknown"));
        Open = PhraseSet.Of(Texts("open"));
        Both = PhraseSet.Of(Texts("both"));
        All = PhraseSet.Of(Texts("all"));
        None = PhraseSet.Of(Texts("none"));
        Openings = PhraseSet.Of(Texts("openings"));
        Endings = PhraseSet.Of(Texts("endings"));
        Fillers = PhraseSet.Of(Texts("fillers"));
        Negative = PhraseSet.Of(Texts("negative"));
        Offices = PhraseSet.Of(Texts("offices"));
        Numbered = Texts("numbered").ToHashSet(StringComparer.Ordinal);
        Ways = Texts("ways").ToHashSet(StringComparer.Ordinal);
        var frames = map?.Map("frames");
        Frames = frames?.Keys.ToArray().ToDictionary(k => k, k => PhraseSet.Of(frames.Texts(k)), StringComparer.Ordinal) ?? [];
        EmailSigns = Pairs(map?.Map("email_signs"));
        EmailHosts = Pairs(map?.Map("email_hosts"));
        var synonyms = map?.Map("synonyms");
        _synonyms = synonyms?.Keys.ToArray().ToDictionary(k => k, synonyms.Texts, StringComparer.OrdinalIgnoreCase) ?? [];
        map?.RejectUnread();
    }

    internal static AnswerWords Empty { get; } = new(null);

    internal PhraseSet Yes { get; }

    internal PhraseSet No { get; }

    internal IReadOnlyList<string> YesSigns { get; }

    internal IReadOnlyList<string> NoSigns { get; }

    internal PhraseSet Unknown { get; }

    internal PhraseSet Open { get; }

    internal PhraseSet Both { get; }

    internal PhraseSet All { get; }

    internal PhraseSet None { get; }

    internal PhraseSet Openings { get; }

    internal PhraseSet Endings { get; }

    internal PhraseSet Fillers { get; }

    internal PhraseSet Negative { get; }

    internal PhraseSet Offices { get; }

    /// <summary>Parts of an address that have numbers: "ngõ".</summary>
    internal IReadOnlySet<string> Numbered { get; }

    /// <summary>Parts of an address that have names: "phố".</summary>
    internal IReadOnlySet<string> Ways { get; }

    internal IReadOnlyDictionary<string, PhraseSet> Frames { get; }

    internal IReadOnlyList<(string From, string To)> EmailSigns { get; }

    internal IReadOnlyList<(string From, string To)> EmailHosts { get; }

    /// <summary>Everyday words for a label that many forms have: "con trai" for "Nam".</summary>
    internal IReadOnlyList<string> Synonyms(string label) => _synonyms.GetValueOrDefault(label) ?? [];

    /// <summary>Reads the file; problems are noted.</summary>
    internal static AnswerWords Read(ContentFile file, ICollection<ContentProblem> problems) => new(YamlFile.Open(file, problems));

    /// <summary>Whether whoever wrote this gives no answer: does not know, or leaves it open.</summary>
    internal bool IsEvasive(IReadOnlyList<Term> terms) => Unknown.Stands(terms) || Open.Stands(terms);

    private static (string From, string To)[] Pairs(YamlMap? map) => map is null ? [] : [.. map.Keys.ToArray().Select(k => (k, map.Required(k)))];
}
