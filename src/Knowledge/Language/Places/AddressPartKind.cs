namespace Assistant.Knowledge.Language.Places;

/// <summary>The kinds of parts of an address.</summary>
internal enum AddressPartKind
{
    /// <summary>Number of the house.</summary>
    House,

    /// <summary>Flat, room, floor.</summary>
    Unit,

    /// <summary>Building or estate.</summary>
    Building,

    /// <summary>Lane.</summary>
    Alley,

    /// <summary>Street.</summary>
    Street,

    /// <summary>Tổ, thôn, xóm.</summary>
    Group,

    /// <summary>Unit of the administrative map.</summary>
    Place,
}
