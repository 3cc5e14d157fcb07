namespace Assistant.Knowledge.Procedures;

/// <summary>Whether a fact applies to a person's case.</summary>
public enum Applicability
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It depends on something not known yet.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Yes,
}

/// <summary>The case values under which a fact holds: all named cases must have one of the listed values.</summary>
/// <param name="Cases">Accepted values by case id. Empty: the fact always holds.</param>
public sealed record When(IReadOnlyDictionary<string, IReadOnlyList<string>> Cases)
{
    /// <summary>The id of the built-in case that says how a person files.</summary>
    public const string ChannelCase = "channel";

    /// <summary>The values of <see cref="ChannelCase"/>.</summary>
    public static IReadOnlyList<string> Channels { get; } = ["online", "in-person", "post"];

    /// <summary>Holds always.</summary>
    public static When Always { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Compares with what is known of the person's case.</summary>
    /// <param name="known">Known values by case id.</param>
    /// <param name="anyChannel">
    /// Whether a channel that is not known leaves every channel open: what holds for one of them may well hold for the person,
    /// and is shown with its channel.
    /// </param>
    public Applicability In(IReadOnlyDictionary<string, string> known, bool anyChannel = false)
    {
        ArgumentNullException.ThrowIfNull(known);
        var result = Applicability.Yes;
        foreach (var (caseId, accepted) in Cases)
        {
            if (!known.TryGetValue(caseId, out var value))
            {
                result = anyChannel && caseId == ChannelCase ? result : Applicability.Unknown;
            }
            else if (!accepted.Contains(value, StringComparer.Ordinal))
            {
                return Applicability.No;
            }
        }

        return result;
    }
}
