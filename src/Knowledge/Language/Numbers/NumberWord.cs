namespace Assistant.Knowledge.Language.Numbers;

/// <summary>What a word does inside a spoken number.</summary>
internal enum NumberWord
{
    /// <summary>Nothing: not a number word.</summary>
    None,

    /// <summary>A digit that may stand anywhere: không, một … chín.</summary>
    Digit,

    /// <summary>A digit that only follows another part: mốt, tư, lăm, nhăm.</summary>
    TailDigit,

    /// <summary>mười.</summary>
    Ten,

    /// <summary>mươi, after a digit.</summary>
    Tens,

    /// <summary>chục.</summary>
    Dozen,

    /// <summary>linh, lẻ: the empty tens place.</summary>
    EmptyTens,

    /// <summary>trăm.</summary>
    Hundred,

    /// <summary>nghìn, vạn, triệu, tỷ.</summary>
    Scale,

    /// <summary>rưỡi: half of the unit before it.</summary>
    HalfMore,

    /// <summary>nửa: half of the unit after it.</summary>
    Half,
}
