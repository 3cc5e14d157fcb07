namespace Assistant.Knowledge.Forms.Printing;

/// <summary>The fixed words of printed forms, from <c>Content/_forms/printing.yaml</c>: always Vietnamese, for a form is an official paper.</summary>
public sealed record FormWords
{
    /// <summary>The first line of an official paper: the name of the State.</summary>
    public required string Republic { get; init; }

    /// <summary>The second line: the motto of the State.</summary>
    public required string Motto { get; init; }

    /// <summary>Stands before the office that the form is addressed to.</summary>
    public required string AddressedTo { get; init; }

    /// <summary>The heading of the column that numbers the members of a group.</summary>
    public required string RowNumber { get; init; }

    /// <summary>The words with which a declaration may begin.</summary>
    public required IReadOnlyList<string> Pledges { get; init; }

    /// <summary>A declaration as whoever signs makes it; holds <c>{text}</c>.</summary>
    public required string Declares { get; init; }

    /// <summary>The common declaration, where a form does not say what is declared.</summary>
    public required string Declaration { get; init; }

    /// <summary>The line for place and day of signing, with blanks: they are written by hand at signing.</summary>
    public required string SignedAt { get; init; }

    /// <summary>Stands under the title of whoever signs.</summary>
    public required string SignHint { get; init; }

    /// <summary>The title of whoever signs, where the form names none.</summary>
    public required string Signer { get; init; }

    /// <summary>Marks what the office fills in.</summary>
    public required string OfficeFills { get; init; }

    /// <summary>Says that a form was prepared with the assistant and bears no stamp; holds <c>{date}</c>.</summary>
    public required string Prepared { get; init; }

    /// <summary>The same of a sheet for preparing.</summary>
    public required string PreparedSheet { get; init; }

    /// <summary>Names the reference number; holds <c>{reference}</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Says that there is no official form, and what the sheet is for.</summary>
    public required string SheetNote { get; init; }
}
