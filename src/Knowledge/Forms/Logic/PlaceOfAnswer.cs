using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>Finds the commune and the province in an address or a unit that was written as an answer.</summary>
public sealed class PlaceOfAnswer(UnitGazetteer gazetteer)
{
    /// <summary>The code of Hà Nội among the provinces of today.</summary>
    private const string HanoiCode = "01";

    private readonly AddressParser _addresses = new(gazetteer);

    /// <summary>Whether it lies in Hà Nội; null where no province can be told.</summary>
    public bool? InHanoi(string answer)
    {
        var units = Units(answer);
        return units.Length == 0 ? null : units.Any(u => u.ProvinceNow.Code == HanoiCode);
    }

    /// <summary>Whether two lie in the same commune of today; null where one of them names none.</summary>
    public bool? SameCommune(string a, string b)
    {
        var (first, second) = (Communes(a), Communes(b));
        return first.Length == 0 || second.Length == 0 ? null : first.Intersect(second).Any();
    }

    /// <summary>The communes of today that it may name.</summary>
    public Commune[] Communes(string answer) => [.. Units(answer).OfType<Commune>()];

    private IAdministrativeUnit[] Units(string answer)
    {
        var text = NormalForm.Of(answer);
        var address = _addresses.Parse(text)?.Value;
        var mention = address?.Commune ?? address?.Province ?? gazetteer.Parse(text)?.Value;
        return mention switch
        {
            null => [],
            { Best: { IsCurrent: true } unit } => [unit],
            _ => [.. gazetteer.SuccessionOf(mention.Best).Candidates],
        };
    }
}
