namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>How a walk ended.</summary>
internal enum WalkEnd
{
    /// <summary>At the last step of the guide, or at the exit that was meant.</summary>
    Completed,

    /// <summary>With a person offered.</summary>
    Person,

    /// <summary>Nowhere: nothing is asked and nothing is offered.</summary>
    DeadEnd,

    /// <summary>Not at all.</summary>
    Loop,
}

/// <summary>What became of one walk.</summary>
internal sealed class WalkReport
{
    public required string Service { get; init; }

    public required string Temperament { get; init; }

    public required string Channel { get; init; }

    public int Seed { get; init; }

    public WalkEnd End { get; set; } = WalkEnd.Loop;

    /// <summary>Turns in all.</summary>
    public int Turns { get; set; }

    /// <summary>Questions of the form that were asked.</summary>
    public int Questions { get; set; }

    /// <summary>Values that were read back to be confirmed.</summary>
    public int Confirmations { get; set; }

    /// <summary>Questions asked again though they were answered properly.</summary>
    public List<string> Repeats { get; } = [];

    /// <summary>Answers that were taken for something else than was meant.</summary>
    public List<string> Misread { get; } = [];

    /// <summary>What was taken from the first words and was not meant; the citizen puts it right.</summary>
    public List<string> Guesses { get; } = [];

    /// <summary>What went wrong at the end.</summary>
    public string? Trouble { get; set; }

    public string Name => $"{Service}/{Temperament}/{Channel}/{Seed}";

    public bool IsClean => End == WalkEnd.Completed && Repeats.Count == 0 && Misread.Count == 0;
}
