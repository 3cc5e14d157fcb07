namespace Assistant.Knowledge.Procedures.Yaml;

/// <summary>Reads the fact sections that procedure files and city overlays share.</summary>
internal sealed class FactReader(IReadOnlyDictionary<string, Source> sources, ReviewState review)
{
    private static readonly Source Unknown = new() { Id = "", Kind = "memory", Title = "" };
    private const long MostCopies = 100;
    private const long MostMoney = 100_000_000_000;
    private static readonly string[] FeeKinds = ["fee", "exemption", "postal", "payment", "fine"];
    private static readonly string[] TimeUnits = ["hour", "day", "working-day", "month", "year", "same-day"];

    private static readonly (string Key, Section Section, Facet Facet)[] PlainSections =
    [
        ("summary", Section.Summary, Facet.Overview),
        ("who", Section.Who, Facet.Conditions),
        ("authority", Section.Authority, Facet.Where),
        ("not_needed", Section.NotNeeded, Facet.Documents),
        ("form", Section.Form, Facet.Form),
        ("status", Section.Status, Facet.Status),
        ("results", Section.Results, Facet.ResultValidity),
        ("conditions", Section.Conditions, Facet.Conditions),
        ("legal", Section.Legal, Facet.LegalBasis),
        ("mistakes", Section.Mistakes, Facet.Form),
    ];

    /// <summary>All facts of a file, each with the map it was read from (overlays and checks look further into it).</summary>
    public IReadOnlyList<(Fact Fact, YamlMap Map)> Read(YamlMap file)
    {
        var facts = new List<(Fact Fact, YamlMap Map)>();
        foreach (var (key, section, facet) in PlainSections)
        {
            Add(file.Maps(key), map => Common(map, section, facet));
        }

        Add(file.Maps("channels"), map => Common(map, Section.Channels, Facet.Where) with { Detail = Channel(map) });
        Add(file.Maps("documents"), map => Common(map, Section.Documents, Facet.Documents, "name") with { Detail = Document(map) });
        Add(file.Maps("fees"), map => Common(map, Section.Fees, Facet.Fee) with { Detail = Fee(map) });
        Add(file.Maps("time_limits"), map => Common(map, Section.TimeLimits, Facet.TimeLimit) with { Detail = TimeLimit(map) });
        Add(file.Maps("deadlines"), map => Common(map, Section.Deadlines, Facet.Deadline) with { Detail = Deadline(map) });
        Add(file.Maps("faqs"), map => Common(map, Section.Faqs, FaqFacet(map), "answer") with { Detail = new FaqDetail(map.Required("question")) });
        if (file.Map("steps") is { } steps)
        {
            Add(steps.Maps("online"), map => Common(map, Section.OnlineSteps, Facet.OnlineSteps));
            Add(steps.Maps("in_person"), map => Common(map, Section.InPersonSteps, Facet.Overview));
            steps.RejectUnread();
        }

        return facts;

        void Add(IEnumerable<YamlMap> maps, Func<YamlMap, Fact> read) => facts.AddRange(maps.Select(map => (read(map), map)));
    }

    /// <summary>Reads <c>when</c>: case ids to a value or a list of values.</summary>
    public static When ReadWhen(YamlMap map)
    {
        if (map.Map("when") is not { } when)
        {
            return When.Always;
        }

        return new When(when.Keys.ToDictionary(key => key, when.Texts, StringComparer.Ordinal));
    }

    private static ChannelDetail Channel(YamlMap map) => new(map.OneOf("channel", [.. When.Channels]), map.Optional("url"));

    private static DocumentDetail Document(YamlMap map) => new(
        map.Optional("form"),
        (int)map.Whole("original", MostCopies),
        (int)map.Whole("copy", MostCopies),
        map.Flag("digital"),
        map.Flag("present"),
        map.Optional("note"),
        map.Optional("waived"));

    private static FeeDetail Fee(YamlMap map) => new(map.OneOf("kind", FeeKinds, "fee"), map.Has("amount") ? map.Whole("amount", MostMoney) : null, map.Optional("unit"));

    private static TimeLimitDetail TimeLimit(YamlMap map) => new(map.Number("value"), Unit(map));

    private static DeadlineDetail Deadline(YamlMap map) =>
        new(map.Number("value"), Unit(map), map.Optional("event"), map.Optional("penalty"));

    private static string? Unit(YamlMap map) => map.Has("unit") ? map.OneOf("unit", TimeUnits) : null;

    private static Facet FaqFacet(YamlMap map)
    {
        if (FacetNames.TryParse(map.Optional("facet"), out var facet) && facet is not (Facet.StartForm or Facet.Other))
        {
            return facet;
        }

        map.Problem("facet", $"one of {string.Join(" | ", FacetNames.Answerable.Select(f => f.Name()))}");
        return Facet.Conditions;
    }

    private Fact Common(YamlMap map, Section section, Facet facet, string textKey = "text") => new()
    {
        Id = map.Required("id"),
        Section = section,
        Facet = facet,
        Text = map.Required(textKey),
        Source = Resolve(map, map.Required("source", "the id of one of the file's sources")),
        Article = map.Optional("article"),
        Also = [.. map.Texts("also").Select(id => Resolve(map, id, "also"))],
        When = ReadWhen(map),
        From = map.Date("from"),
        Until = map.Date("until"),
        Confidence = map.OneOf("confidence", ["high", "medium", "low"], "high") switch
        {
            "low" => Confidence.Low,
            "medium" => Confidence.Medium,
            _ => Confidence.High,
        },
        Review = ReadReview(map, review),
        Doubt = map.Optional("doubt"),
    };

    private Source Resolve(YamlMap map, string id, string field = "source")
    {
        if (sources.TryGetValue(id, out var source))
        {
            return source;
        }

        if (id.Length > 0)
        {
            map.Problem(field, $"an id of sources, found '{id}'");
        }

        return Unknown;
    }

    /// <summary>Reads the review state of a fact or file.</summary>
    public static ReviewState ReadReview(YamlMap map, ReviewState otherwise, string key = "review") =>
        map.Has(key) && map.OneOf(key, ["unreviewed", "approved"]) is var state
            ? state == "approved" ? ReviewState.Approved : ReviewState.Unreviewed
            : otherwise;
}
