namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>A whole form as one citizen means it, and the places of the form that this leads to.</summary>
internal sealed class MeantForm
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>What is meant, by key.</summary>
    public Dictionary<string, Meant> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>How many members each group has.</summary>
    public Dictionary<string, int> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The exit that it ends at; null where the form is filled in.</summary>
    public string? Exit { get; set; }

    /// <summary>The title of the way of filing that is chosen; null for the first.</summary>
    public string? Way { get; set; }

    /// <summary>The names of the places that are reached.</summary>
    public HashSet<string> Reached { get; } = new(StringComparer.Ordinal);
}
