namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>How somebody walks through one form, and which of its fields stand for which kind of repair.</summary>
/// <param name="Service">The service.</param>
/// <param name="Opening">The words with which it is begun.</param>
/// <param name="Answers">What is answered to each question.</param>
internal sealed record FormWalk(string Service, string Opening, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>A name that is asked.</summary>
    public required FieldSample Name { get; init; }

    /// <summary>A full date that is asked.</summary>
    public required FieldSample Date { get; init; }

    /// <summary>A telephone number.</summary>
    public required FieldSample Phone { get; init; }

    /// <summary>A choice among labels, at least two, none of which ends the walk.</summary>
    public required FieldSample Choice { get; init; }

    /// <summary>A question of yes or no that does not end the walk.</summary>
    public required FieldSample YesNo { get; init; }

    /// <summary>The key of a field that may be left blank.</summary>
    public required string Optional { get; init; }

    /// <summary>What a citizen asks in between, and a word of the answer.</summary>
    public required (string Question, string Told) Digression { get; init; }

    public override string ToString() => Service;
}
