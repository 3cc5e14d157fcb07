using System.Globalization;

namespace Assistant.Bot.Forms.Documents;

/// <summary>A row or a table of a printed form.</summary>
/// <param name="Field">The field it shows.</param>
/// <param name="Number">Its number on the form; null where it has none.</param>
/// <param name="Label">Its label.</param>
public abstract record PrintedLine(string Field, string? Number, string Label)
{
    /// <summary>Whether it stands under the number of the line before it.</summary>
    public bool IsPart { get; init; }

    /// <summary>Number and label, as they stand on the paper: <c>7. Họ và tên</c>.</summary>
    public string Caption => Number switch
    {
        null => Label,
        [.., var last] when char.IsLetterOrDigit(last) => $"{Number}. {Label}",
        _ => $"{Number} {Label}",
    };

    /// <summary>The caption with the sign that leads to its value: a colon, where it does not end with one or with a question.</summary>
    public string Lead => Caption is [.., ':' or '?'] ? Caption : $"{Caption}:";
}

/// <summary>A field with its value.</summary>
/// <param name="Field">The field it shows.</param>
/// <param name="Number">Its number on the form; null where it has none.</param>
/// <param name="Label">Its label.</param>
/// <param name="Value">The value; null leaves a dotted blank.</param>
/// <param name="Remark">Who fills in the blank, where it is not the citizen; else null.</param>
public sealed record PrintedRow(string Field, string? Number, string Label, string? Value, string? Remark = null) : PrintedLine(Field, Number, Label);

/// <summary>A group with its members.</summary>
/// <param name="Field">The group.</param>
/// <param name="Number">Its number on the form; null where it has none.</param>
/// <param name="Label">Its label.</param>
/// <param name="Item">What one member is called.</param>
/// <param name="RowNumber">The heading of the column that numbers the members.</param>
/// <param name="Columns">The headings of the columns.</param>
/// <param name="Members">A cell a column for each member; null leaves it blank.</param>
public sealed record PrintedTable(
    string Field,
    string? Number,
    string Label,
    string Item,
    string RowNumber,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string?>> Members) : PrintedLine(Field, Number, Label)
{
    /// <summary>Columns beyond which a table is too narrow to read on upright paper.</summary>
    private const int MostColumns = 6;

    /// <summary>Whether the members are better written one beneath the other, a row a field.</summary>
    public bool IsTooWide => Columns.Count > MostColumns;

    /// <summary>What stands above a member where each is written for itself.</summary>
    /// <param name="number">Its number, from 1.</param>
    public string Heading(int number) => $"{char.ToUpperInvariant(Item[0])}{Item[1..]} {number.ToString(CultureInfo.InvariantCulture)}";
}
