using System.Text;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Places;

/// <summary>Reads the parts of an address, one at a time.</summary>
internal sealed class AddressPartReader
{
    private const int MostNameWords = 5;

    private static readonly Lexicon<AlleyKind> Alleys = new(
        ("ngõ", AlleyKind.Ngo), ("ngách", AlleyKind.Ngach), ("hẻm", AlleyKind.Hem), ("kiệt", AlleyKind.Kiet));

    private static readonly string[][] HouseCues = Phrases.Of("số nhà|nhà số|sn|số|nhà");
    private static readonly string[][] StreetCues = Phrases.Of("đường|phố|đại lộ|quốc lộ|tỉnh lộ|ql|tl");
    private static readonly string[][] GroupCues = Phrases.Of("tổ dân phố|tdp|tổ|thôn|xóm|ấp|bản|buôn|đội|cụm|khu phố|kp|khu dân cư|khóm|làng|sóc|khu");
    private static readonly string[][] UnitCues = Phrases.Of("căn hộ|căn|phòng|tầng");

    private static readonly string[][] BuildingCues = Phrases.Of(
        "tòa nhà|toà nhà|tòa|toà|chung cư|khu chung cư|khu tập thể|tập thể|ktt|khu đô thị|kđt|lô|liền kề|lk|biệt thự|bt|cư xá|khu công nghiệp|kcn");

    private static readonly WordSet NameEnds = new(
        "tổ tdp thôn xóm ấp phường xã quận huyện tỉnh thị thành ngõ ngách hẻm kiệt số nhà p q h tx tt tp và thì là có muốn cho em tôi mình ạ nhé nha khu tòa toà " +
        "chung sđt điện để làm ở đến thuộc");

    private readonly TokenList _tokens;
    private readonly Dictionary<int, Reading<PlaceMention>> _places;

    /// <summary>Prepares a text with the places found in it.</summary>
    public AddressPartReader(TokenList tokens, IReadOnlyList<Reading<PlaceMention>> places)
    {
        _tokens = tokens;
        _places = places.ToDictionary(static p => p.Span.Start);
    }

    /// <summary>Reads the part that starts at a token.</summary>
    /// <param name="index">Index of the token.</param>
    /// <param name="before">The part just before, or null.</param>
    /// <param name="part">The part read.</param>
    public bool TryRead(int index, AddressPart? before, out AddressPart part)
    {
        if (TryUnitOfBlock(index, out part) || TryStreetBeforePlace(index, out part) || TryPlace(index, out part) ||
            TryAlley(index, out part) || TryHouse(index, before, out part) ||
            TryNamed(index, StreetCues, AddressPartKind.Street, out part) ||
            TryNamed(index, BuildingCues, AddressPartKind.Building, out part) ||
            TryNamed(index, UnitCues, AddressPartKind.Unit, out part) || TryNamed(index, GroupCues, AddressPartKind.Group, out part))
        {
            return true;
        }

        return TryStreetWithoutWord(index, before, out part);
    }

    // "P.1203": a flat. Wards have at most two figures.
    private bool TryUnitOfBlock(int index, out AddressPart part)
    {
        part = null!;
        var at = _tokens[index + 1].IsSign('.') ? index + 2 : index + 1;
        if (_tokens[index].Lower is not "p" || _tokens[at] is not { IsDigits: true, Length: 3 or 4, SpaceBefore: false })
        {
            return false;
        }

        part = new AddressPart(AddressPartKind.Unit, index, at + 1, _tokens[at].Lower);
        return true;
    }

    // "phố Huế" is a street and was a ward too: in small letters the word is the street's.
    private bool TryStreetBeforePlace(int index, out AddressPart part)
    {
        part = null!;
        return _tokens[index].IsWord && !IsCapital(index) && TryNamed(index, StreetCues, AddressPartKind.Street, out part);
    }

    private bool TryPlace(int index, out AddressPart part)
    {
        part = null!;
        if (_tokens[index].Kind == TokenKind.None || !_places.TryGetValue(_tokens[index].Start, out var place))
        {
            return false;
        }

        var end = index + 1;
        while (end < _tokens.Count && _tokens[end].Start < place.Span.End)
        {
            end++;
        }

        part = new AddressPart(AddressPartKind.Place, index, end, place.Span.Of(_tokens.Source), Place: place);
        return true;
    }

    private bool TryAlley(int index, out AddressPart part)
    {
        part = null!;
        if (!Alleys.TryFind(_tokens[index], out var kind, out var exact) || (!exact && _tokens.HasMarks))
        {
            return false;
        }

        var at = _tokens[index + 1].Is("số") ? index + 2 : index + 1;
        if (!TryNumber(at, out var number, out var end))
        {
            return false;
        }

        part = new AddressPart(AddressPartKind.Alley, index, end, number, kind);
        return true;
    }

