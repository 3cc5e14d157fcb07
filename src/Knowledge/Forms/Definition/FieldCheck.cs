namespace Assistant.Knowledge.Forms.Definition;

/// <summary>What is checked of one value.</summary>
public enum CheckKind
{
    /// <summary><c>past</c>: a date not after today.</summary>
    Past,

    /// <summary><c>future</c>: a date not before today.</summary>
    Future,

    /// <summary><c>min</c>: at least this number, or this many characters or files.</summary>
    Least,

    /// <summary><c>max</c>: at most this number, or this many characters or files.</summary>
    Most,

    /// <summary><c>min_age</c>: a date of birth at least this long ago.</summary>
    LeastAge,

    /// <summary><c>max_age</c>: a date at most this long ago.</summary>
    MostAge,

    /// <summary><c>pattern</c>: the shape of a code, as a regular expression.</summary>
    Pattern,

    /// <summary><c>must</c>: exactly this value, such as a declaration that must be made.</summary>
    Must,

    /// <summary><c>not_before</c>: a date not before that of another field.</summary>
    NotBefore,

    /// <summary><c>after</c>: a date after that of another field.</summary>
    After,

    /// <summary><c>within</c>: a date at most this long after that of another field.</summary>
    Within,

    /// <summary><c>differs</c>: another value than that of another field.</summary>
    Differs,

    /// <summary><c>same</c>: the value of another field.</summary>
    Same,

    /// <summary><c>in_hanoi</c>: an address or a unit in Hà Nội.</summary>
    InHanoi,

    /// <summary><c>working_day</c>: a working day.</summary>
    WorkingDay,
}

/// <summary>What one value must be. A value that fails is not taken, and the message says how to mend it.</summary>
/// <param name="Kind">What is checked.</param>
/// <param name="Argument">A number, a length of time, a pattern, a value or the id of another field.</param>
/// <param name="Length">A length of time beside another field.</param>
/// <param name="Message">What the citizen is told; null for the common words of the kind.</param>
public sealed record FieldCheck(CheckKind Kind, string Argument, TimeLength? Length, string? Message);
