using System.Collections.Frozen;
using Assistant.Knowledge.Answers;

namespace Assistant.Connectors.Web.Requests;

/// <summary>The names of the services by their ids, as links and pages give them.</summary>
internal sealed class ServiceNames(QuestionAnswerer answerer)
{
    private readonly FrozenDictionary<string, string> _names =
        answerer.Knowledge.Procedures.ToFrozenDictionary(p => p.Id, p => p.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a service; null where there is none of that id.</summary>
    public string? Name(string? id) => id is not null && _names.TryGetValue(id.Trim(), out var name) ? name : null;
}
