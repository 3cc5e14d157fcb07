namespace Assistant.Knowledge.Understanding.Examples;

/// <summary>The ways in which people write, as content files name them.</summary>
public static class Register
{
    /// <summary>A second turn that does not name the service.</summary>
    public const string Followup = "followup";

    /// <summary>All registers.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["plain", "nodiac", "teencode", "typo", "spoken", "story", "regional", "english", Followup];
}
