namespace Assistant.Knowledge.Language.Phones;

/// <summary>The kinds of telephone numbers.</summary>
public enum PhoneKind
{
    /// <summary>A mobile number, ten digits.</summary>
    Mobile,

    /// <summary>A landline, eleven digits with its area code.</summary>
    Landline,

    /// <summary>A number of three or four digits: 113, 1022.</summary>
    Short,

    /// <summary>A service line: 1800 (free) or 1900 (charged).</summary>
    Service,
}
