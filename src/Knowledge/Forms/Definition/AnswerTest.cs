namespace Assistant.Knowledge.Forms.Definition;

/// <summary>How an answer is tested.</summary>
public enum TestKind
{
    /// <summary>It is one of the values.</summary>
    OneOf,

    /// <summary>It is given, and none of the values.</summary>
    NoneOf,

    /// <summary>It is given (true) or was left blank (false).</summary>
    Given,

    /// <summary>A number or an amount is at least this.</summary>
    AtLeast,

    /// <summary>A number or an amount is under this.</summary>
    Under,

    /// <summary>From that date until today at least this long has passed.</summary>
    AgeAtLeast,

    /// <summary>From that date until today less than this has passed.</summary>
    AgeUnder,

    /// <summary>A date before that of another field.</summary>
    Before,

    /// <summary>A date after that of another field.</summary>
    After,

    /// <summary>A date at least this long after that of another field.</summary>
    AtLeastAfter,

    /// <summary>The same as another field.</summary>
    SameAs,

    /// <summary>Different from another field.</summary>
    DiffersFrom,

    /// <summary>A name whose surname is that of none of the other fields that are given.</summary>
    SurnameOfNone,

    /// <summary>An address or unit inside (true) or outside (false) of Hà Nội.</summary>
    InHanoi,

    /// <summary>An address or unit in the same commune (true) or another one (false) as another field.</summary>
    SameCommune,
}

/// <summary>One test of one answer.</summary>
/// <param name="Key">The field, or a case as <c>case.timing</c>.</param>
/// <param name="Kind">How it is tested.</param>
/// <param name="Values">The values it is compared with; fields for <see cref="TestKind.SurnameOfNone"/>.</param>
/// <param name="Other">The field that it is compared with.</param>
/// <param name="Length">A length of time.</param>
/// <param name="Number">A number.</param>
/// <param name="Expected">For tests that may be turned around: what must come out.</param>
public sealed record AnswerTest(
    string Key, TestKind Kind, IReadOnlyList<string> Values, string? Other = null, TimeLength? Length = null, decimal Number = 0, bool Expected = true);

/// <summary>A length of time in the calendar, such as 14 years or 60 days.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">'y', 'm' or 'd'.</param>
public sealed record TimeLength(int Count, char Unit)
{
    /// <summary>The day that far after another.</summary>
    public DateOnly After(DateOnly day) => Unit switch
    {
        'y' => day.AddYears(Count),
        'm' => day.AddMonths(Count),
        _ => day.AddDays(Count),
    };
}
