using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Examples;

/// <summary>Reads the files of <c>_outside/</c>.</summary>
internal static class OutsideReader
{
    /// <summary>The folder.</summary>
    public const string Folder = "_outside";

    /// <summary>Reads the topics of one file; problems are noted.</summary>
    public static IReadOnlyList<OutsideTopic> Read(ContentFile file, bool withExamples, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return [];
        }

        if (!OutcomeNames.TryParse(map.Required("outcome"), out var outcome))
        {
            map.Problem("outcome", "one of out_of_scope | smalltalk | safety | handoff | clarify");
        }

        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var (sourceMap, source) in map.Maps("sources").Select(m => (m, ReadSource(m))))
        {
            if (!sources.TryAdd(source.Id, source))
            {
                sourceMap.Problem("id", $"unique ids, found '{source.Id}' more than once");
            }
        }

        var topics = map.Maps("topics").Concat(map.Maps("kinds")).Select(m => ReadTopic(m, outcome, sources, withExamples)).ToList();
        map.RejectUnread();
        return topics;
    }

    private static OutsideTopic ReadTopic(YamlMap map, Outcome outcome, Dictionary<string, Source> sources, bool withExamples)
    {
        var id = map.Required("id");
        var sourceId = map.Optional("source");
        if (sourceId is not null && !sources.ContainsKey(sourceId))
        {
            map.Problem("source", $"an id of sources, found '{sourceId}'");
        }

        map.Optional("kind");
        map.OneOf("confidence", ["high", "medium", "low"], "high");
        map.Optional("doubt");
        map.Optional("note");
        var topic = new OutsideTopic
        {
            Id = id,
            Outcome = outcome,
            Name = outcome == Outcome.OutOfScope ? map.Required("name") : map.Optional("name"),
            Door = map.Optional("door"),
            Source = sourceId is null ? null : sources.GetValueOrDefault(sourceId),
            Codes = map.Texts("codes"),
            Near = map.Texts("near"),
            Services = map.Texts("services"),
            Call = map.Optional("call"),
            Replies = map.Texts("replies"),
            EnglishReplies = map.Texts("replies_en"),
            Examples = map.Map("utterances") is { } registers && withExamples ? [.. UtteranceReader.ReadRegisters(registers, id, Facet.Other)] : [],
            NotThis = [.. map.Maps("not").Select(ReadNotThis)],
        };
        if (withExamples && topic.Examples.Count == 0)
        {
            map.Problem("utterances", "at least one way of saying it");
        }

        if (outcome == Outcome.Clarify && topic.Services.Count < 2)
        {
            map.Problem("services", "two services or more to choose between");
        }

        if (outcome is not (Outcome.OutOfScope or Outcome.Clarify) && topic.Replies.Count == 0)
        {
            map.Problem("replies", "at least one reply");
        }

        map.RejectUnread();
        return topic;
    }

    private static Example ReadNotThis(YamlMap map)
    {
        if (!FacetNames.TryParse(map.Required("facet"), out var facet))
        {
            map.Problem("facet", "a facet");
        }

        var example = new Example(map.Required("text"), "plain", map.Required("service"), facet);
        map.RejectUnread();
        return example;
    }

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
        };
        map.RejectUnread();
        return source;
    }
}
