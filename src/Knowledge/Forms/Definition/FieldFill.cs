namespace Assistant.Knowledge.Forms.Definition;

/// <summary>Who fills a field in. The name in a content file is given with each.</summary>
public enum FieldFill
{
    /// <summary><c>citizen</c>: it is asked.</summary>
    Citizen,

    /// <summary><c>computed</c>: it follows from other fields.</summary>
    Computed,

    /// <summary><c>paper</c>: by hand on the printed form, such as a signature.</summary>
    Paper,

    /// <summary><c>office</c>: by the portal or an officer.</summary>
    Office,
}
