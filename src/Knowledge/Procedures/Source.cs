namespace Assistant.Knowledge.Procedures;

/// <summary>Where a fact is written.</summary>
public sealed record Source
{
    /// <summary>Unique within the file.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title in Vietnamese.</summary>
    public required string Title { get; init; }

    /// <summary>The number of a legal document or record.</summary>
    public string? Number { get; init; }

    /// <summary>Where it can be read.</summary>
    public string? Url { get; init; }

    /// <summary>In force from.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Repealed or expired after this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The kinds of sources that content files may name.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["law", "decree", "circular", "resolution", "decision", "directive", "plan", "record", "guidance", "press", "memory"];

    /// <summary>Kinds that must carry a number.</summary>
    public static IReadOnlyList<string> NumberedKinds { get; } =
        ["law", "decree", "circular", "resolution", "decision", "directive", "plan", "record"];

    /// <summary>Whether the source has not been repealed on a day.</summary>
    public bool InForce(DateOnly day) => Until is not { } until || day <= until;

    /// <summary>The source as a citizen reads it, with the number where the title does not hold it already.</summary>
    public string Citation(string? article)
    {
        var name = Number is { Length: > 0 } number && !Title.Contains(number, StringComparison.Ordinal)
            ? $"{Title} ({number})"
            : Title;
        return article is { Length: > 0 } ? $"{article}, {name}" : name;
    }
}
