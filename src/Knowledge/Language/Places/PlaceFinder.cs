using Assistant.Knowledge.Language.Scanning;
using Assistant.Knowledge.Language.Text;
using Token = Assistant.Knowledge.Language.Scanning.Token;

namespace Assistant.Knowledge.Language.Places;

/// <summary>Finds names of units in a text and weighs what they may mean by kind, marks and neighbours.</summary>
internal sealed class PlaceFinder(UnitGazetteer gazetteer)
{
    private const int LongestName = 8;
    private const int MostCandidates = 12;
    private const double Least = 0.2;

    private static readonly WordSet PlaceCues = new("ở tại về từ quê đến ra lên vào thuộc trú ubnd công huyện tỉnh xã phường bên trên dưới gần sang qua");

    // Before these words a name is one of a street, a person or a building, not of a unit.
    private static readonly WordSet OtherCues = new("đường phố ngõ chợ cầu trường viện ông bà anh chị cô bác chú em tên họ công ty hồ tượng đài chùa đền ga ngách");

    /// <summary>All places of a text.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="isAnswer">Whether the text is the answer to a question for a place.</param>
    public List<Reading<PlaceMention>> Find(TokenList tokens, bool isAnswer = false)
    {
        var hits = FindHits(tokens);
        var readings = new List<Reading<PlaceMention>>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
        {
            if (Weigh(tokens, hits, i, isAnswer) is { } reading)
            {
                readings.Add(reading);
            }
        }

        return readings;
    }

    private List<PlaceHit> FindHits(TokenList tokens)
    {
        var keyed = new KeyedTokens(tokens);
        var hits = new List<PlaceHit>();
        for (var i = 0; i < tokens.Count;)
        {
            var prefix = KindPrefix.At(tokens, i);
            var hit = Longest(tokens, keyed, prefix, i);

            // "thành phố" may also begin the name of nothing: try the words as a name of their own.
            hit ??= prefix.Type is not null ? Longest(tokens, keyed, new KindPrefix(null, i, false), i) : null;
            if (hit is null)
            {
                i++;
                continue;
            }

            hits.Add(hit);
            i = hit.End;
        }

        return hits;
    }

    private PlaceHit? Longest(TokenList tokens, KeyedTokens keyed, KindPrefix prefix, int start)
    {
        var first = prefix.NameStart;
        if (!keyed.IsWord(first))
        {
            return null;
        }

        var last = first;
        while (last - first < LongestName && keyed.IsWord(Next(last)) && keyed.IsJoined(Next(last)))
        {
            last = Next(last);
        }

        for (; last >= first; last--)
        {
            if (!keyed.IsWord(last) || gazetteer.ByKey(keyed.Key(first, last)) is not { Length: > 0 } units)
            {
                continue;
            }

            // A figure alone is a ward only where its kind is said.
            if (prefix.Type is null && last == first && tokens[first].IsDigits)
            {
                return null;
            }

            var isOld = tokens[last + 1].Is("cũ") && tokens[last + 1].IsMarked ||
                (tokens[last + 1].IsSign('(') && tokens[last + 2].Is("cũ"));
            var hit = new PlaceHit(prefix, start, last + 1, isOld && !tokens[last + 1].IsSign('(') ? last + 2 : last + 1, units, isOld);
            if (units.Any(u => Mark(tokens, hit, u) > 0))
            {
                return hit;
            }
        }

        return null;

        int Next(int at) => keyed.IsWord(at + 1) || at + 1 >= tokens.Count ? at + 1 : at + 2;
    }

    private static Reading<PlaceMention>? Weigh(TokenList tokens, List<PlaceHit> hits, int index, bool isAnswer)
    {
        var hit = hits[index];
        var quality = Quality(tokens, hits, index, isAnswer);
        if (quality < Least)
        {
            return null;
        }

        var context = PlaceContext.Around(hits, index, tokens);
        var scored = new List<(IAdministrativeUnit Unit, double Score)>(hit.Units.Length);
        foreach (var unit in hit.Units)
        {
            var score = PlaceScore.Of(unit, hit, context, Mark(tokens, hit, unit));
            if (score > 0)
            {
                scored.Add((unit, score));
            }
        }

        if (scored.Count == 0)
        {
            return null;
        }

        scored.Sort(static (a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Unit.Code, b.Unit.Code));
        var total = scored.Sum(static s => s.Score);
        var candidates = scored.Take(MostCandidates).Where(s => s.Score >= scored[0].Score / 50)
            .Select(s => new PlaceCandidate(s.Unit, s.Score / total)).ToArray();
        var mark = Mark(tokens, hit, candidates[0].Unit);
        var confidence = quality * (0.4 + (0.6 * candidates[0].Share)) * (0.5 + (0.5 * Math.Min(1, mark)));
        var isOpen = candidates.Skip(1).Any(c => c.Share > candidates[0].Share / 2 && !LeadsTo(c.Unit, candidates[0].Unit));
        var doubt = isOpen ? DoubtCodes.SeveralPlaces : IsSplit(candidates[0].Unit) ? DoubtCodes.SplitUnit : hit.Prefix.Type is null &&
            quality < 0.7 ? DoubtCodes.BareName : null;
        return confidence < Least / 2
            ? null
            : new Reading<PlaceMention>(new PlaceMention(candidates, hit.Prefix.Type is not null), confidence, tokens.Span(hit.Start, hit.End), doubt);
    }

