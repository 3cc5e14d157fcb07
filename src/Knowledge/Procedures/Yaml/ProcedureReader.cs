namespace Assistant.Knowledge.Procedures.Yaml;

/// <summary>Reads one service folder: the national record and, where there is one, the city overlay.</summary>
internal static class ProcedureReader
{
    /// <summary>The file name of the national record.</summary>
    public const string ProcedureFile = "procedure.yaml";

    /// <summary>The file name of the city overlay.</summary>
    public const string OverlayFile = "ha-noi.yaml";

    /// <summary>Reads a procedure; problems are noted and reading goes on. Null only where the file cannot be read at all.</summary>
    public static Procedure? Read(ContentFile file, ContentFile? overlay, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return null;
        }

        var sources = ReadSources(map);
        var review = FactReader.ReadReview(map, ReviewState.Unreviewed, "reviewed");
        var facts = new FactReader(Index(sources), review).Read(map).Select(pair => Finish(pair.Fact, pair.Map)).ToList();
        var procedure = ReadHead(map, sources, facts);
        if (procedure.Id != file.Folder)
        {
            map.Problem("id", $"the name of the folder, '{file.Folder}'");
        }

        map.RejectUnread();
        return overlay is null ? procedure : WithOverlay(procedure, overlay, review, problems);
    }

    private static Procedure ReadHead(YamlMap map, List<Source> sources, List<Fact> facts)
    {
        if (map.Map("record") is { } record)
        {
            record.Required("code");
            record.Optional("taken");
            record.Optional("decision");
            record.Optional("note");
            record.RejectUnread();
        }

        return new Procedure
        {
            Id = map.Required("id"),
            Name = map.Required("name"),
            Phrase = map.Required("phrase"),
            English = map.Required("english"),
            Field = map.Required("field"),
            Ministry = map.Optional("ministry"),
            Level = map.Optional("level"),
            Checked = map.Date("checked"),
            Codes = [.. map.Maps("codes").Select(ReadCode)],
            Aliases = [.. map.Maps("aliases", "text").Select(ReadAlias)],
            Sources = sources,
            Cases = [.. map.Maps("cases").Select(ReadCase)],
            Facts = facts,
            Related = [.. map.Maps("related").Select(ReadRelated)],
            None = ReadNone(map),
            Verify = map.Texts("verify"),
            Differences = [.. map.Maps("differences").Select(ReadDifference)],
        };
    }

    private static Procedure WithOverlay(Procedure procedure, ContentFile file, ReviewState review, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return procedure;
        }

        if (map.Optional("id") is { } id && id != procedure.Id)
        {
            map.Problem("id", $"the name of the folder, '{procedure.Id}'");
        }

        map.Optional("place");
        map.Date("checked");
        var sources = ReadSources(map);
        var all = Index([.. procedure.Sources, .. sources]);
        var state = FactReader.ReadReview(map, review, "reviewed");
        var national = procedure.Facts.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        var local = new List<Fact>();
        // A local fact stands where the national one stood: order is part of what an editor says.
        var inPlace = new Dictionary<string, Fact>(StringComparer.Ordinal);
        foreach (var (fact, factMap) in new FactReader(all, state).Read(map))
        {
            var because = factMap.Required("because", "why the city differs from the national record");
            foreach (var target in factMap.Texts("replaces"))
            {
                if (national.Contains(target))
                {
                    replaced.Add(target);
                }
                else
                {
                    factMap.Problem("replaces", $"the id of a fact of procedure.yaml, found '{target}'");
                }
            }

            var own = Finish(fact, factMap) with { LocalReason = because };
            var targets = factMap.Texts("replaces");
            if (targets.Count > 0 && national.Contains(targets[0]))
            {
                inPlace[targets[0]] = own;
            }
            else
            {
                local.Add(own);
            }
        }

        var verify = map.Texts("verify");
        var differences = map.Maps("differences").Select(ReadDifference).ToList();
        map.RejectUnread();
        return procedure with
        {
            Sources = [.. procedure.Sources, .. sources],
            Facts = [.. procedure.Facts.Where(f => !replaced.Contains(f.Id) || inPlace.ContainsKey(f.Id)).Select(f => inPlace.GetValueOrDefault(f.Id, f)), .. local],
            Verify = [.. procedure.Verify, .. verify],
            Differences = [.. procedure.Differences, .. differences],
        };
    }

    private static Fact Finish(Fact fact, YamlMap map)
    {
        map.RejectUnread();
        return fact;
    }

    private static List<Source> ReadSources(YamlMap map) => [.. map.Maps("sources").Select(ReadSource)];

    private static Source ReadSource(YamlMap map)
    {
        var source = new Source
        {
            Id = map.Required("id"),
            Kind = map.OneOf("kind", [.. Source.Kinds]),
            Title = map.Required("title"),
            Number = map.Optional("number"),
            Url = map.Optional("url"),
            Effective = map.Date("effective"),
            Until = map.Date("until"),
        };
        map.Optional("note");
        map.Date("checked");
        map.RejectUnread();
        return source;
    }

    private static ProcedureCode ReadCode(YamlMap map)
    {
        var code = new ProcedureCode(map.Required("code"), map.Required("name"), FactReader.ReadWhen(map));
        map.Optional("note");
        map.RejectUnread();
        return code;
    }

    private static Alias ReadAlias(YamlMap map)
    {
        var alias = new Alias(map.Required("text"), map.Flag("shared"));
        map.RejectUnread();
        return alias;
    }

    private static CaseQuestion ReadCase(YamlMap map)
    {
        var question = new CaseQuestion(
            map.Required("id"),
            map.Required("question"),
            map.Optional("why"),
            map.Optional("default"),
            [.. map.Maps("values").Select(ReadValue)]);
        map.RejectUnread();
        return question;
    }

    private static CaseValue ReadValue(YamlMap map)
    {
        var value = new CaseValue(map.Required("id"), map.Required("label"), map.Texts("cues"));
        map.RejectUnread();
        return value;
    }

    private static RelatedProcedure ReadRelated(YamlMap map)
    {
        var related = new RelatedProcedure(map.Optional("service"), map.Optional("code"), map.Optional("name"), map.Optional("why"));
        map.RejectUnread();
        return related;
    }

    private static Difference ReadDifference(YamlMap map)
    {
        var difference = new Difference(map.Required("about"), map.Optional("record"), map.Optional("newer"), map.Optional("follows"));
        map.RejectUnread();
        return difference;
    }

    private static Dictionary<Facet, string> ReadNone(YamlMap map)
    {
        var none = new Dictionary<Facet, string>();
        if (map.Map("none") is not { } reasons)
        {
            return none;
        }

        foreach (var key in reasons.Keys)
        {
            var reason = reasons.Required(key, "why there is nothing");
            if (FacetNames.TryParse(key, out var facet))
            {
                none[facet] = reason;
            }
            else
            {
                reasons.Problem(key, $"one of {string.Join(" | ", FacetNames.Answerable.Select(f => f.Name()))}");
            }
        }

        return none;
    }

    private static Dictionary<string, Source> Index(IEnumerable<Source> sources)
    {
        var index = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            index[source.Id] = source;
        }

        return index;
    }
}
