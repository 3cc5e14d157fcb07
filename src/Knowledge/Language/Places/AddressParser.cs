using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>
/// Reads addresses from small to large: house, flat, lanes, street, tổ or thôn, phường or xã (of today or of before), old district,
/// province. What an old unit is today is asked of <see cref="UnitGazetteer.SuccessionOf"/>.
/// </summary>
public sealed class AddressParser(UnitGazetteer gazetteer)
{
    private const int WidestGap = 3;

    private static readonly WordSet Joins = new("ở tại thuộc cũ nay là trước đây địa chỉ");

    /// <summary>All addresses of a text, in order, none overlapping another. A place alone is no address.</summary>
    /// <param name="text">A text in normal form.</param>
    public IReadOnlyList<Reading<AddressValue>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<AddressValue>>();
        foreach (var parts in Clusters(tokens, gazetteer.Find(text)))
        {
            if (IsAddress(parts))
            {
                found.Add(Make(tokens, parts));
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one address; null where no part of one is found.</summary>
    /// <param name="answer">The answer to a question for an address, in normal form.</param>
    public Reading<AddressValue>? Parse(string answer)
    {
        var tokens = TokenList.Of(answer);
        var parts = Clusters(tokens, gazetteer.Find(answer)).SelectMany(static p => p).ToList();
        if (parts.Count > 0)
        {
            return Make(tokens, parts);
        }

        return gazetteer.Parse(answer) is { } place
            ? new Reading<AddressValue>(Empty(place), place.Confidence * 0.7, place.Span, place.Doubt)
            : null;
    }

    private static AddressValue Empty(Reading<PlaceMention> place)
    {
        var mention = place.Value;
        return new AddressValue(
            null, null, null, [], null, [],
            mention.Best is Commune or OldCommune or OlderCommune ? mention : null,
            mention.Best is OldDistrict ? mention : null,
            mention.Best is Province or OldProvince ? mention : null);
    }

    private static IEnumerable<List<AddressPart>> Clusters(TokenList tokens, IReadOnlyList<Reading<PlaceMention>> places)
    {
        var reader = new AddressPartReader(tokens, places);
        var cluster = new List<AddressPart>();
        for (var i = 0; i < tokens.Count;)
        {
            var isNear = cluster.Count > 0 && IsJoined(tokens, cluster[^1].End, i);
            if (cluster.Count > 0 && !isNear)
            {
                yield return cluster;
                cluster = [];
            }

            if (reader.TryRead(i, cluster.Count > 0 ? cluster[^1] : null, out var part))
            {
                cluster.Add(part);
                i = part.End;
            }
            else
            {
                i++;
            }
        }

        if (cluster.Count > 0)
        {
            yield return cluster;
        }
    }

    private static bool IsJoined(TokenList tokens, int end, int index)
    {
        if (index - end > WidestGap)
        {
            return false;
        }

        for (var i = end; i < index; i++)
        {
            var isSign = tokens[i].Kind == TokenKind.Sign && !tokens[i].IsSign('?') && !tokens[i].IsSign('!') && !tokens[i].IsSign('\n');
            if (!isSign && !Joins.Has(tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(List<AddressPart> parts)
    {
        var hasHouse = Has(parts, AddressPartKind.House);
        var hasLane = Has(parts, AddressPartKind.Alley);
        var hasStreet = Has(parts, AddressPartKind.Street);
        var places = parts.Count(static p => p.Kind == AddressPartKind.Place);
        var hasSmall = hasHouse || hasLane || hasStreet || Has(parts, AddressPartKind.Group) || Has(parts, AddressPartKind.Building);
        return (hasHouse && (hasStreet || hasLane)) || (hasLane && hasStreet) || (hasSmall && places > 0) ||
            (places > 1 && parts.Exists(static p => p.Place?.Value.Best is Commune or OldCommune or OlderCommune));
    }

    private static bool Has(List<AddressPart> parts, AddressPartKind kind) => parts.Exists(p => p.Kind == kind);

    private static Reading<AddressValue> Make(TokenList tokens, List<AddressPart> parts)
    {
        string? Text(AddressPartKind kind) => parts.Find(p => p.Kind == kind)?.Text;
        Reading<PlaceMention>? Place(Func<IAdministrativeUnit, bool> level) =>
            parts.Where(p => p.Place is { } place && level(place.Value.Best)).Select(static p => p.Place).MaxBy(static p => p!.Confidence);

        var commune = Place(static u => u is Commune or OldCommune or OlderCommune);
        var district = Place(static u => u is OldDistrict);
        var province = Place(static u => u is Province or OldProvince);
        var value = new AddressValue(
            Text(AddressPartKind.House), Text(AddressPartKind.Unit), Text(AddressPartKind.Building),
            [.. parts.Where(static p => p.Kind == AddressPartKind.Alley).Select(static p => new Alley(p.Alley, p.Text))],
            Text(AddressPartKind.Street),
            [.. parts.Where(static p => p.Kind == AddressPartKind.Group).Select(static p => p.Text)],
            commune?.Value, district?.Value, province?.Value);
        var confidence = Math.Min(0.97, 0.45 + (0.12 * parts.Count)) * (commune is null ? 0.85 : 0.5 + (0.5 * commune.Confidence));
        return new Reading<AddressValue>(value, confidence, tokens.Span(parts[0].Start, parts[^1].End), commune?.Doubt ?? district?.Doubt);
    }
}
