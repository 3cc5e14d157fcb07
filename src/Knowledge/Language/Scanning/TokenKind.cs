namespace Assistant.Knowledge.Language.Scanning;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>No token: beyond either end of the text.</summary>
    None,

    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of the digits 0 to 9.</summary>
    Digits,

    /// <summary>One other character, a line break included.</summary>
    Sign,
}