    // The old unit of the same name whose people live in the new one is no second meaning.
    private static bool LeadsTo(IAdministrativeUnit old, IAdministrativeUnit now) =>
        old is OldCommune { Links: var links } && links.Any(l => ReferenceEquals(l.Commune, now) && l.Residents != Residents.None);

    private static bool IsSplit(IAdministrativeUnit unit) =>
        unit is OldCommune { Links.Count: > 1 } old && !old.Links.Any(static l => l.Residents == Residents.All);

    // How well the marks agree, 0 to 1. Other marks than the name's are another name, or a slip where the kind was said.
    private static double Mark(TokenList tokens, PlaceHit hit, IAdministrativeUnit unit)
    {
        var written = hit.Written(tokens).ToString();
        return NameKey.Compare(written, unit.Name) switch
        {
            MarkMatch.Same => 1,
            MarkMatch.MarksMissing => Folding.HasMarks(written) ? 0.8 : tokens.HasMarks ? 0.55 : 0.75,
            _ when unit is Province && NameKey.Of(written) != NameKey.Of(unit.Name) => 0.9,
            _ => hit.Prefix.Type is null || hit.NameEnd == hit.Prefix.NameStart + 1 ? 0 : 0.2,
        };
    }

    // How surely the words name a place at all.
    private static double Quality(TokenList tokens, List<PlaceHit> hits, int index, bool isAnswer)
    {
        var hit = hits[index];
        if (hit.Prefix.Type is not null)
        {
            return hit.Prefix.IsAbbreviated ? 0.9 : 0.98;
        }

        var first = tokens[hit.Prefix.NameStart];
        var last = tokens[hit.NameEnd - 1];
        var before = tokens[hit.Start - 1];
        var isCapital = char.IsUpper(tokens.Source[first.Start]) && (char.IsUpper(tokens.Source[last.Start]) || last.IsDigits);
        var syllables = hit.NameEnd - hit.Prefix.NameStart;
        var isProvince = hit.Units[0] is Province or OldProvince;
        var hasCue = PlaceCues.Has(before) || isAnswer;
        var isNearPlace = Touches(tokens, hits, index);
        // "12/34/5 Nguyễn Trãi", "25B Hai Bà Trưng": the number of a house stands before a street.
        var isAfterHouse = before.IsDigits || (before is { IsWord: true, Length: 1, SpaceBefore: false } && tokens[hit.Start - 2].IsDigits);
        if ((OtherCues.HasExactly(before) || isAfterHouse) && !isProvince)
        {
            return 0.1;
        }

        if (isProvince)
        {
            return OfProvince(tokens, hit, isCapital, hasCue || isNearPlace);
        }

        // "hợp đồng", "trung tâm" are units too, but hardly ever meant without capitals.
        if (!isCapital && !isAnswer && CommonWords.Has(hit.Written(tokens)))
        {
            return 0;
        }

        var isName = isCapital || hasCue || isNearPlace;
        if (syllables == 1)
        {
            return isAnswer || (isNearPlace && isCapital) ? 0.6 : isCapital && hasCue && first.Kind == TokenKind.Word ? 0.5 : 0;
        }

        // A person's longer name, and the middle of one, must not give a ward.
        if (isCapital && !isNearPlace && !hasCue && IsInsideName(tokens, hit))
        {
            return 0.1;
        }

        var isKnownHere = hit.Units.Any(static u => u.ProvinceNow.Code == "01");
        return isName ? (isNearPlace ? 0.85 : isCapital && hasCue ? 0.8 : 0.65)
            : hit.Units.Any(static u => u is OldDistrict) || isKnownHere ? 0.4 : 0.1;
    }

    private static double OfProvince(TokenList tokens, PlaceHit hit, bool isCapital, bool isIntroduced)
    {
        if (isCapital && !isIntroduced && IsInsideName(tokens, hit))
        {
            return 0.3;
        }

        var isOneSyllable = hit.NameEnd == hit.Prefix.NameStart + 1;
        return isCapital || isIntroduced ? 0.92 : !isOneSyllable ? 0.75 : tokens[hit.Prefix.NameStart].IsMarked ? 0.5 : 0.25;
    }

    private static bool IsInsideName(TokenList tokens, PlaceHit hit)
    {
        var before = tokens[hit.Start - 1];
        var after = tokens[hit.End];
        return IsCapitalised(tokens, before) || IsCapitalised(tokens, after);
    }

    // A capital and small letters: part of a name, unlike "UBND".
    private static bool IsCapitalised(TokenList tokens, in Token token) =>
        token is { IsWord: true, Length: > 1 } && char.IsUpper(tokens.Source[token.Start]) && char.IsLower(tokens.Source[token.End - 1]);

    // Beside another place: "Láng Hạ, Đống Đa, Hà Nội".
    private static bool Touches(TokenList tokens, List<PlaceHit> hits, int index)
    {
        var hit = hits[index];
        return (index + 1 < hits.Count && IsBeside(tokens, hit.End, hits[index + 1])) ||
            (index > 0 && IsBeside(tokens, hits[index - 1].End, hit) && hits[index - 1].Prefix.Type is not null);
    }

    private static bool IsBeside(TokenList tokens, int end, PlaceHit next) =>
        (next.Start == end || (next.Start == end + 1 && (tokens[end].IsSign(',') || tokens[end].IsSign('-') || tokens[end].IsSign('(')))) &&
        (next.Prefix.Type is not null || next.Units[0] is Province or OldProvince || next.Units.Any(static u => u is OldDistrict));
}
