namespace Assistant.Knowledge.Forms.Definition;

/// <summary>A condition over the answers of a form: all tests must hold, or, of alternatives, one of them.</summary>
/// <param name="Tests">Tests that must all hold. Empty: holds always.</param>
/// <param name="Any">Alternatives, of which one must hold; empty for none.</param>
public sealed record FormCondition(IReadOnlyList<AnswerTest> Tests, IReadOnlyList<FormCondition> Any)
{
    /// <summary>Holds always.</summary>
    public static FormCondition Always { get; } = new([], []);

    /// <summary>Whether it holds always.</summary>
    public bool IsAlways => Tests.Count == 0 && Any.Count == 0;

    /// <summary>The keys that it looks at: field ids, and case ids as <c>case.timing</c>.</summary>
    public IEnumerable<string> Keys => Tests.SelectMany(t => t.Other is null ? [t.Key] : new[] { t.Key, t.Other }).Concat(Any.SelectMany(a => a.Keys));
}
