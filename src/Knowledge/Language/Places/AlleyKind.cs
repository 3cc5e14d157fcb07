namespace Assistant.Knowledge.Language.Places;

/// <summary>The words for lanes off a street.</summary>
public enum AlleyKind
{
    /// <summary>ngõ (North).</summary>
    Ngo,

    /// <summary>ngách: a lane off a ngõ.</summary>
    Ngach,

    /// <summary>hẻm (South; in the North off a ngách).</summary>
    Hem,

    /// <summary>kiệt (Central).</summary>
    Kiet,
}
