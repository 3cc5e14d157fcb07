using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>A name found in a text, before its neighbours have been looked at.</summary>
/// <param name="Prefix">What was said of its kind.</param>
/// <param name="Start">Index of its first token, the prefix included.</param>
/// <param name="NameEnd">Index of the token after the name.</param>
/// <param name="End">Index of the token after it all ("cũ" included).</param>
/// <param name="Units">All units of the name.</param>
/// <param name="IsOldSaid">Whether "cũ" follows.</param>
internal sealed record PlaceHit(KindPrefix Prefix, int Start, int NameEnd, int End, IAdministrativeUnit[] Units, bool IsOldSaid)
{
    /// <summary>The name as it is written.</summary>
    public ReadOnlySpan<char> Written(TokenList tokens) =>
        tokens.Source.AsSpan(tokens[Prefix.NameStart].Start, tokens[NameEnd - 1].End - tokens[Prefix.NameStart].Start);
}
