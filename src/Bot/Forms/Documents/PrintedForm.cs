namespace Assistant.Bot.Forms.Documents;

/// <summary>
/// What stands on a filled form, for any kind of paper or page. All texts are ready to be read and free of control characters;
/// a writer adds nothing of its own.
/// </summary>
public sealed record PrintedForm
{
    /// <summary>The name of the State; null on a sheet, which must not look like an official paper.</summary>
    public string? Republic { get; init; }

    /// <summary>The motto of the State; null on a sheet.</summary>
    public string? Motto { get; init; }

    /// <summary>The number of the form and the document that prescribes it; null where there is none.</summary>
    public string? Prescribed { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Stands beneath the title: what a sheet is for; null on an official form.</summary>
    public string? Note { get; init; }

    /// <summary>The words before the office; null where the form is addressed to none.</summary>
    public string? AddressedTo { get; init; }

    /// <summary>The office; null leaves a blank.</summary>
    public string? Addressee { get; init; }

    /// <summary>The rows and tables, in the order of print.</summary>
    public required IReadOnlyList<PrintedLine> Lines { get; init; }

    /// <summary>What whoever signs declares.</summary>
    public IReadOnlyList<string> Declarations { get; init; } = [];

    /// <summary>The line for place and day of signing; null on a sheet.</summary>
    public string? SignedAt { get; init; }

    /// <summary>Where it is signed; empty on a sheet.</summary>
    public IReadOnlyList<PrintedSignature> Signatures { get; init; } = [];

    /// <summary>Stands small at the foot of each page: with what it was made, the reference number.</summary>
    public required string Footer { get; init; }

    /// <summary>The day on which it was made.</summary>
    public required DateOnly Day { get; init; }
}
