namespace Assistant.Bot.Forms.Documents;

/// <summary>A part of the foot of a form.</summary>
internal enum SigningPart
{
    /// <summary>None: an ordinary row.</summary>
    None,

    /// <summary>What is declared.</summary>
    Declaration,

    /// <summary>The line for place and day.</summary>
    SignedAt,

    /// <summary>A place to sign.</summary>
    Signature,
}
