using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>The word before a name that says its kind: "phường", "P.", "q", "TX", "thành phố".</summary>
/// <param name="Type">The kind; null where none is said.</param>
/// <param name="NameStart">Index of the first token of the name.</param>
/// <param name="IsAbbreviated">Whether it is a short form, which is also other words.</param>
internal readonly record struct KindPrefix(UnitType? Type, int NameStart, bool IsAbbreviated)
{
    private static readonly Lexicon<UnitType> Words = new(
        ("phường", UnitType.Ward),
        ("xã", UnitType.Commune),
        ("quận", UnitType.UrbanDistrict),
        ("huyện", UnitType.RuralDistrict),
        ("tỉnh", UnitType.Province));

    /// <summary>Reads the prefix at a token; the name starts at the token itself where there is none.</summary>
    public static KindPrefix At(TokenList tokens, int index)
    {
        if (Words.TryFind(tokens[index], out var type))
        {
            return new KindPrefix(type, index + 1, false);
        }

        if (tokens.Match(index, "thị", "trấn"))
        {
            return new KindPrefix(UnitType.Township, index + 2, false);
        }

        if (tokens.Match(index, "thị", "xã"))
        {
            return new KindPrefix(UnitType.Town, index + 2, false);
        }

        if (tokens.Match(index, "thành", "phố"))
        {
            return new KindPrefix(UnitType.City, index + 2, false);
        }

        if (tokens.Match(index, "đặc", "khu"))
        {
            return new KindPrefix(UnitType.SpecialZone, index + 2, false);
        }

        return Short(tokens, index);
    }

    private static KindPrefix Short(TokenList tokens, int index)
    {
        UnitType? type = tokens[index].Lower switch
        {
            "p" or "f" => UnitType.Ward,
            "x" => UnitType.Commune,
            "q" => UnitType.UrbanDistrict,
            "h" => UnitType.RuralDistrict,
            "tx" => UnitType.Town,
            "tt" => UnitType.Township,
            "tp" => UnitType.City,
            "t" => UnitType.Province,
            _ => null,
        };
        var isGluedToDigits = !tokens[index].SpaceBefore && tokens[index - 1].IsDigits;
        if (type is null || isGluedToDigits)
        {
            return new KindPrefix(null, index, false);
        }

        var next = index + 1;
        var hasPoint = tokens[next] is { SpaceBefore: false } point && point.IsSign('.');
        if (hasPoint)
        {
            next++;
        }

        // A letter alone is many things ("h" is an hour): it needs its point, a figure or a capital after it.
        var name = tokens[next];
        var isName = hasPoint || name.IsDigits || (name.IsWord && char.IsUpper(tokens.Source[name.Start])) ||
            (name.IsMarked && type != UnitType.Province) || type == UnitType.City;
        return isName ? new KindPrefix(type, next, true) : new KindPrefix(null, index, false);
    }
}