    private bool TryHouse(int index, AddressPart? before, out AddressPart part)
    {
        part = null!;
        var at = SkipCue(index, HouseCues);
        if (!TryNumber(at, out var number, out var end))
        {
            return false;
        }

        var isStrong = at > index && !(at == index + 1 && (_tokens[index].Is("số") || _tokens[index].Is("nhà")));
        var isNested = number.Contains('/', StringComparison.Ordinal) || char.IsLetter(number[^1]);
        var goesOn = (_tokens[end].IsWord && _tokens[end].SpaceBefore &&
            (IsCapital(end) || Alleys.Has(_tokens[end]) || StartsWith(end, StreetCues))) ||
            (_tokens[end].IsSign(',') && (Alleys.Has(_tokens[end + 1]) || StartsWith(end + 1, StreetCues) ||
            StartsWith(end + 1, GroupCues)));
        var isAtStart = index == 0 || _tokens[index - 1].IsSign(',') || _tokens[index - 1].IsSign(':') || _tokens[index - 1].Is("ở") ||
            _tokens[index - 1].Is("tại") || _tokens[index - 1].Is("chỉ") || before is not null;
        if (!isStrong && !((at > index || isAtStart) && goesOn &&
            (at > index || isNested || IsCapital(end) || Alleys.Has(_tokens[end]) || StartsWith(end, StreetCues))))
        {
            return false;
        }

        part = new AddressPart(AddressPartKind.House, index, end, number);
        return true;
    }

    private bool TryNamed(int index, string[][] cues, AddressPartKind kind, out AddressPart part)
    {
        part = null!;
        var at = SkipCue(index, cues);
        if (at == index || (_tokens[index - 1].Is("thành") && _tokens[index].Is("phố")))
        {
            return false;
        }

        var end = NameEnd(at, kind);
        if (end == at)
        {
            return false;
        }

        var name = _tokens.Source[_tokens[at].Start.._tokens[end - 1].End];
        var text = kind is AddressPartKind.Street ? name : _tokens.Source[_tokens[index].Start.._tokens[end - 1].End];
        part = new AddressPart(kind, index, end, text);
        return true;
    }

    // "12/34/5 Nguyễn Trãi": capitals right after a number of a house or a lane.
    private bool TryStreetWithoutWord(int index, AddressPart? before, out AddressPart part)
    {
        part = null!;
        var isNext = before is { Kind: AddressPartKind.House or AddressPartKind.Alley } &&
            (before.End == index || (before.End == index - 1 && _tokens[index - 1].IsSign(',')));
        if (!isNext || !IsCapital(index))
        {
            return false;
        }

        var end = NameEnd(index, AddressPartKind.Street);
        if (end == index)
        {
            return false;
        }

        part = new AddressPart(AddressPartKind.Street, index, end, _tokens.Source[_tokens[index].Start.._tokens[end - 1].End]);
        return true;
    }

    private int NameEnd(int index, AddressPartKind kind)
    {
        if (kind is AddressPartKind.Group or AddressPartKind.Unit && TryNumber(index, out _, out var numberEnd))
        {
            return numberEnd;
        }

        if (kind == AddressPartKind.Unit || (kind == AddressPartKind.Group && !IsCapital(index)))
        {
            return index;
        }

        var end = index;
        var isCapital = IsCapital(index);
        while (end - index < MostNameWords && (_tokens[end].IsWord || _tokens[end].IsDigits))
        {
            var isOver = end > index &&
                ((_places.TryGetValue(_tokens[end].Start, out var place) && place.Confidence > 0.3) ||
                 (NameEnds.HasExactly(_tokens[end]) && !(isCapital && IsCapital(end) && _tokens[end].Length > 2)) ||
                 (isCapital && _tokens[end].IsWord && !IsCapital(end)));
            if (isOver || (end == index && NameEnds.HasExactly(_tokens[end]) && !isCapital))
            {
                break;
            }

            end++;
        }

        return end;
    }

    // "12A", "34/12", "12 bis", "S2.05".
    private bool TryNumber(int index, out string number, out int end)
    {
        number = string.Empty;
        end = index;
        var text = new StringBuilder();
        if (_tokens[index] is { IsWord: true, Length: 1 or 2, IsMarked: false } &&
            _tokens[index + 1] is { IsDigits: true, SpaceBefore: false } && IsCapital(index))
        {
            text.Append(_tokens.Source, _tokens[index].Start, _tokens[index].Length);
            end++;
        }

        if (_tokens[end] is not { IsDigits: true, Length: <= 5 })
        {
            return false;
        }

        text.Append(_tokens[end].Lower);
        end++;
        while (text.Length < 24 && !_tokens[end].SpaceBefore)
        {
            var isJoin = (_tokens[end].IsSign('/') || _tokens[end].IsSign('-') || _tokens[end].IsSign('.')) &&
                _tokens[end + 1] is { SpaceBefore: false, IsDigits: true };
            var isLetter = _tokens[end] is { IsWord: true, Length: 1 };
            if (!isJoin && !isLetter)
            {
                break;
            }

            text.Append(_tokens.Source, _tokens[end].Start, _tokens[end].Length);
            end++;
            if (isJoin)
            {
                text.Append(_tokens[end].Lower);
                end++;
            }
        }

        if (_tokens[end].Lower == "bis")
        {
            text.Append(" bis");
            end++;
        }

        number = text.ToString();
        return true;
    }

    private int SkipCue(int index, string[][] cues)
    {
        var best = index;
        foreach (var cue in cues)
        {
            if (index + cue.Length > best && _tokens.Match(index, cue))
            {
                best = index + cue.Length;
            }
        }

        return best > index && _tokens[best].IsSign('.') && !_tokens[best].SpaceBefore ? best + 1 : best;
    }

    private bool StartsWith(int index, string[][] cues) => SkipCue(index, cues) > index;

    private bool IsCapital(int index) => _tokens[index].IsWord && char.IsUpper(_tokens.Source[_tokens[index].Start]);
}
