using System.Globalization;

namespace Assistant.Connectors.Web.Rendering;

/// <summary>What the parts of one turn share: its number on the page, where its buttons send to, and what they carry.</summary>
/// <param name="Number">From 1; keeps ids apart in a conversation that grows.</param>
/// <param name="Action">The page's address.</param>
/// <param name="Carried">The messages that a choice is sent with.</param>
internal sealed record TurnScope(int Number, string Action, IReadOnlyList<string> Carried)
{
    /// <summary>An id that no other turn has.</summary>
    public string Id(string name) => string.Create(CultureInfo.InvariantCulture, $"t{Number}-{name}");

    /// <summary>The id of a source.</summary>
    public string SourceId(int number) => Id(string.Create(CultureInfo.InvariantCulture, $"s{number}"));
}
