namespace Assistant.Knowledge.Language.Identity;

/// <summary>Sex as papers state it.</summary>
public enum Sex
{
    /// <summary>Nam.</summary>
    Male,

    /// <summary>Nữ.</summary>
    Female,
}
