using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Answers;

/// <summary>What is known and what is assumed of a person's case, and which facts follow from it on a day.</summary>
public sealed class CaseContext
{
    private readonly Procedure _procedure;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly Dictionary<string, string> _effective;
    private readonly DateOnly _today;

    /// <summary>Puts a case together; what is not known is taken as the common case, where the procedure names one.</summary>
    /// <param name="procedure">The service.</param>
    /// <param name="known">Known values by case id.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    public CaseContext(Procedure procedure, IReadOnlyDictionary<string, string> known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(known);
        _procedure = procedure;
        _known = known;
        _today = today;
        _effective = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var question in procedure.Cases)
        {
            if (question.Default is { } common)
            {
                _effective.TryAdd(question.Id, common);
            }
        }
    }

    /// <summary>The day on which facts must be in force.</summary>
    public DateOnly Today => _today;

    /// <summary>Whether a fact is in force and holds in the known or assumed case.</summary>
    public Applicability Applies(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.InForce(_today) ? fact.When.In(_effective, anyChannel: true) : Applicability.No;
    }

    /// <summary>How much a fact speaks of what the citizen gave away about the case.</summary>
    public int Specificity(Fact fact) => fact.When.Cases.Keys.Count(id => id != When.ChannelCase && _known.ContainsKey(id));

    /// <summary>Whether a fact may concern the person, whenever it is in force.</summary>
    public bool MayConcern(Fact fact) => fact.When.In(_effective, anyChannel: true) != Applicability.No;

    /// <summary>Facts of sections that are in force and do not speak of another case.</summary>
    public IReadOnlyList<(Fact Fact, Applicability Applies)> Select(params IReadOnlyList<Section> sections)
    {
        var selected = new List<(Fact, Applicability)>();
        foreach (var section in sections)
        {
            foreach (var fact in _procedure.Facts)
            {
                if (fact.Section == section && Applies(fact) is var applies and not Applicability.No)
                {
                    selected.Add((fact, applies));
                }
            }
        }

        return selected;
    }

    /// <summary>The labels of the values that the citizen gave away.</summary>
    public IReadOnlyList<string> KnownLabels() => [.. _procedure.Cases.Where(c => _known.ContainsKey(c.Id)).Select(c => Label(c.Id, _known[c.Id])!)];

    /// <summary>The labels of assumed values that matter most to the facts shown.</summary>
    public IReadOnlyList<string> AssumedLabels(IEnumerable<Fact> shown, int most)
    {
        var counts = shown.SelectMany(f => f.When.Cases.Keys).CountBy(id => id).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        return
        [
            .. _procedure.Cases
                .Where(c => counts.ContainsKey(c.Id) && !_known.ContainsKey(c.Id) && c.Default is not null)
                .OrderByDescending(c => counts[c.Id])
                .Take(most)
                .Select(c => Label(c.Id, c.Default!)!),
        ];
    }

    /// <summary>The label of a condition, as "trẻ sinh ở nhà, nộp trực tuyến"; null where it names nothing to say.</summary>
    public string? Label(When when)
    {
        var labels = when.Cases
            .Where(c => c.Key != When.ChannelCase && !_effective.ContainsKey(c.Key))
            .Select(c => string.Join(" / ", c.Value.Select(v => AnswerText.LowerFirst(Label(c.Key, v) ?? v))))
            .ToArray();
        return labels.Length == 0 ? null : string.Join(", ", labels);
    }

    /// <summary>
    /// The one question that decides most about the sections asked for: the unknown case that most facts in force hang on.
    /// Null where nothing more needs to be known.
    /// </summary>
    public CaseQuestion? DecidingQuestion(IReadOnlyCollection<Section> sections)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fact in _procedure.Facts.Where(f => sections.Contains(f.Section) && f.InForce(_today)))
        {
            foreach (var caseId in fact.When.Cases.Keys.Where(id => id != When.ChannelCase && !_known.ContainsKey(id)))
            {
                // A fact that other known values rule out decides nothing.
                if (fact.When.In(_known) != Applicability.No)
                {
                    counts[caseId] = counts.GetValueOrDefault(caseId) + 1;
                }
            }
        }

        return _procedure.Cases
            .Where(c => counts.ContainsKey(c.Id))
            .OrderByDescending(c => counts[c.Id] + (c.Default is null ? 2 : 0))
            .FirstOrDefault();
    }

    /// <summary>National codes of this case, best first.</summary>
    public IReadOnlyList<string> Codes()
    {
        var own = _procedure.Codes.Where(c => c.When.Cases.Count > 0 && c.When.In(_known) == Applicability.Yes).Select(c => c.Code);
        var common = _procedure.Codes.Where(c => c.When.In(_effective) == Applicability.Yes).Select(c => c.Code);
        return [.. own.Concat(common).Append(_procedure.Codes[0].Code).Distinct(StringComparer.Ordinal).Take(3)];
    }

    private string? Label(string caseId, string value) =>
        _procedure.Cases.FirstOrDefault(c => c.Id == caseId)?.Values.FirstOrDefault(v => v.Id == value)?.Label;
}
