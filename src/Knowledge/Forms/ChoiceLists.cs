namespace Assistant.Knowledge.Forms;

/// <summary>Well-known lists that many forms choose from; their values stand in the content.</summary>
public static class ChoiceLists
{
    /// <summary>The 54 peoples of Vietnam (Decision 121-TCTK/PPCĐ of 1979).</summary>
    public const string Ethnicities = "ethnicities";

    /// <summary>Religions recognised by the State.</summary>
    public const string Religions = "religions";

    /// <summary>Names of countries as nationalities.</summary>
    public const string Nationalities = "nationalities";

    /// <summary>Banks.</summary>
    public const string Banks = "banks";

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [Ethnicities, Religions, Nationalities, Banks];

    /// <summary>Whether there is such a list.</summary>
    public static bool IsKnown(string name) => Names.Contains(name, StringComparer.Ordinal);
}
