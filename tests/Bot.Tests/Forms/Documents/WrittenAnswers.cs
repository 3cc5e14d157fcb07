using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Tests.Forms.Documents;

/// <summary>Answers as a test writes them down: <c>child_name</c>, <c>case.timing</c>, <c>members[0].full_name</c>.</summary>
internal sealed class WrittenAnswers(IReadOnlyDictionary<string, string> values, string inside = "") : IFormAnswers
{
    public string? this[string key] => values.TryGetValue(inside + key, out var own) ? own : values.GetValueOrDefault(key);

    public int Count(string group) =>
        values.Keys.Where(k => k.StartsWith($"{group}[", StringComparison.Ordinal)).Select(k => k[..k.IndexOf(']', StringComparison.Ordinal)]).Distinct().Count();

    public IFormAnswers Member(string group, int index) => new WrittenAnswers(values, $"{group}[{index}].");
}
