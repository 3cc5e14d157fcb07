using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Names;

/// <summary>Cuts a text into the parts of a name: words, with apostrophes and hyphens inside them (H'Hen).</summary>
internal static class NameParts
{
    /// <summary>The part that starts at a token.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="index">Index of a word.</param>
    /// <param name="part">The part as written.</param>
    /// <param name="end">Index of the token after it.</param>
    public static bool TryRead(TokenList tokens, int index, out string part, out int end)
    {
        part = string.Empty;
        end = index;
        if (!tokens[index].IsWord)
        {
            return false;
        }

        end = index + 1;
        while (tokens[end] is { Kind: TokenKind.Sign, SpaceBefore: false } sign && (sign.IsSign('\'') || sign.IsSign('-')) &&
            tokens[end + 1] is { IsWord: true, SpaceBefore: false } && end - index < 6)
        {
            end += 2;
        }

        part = tokens.Source[tokens[index].Start..tokens[end - 1].End];
        return true;
    }

    /// <summary>Builds the name from its parts.</summary>
    public static PersonName Build(IReadOnlyList<string> parts)
    {
        var full = NameCase.Order(parts);
        var ordered = full.Split(' ');
        var count = ordered.Length;
        if (count == 1)
        {
            var pattern = ordered[0].StartsWith("K'", StringComparison.Ordinal) || ordered[0].StartsWith("H'", StringComparison.Ordinal)
                ? PersonNamePattern.NoSurname
                : PersonNamePattern.GivenOnly;
            return new PersonName(full, string.Empty, string.Empty, full, pattern);
        }

        var isMarked = IsMarker(ordered[0]);
        if (Surnames.IsLastClan(ordered[^1]) && (isMarked || !Surnames.IsKnown(ordered[0])))
        {
            var given = ordered[^2];
            return new PersonName(full, ordered[^1], string.Join(' ', ordered[..^2]), given, PersonNamePattern.ClanLast);
        }

        if (isMarked || (count == 2 && ordered[0] is "Thị" or "Ka"))
        {
            return new PersonName(full, string.Empty, string.Join(' ', ordered[..^1]), ordered[^1], PersonNamePattern.NoSurname);
        }

        var length = Math.Max(1, Surnames.LengthAtStart(ordered));
        return new PersonName(
            full, string.Join(' ', ordered[..length]), string.Join(' ', ordered[length..^1]), ordered[^1], PersonNamePattern.SurnameFirst);
    }

    // Y, A and H before the given name, and H'…, K'… glued to it.
    private static bool IsMarker(string part) =>
        part is "Y" or "A" or "H" or "K" || (part.Length > 2 && part[1] == '\'' && part[0] is 'H' or 'K' or 'R');
}
