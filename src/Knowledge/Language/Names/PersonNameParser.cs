using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Names;

/// <summary>
/// Finds names of persons: after words of introduction ("tên là", "ông"), or in capitals with a surname at the start. Letters are
/// kept as given; names of one letter, with apostrophes and with letters outside the Vietnamese set are names like any other.
/// </summary>
public static class PersonNameParser
{
    private const int MostParts = 7;

    private static readonly string[][] NameCues = Phrases.Of(
        "họ và tên là|họ và tên|họ tên là|họ tên|tên tôi là|tên em là|tên mình là|tên cháu là|tên con là|tên bé là|tên đầy đủ là|tên khai sinh là|" +
        "tên là|người tên|con tôi tên là|con tôi tên|con em tên là|con em tên|tên");

    private static readonly WordSet Titles = new("ông bà anh chị cô chú bác cậu dì mợ thím dượng em cháu bé con chồng vợ bạn tôi mình");

    private static readonly WordSet Stops = new(
        "sinh ở năm số cccd cmnd tuổi quê và muốn đi làm hiện đã có bị thì là mà với của cho xin hỏi cần được để tại trú thường tạm nam nữ giới ngày tháng " +
        "sđt điện thoại địa chỉ dân tộc ạ nhé nha vâng dạ không phải đang sống từ vừa mới mất đăng ký nhưng nên về này đó trong như giống gì đầy khai");

    private static readonly WordSet NotNames = new("đường phố phường xã quận huyện tỉnh thị ngõ trường viện chợ cầu công ty tp đại học tượng lăng");

    private static readonly WordSet Fillers = new("dạ vâng ạ à thưa em tôi mình cháu con là tên họ và nhé nha ông bà anh chị");

    /// <summary>All names of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<PersonName>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<PersonName>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryCued(tokens, i, out var reading, out var end) || TryTitled(tokens, i, out reading, out end) ||
                TryPlain(tokens, i, out reading, out end))
            {
                found.Add(reading);
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads the answer to the one field for a full name; null where it holds no letters. Any case, marks or not.</summary>
    /// <param name="answer">The answer, in normal form.</param>
    public static Reading<PersonName>? Parse(string answer)
    {
        var tokens = TokenList.Of(answer);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TryCued(tokens, i, out var cued, out _) && cued.Confidence > 0.5)
            {
                return cued;
            }
        }

        return FromWhole(tokens);
    }

    private static Reading<PersonName>? FromWhole(TokenList tokens)
    {
        var (start, end) = (0, tokens.Count);
        while (start < end && (tokens[start].Kind == TokenKind.Sign ||
            (Fillers.HasExactly(tokens[start]) && char.IsLower(tokens.Source[tokens[start].Start]) && end - start > 1 &&
            !IsLikelyStart(tokens, start))))
        {
            start++;
        }

        while (end > start && (tokens[end - 1].Kind == TokenKind.Sign || tokens[end - 1].Lower is "ạ" or "nhé" or "nha"))
        {
            end--;
        }

        var parts = new List<string>();
        var hasOther = false;
        for (var i = start; i < end;)
        {
            if (NameParts.TryRead(tokens, i, out var part, out var next))
            {
                parts.Add(part);
                i = next;
            }
            else
            {
                hasOther = true;
                i++;
            }
        }

        if (parts.Count is 0 or > 12)
        {
            return null;
        }

        var (confidence, doubt) = Judge(parts, 0.95);
        if (hasOther)
        {
            (confidence, doubt) = (0.2, DoubtCodes.NotAName);
        }

        return new Reading<PersonName>(NameParts.Build(parts), parts.Count > MostParts ? confidence * 0.4 : confidence, tokens.Span(start, end), doubt);
    }

    // "em Lê Thị Lan" begins with a filler; "con" alone does not; a surname that is also a filler stays.
    private static bool IsLikelyStart(TokenList tokens, int index) =>
        Surnames.IsCommon(tokens[index].Lower) && !Surnames.IsCommon(tokens[index + 1].Lower) && !Fillers.HasExactly(tokens[index + 1]);

    private static bool TryCued(TokenList tokens, int index, out Reading<PersonName> reading, out int end)
    {
        reading = null!;
        end = index;
        foreach (var cue in NameCues)
        {
            if (!tokens.Match(index, cue))
            {
                continue;
            }

            var at = index + cue.Length;
            while (tokens[at].IsSign(':') || tokens[at].Is("là") ||
                (cue.Length < 3 && Titles.HasExactly(tokens[at]) && !IsCapital(tokens, at) && !Surnames.IsCommon(tokens[at].Lower)))
            {
                at++;
                if (at > index + cue.Length + 4)
                {
                    return false;
                }
            }

            var isCapital = IsCapital(tokens, at);
            var parts = Collect(tokens, at, isCapital, out end);
            if (parts.Count == 0 || (!isCapital && (parts.Count < 2 || !(Surnames.IsKnown(parts[0]) || Surnames.IsCommonBare(parts[0])))))
            {
                return false;
            }

            var (confidence, doubt) = Judge(parts, isCapital ? 0.96 : 0.75);
            reading = new Reading<PersonName>(NameParts.Build(parts), confidence, tokens.Span(at, end), doubt);
            return true;
        }

        return false;
    }

    // "ông Nguyễn Văn An", "anh Nam": in capitals after a title.
    private static bool TryTitled(TokenList tokens, int index, out Reading<PersonName> reading, out int end)
    {
        reading = null!;
        end = index;
        if (!Titles.HasExactly(tokens[index]) || !IsCapital(tokens, index + 1) || tokens[index + 1].Length == 1 &&
            !IsMinorityMarker(tokens, index + 1) || NotNames.Has(tokens[index + 1]))
        {
            return false;
        }

        var parts = Collect(tokens, index + 1, true, out end);
        if (parts.Count == 0 || (parts.Count == 1 && parts[0].Length < 2) ||
            (parts.Count > 1 && parts.TrueForAll(static p => p.All(char.IsUpper)) && !Surnames.IsCommon(parts[0])))
        {
            return false;
        }

        if (IsPlace(parts) && tokens[index].Lower is "em" or "con" or "tôi" or "mình" or "cháu")
        {
            return false;
        }

        var (confidence, doubt) = Judge(parts, 0.92);
        reading = new Reading<PersonName>(NameParts.Build(parts), confidence, tokens.Span(index + 1, end), doubt);
        return true;
    }

    // Capitals with a common surname at the start.
    private static bool TryPlain(TokenList tokens, int index, out Reading<PersonName> reading, out int end)
    {
        reading = null!;
        end = index;
        if (!IsCapital(tokens, index) || NotNames.HasExactly(tokens[index - 1]) || (tokens[index - 1].Lower is "tp" or "p" or "q") ||
            tokens[index - 1].IsSign('.') && tokens[index - 2].Lower is "tp" or "p" or "q" or "h")
        {
            return false;
        }

        if (!NameParts.TryRead(tokens, index, out var first, out _))
        {
            return false;
        }

        var isExact = Surnames.IsCommon(first);
        if (!isExact && !Surnames.IsCommonBare(first) && !IsMinorityMarker(tokens, index))
        {
            return false;
        }

        var parts = Collect(tokens, index, true, out end);
        if (parts.Count < 2 || IsPlace(parts) || Titles.HasExactly(tokens[index]) ||
            (IsMinorityMarker(tokens, index) && parts.Count < 3 && !parts[0].Contains('\'', StringComparison.Ordinal)))
        {
            return false;
        }

        // "Hoàng Mai", "Văn Quán": two capitals that are a place too are left to the places.
        if (parts.Count == 2 && UnitGazetteer.BuiltIn.ByName(string.Join(' ', parts)).Count > 0)
        {
            return false;
        }

        var (confidence, doubt) = Judge(parts, parts.Count > 2 ? 0.88 : 0.55);
        reading = new Reading<PersonName>(NameParts.Build(parts), confidence, tokens.Span(index, end), doubt);
        return true;
    }

    private static List<string> Collect(TokenList tokens, int index, bool isCapital, out int end)
    {
        var parts = new List<string>();
        end = index;
        while (parts.Count < MostParts && tokens[end].IsWord && (parts.Count == 0 || tokens[end].SpaceBefore) &&
            (isCapital ? IsCapital(tokens, end) : true) && NameParts.TryRead(tokens, end, out var part, out var next))
        {
            var isStop = Stops.HasExactly(tokens[end]) && (!isCapital || IsAllCapitals(part)) &&
                !(parts.Count > 0 && IsNameToo(tokens, end));
            if (isStop || tokens[next] is { IsDigits: true, SpaceBefore: false })
            {
                break;
            }

            parts.Add(part);
            end = next;
        }

        return parts;
    }

    // "nam" and "năm" end a name, "Nam" in a name of small letters may be its last part: kept when a stop follows.
    private static bool IsNameToo(TokenList tokens, int index) =>
        tokens[index].Lower == "nam" && (!tokens[index + 1].IsWord || Stops.HasExactly(tokens[index + 1]));

    private static bool IsAllCapitals(string part) => part.Length > 1 && part.All(static c => !char.IsLower(c));

    private static bool IsCapital(TokenList tokens, int index) => tokens[index].IsWord && char.IsUpper(tokens.Source[tokens[index].Start]);

    private static bool IsMinorityMarker(TokenList tokens, int index) =>
        tokens[index] is { Length: 1, Bare: "y" or "h" or "k" or "a" } && IsCapital(tokens, index) &&
        (tokens[index + 1].IsSign('\'') && !tokens[index + 1].SpaceBefore || IsCapital(tokens, index + 1));

    private static bool IsPlace(List<string> parts)
    {
        var name = string.Join(' ', parts);
        return ProvinceTable.BuiltIn.Old.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)) ||
            ProvinceTable.BuiltIn.All.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private static (double Confidence, string? Doubt) Judge(List<string> parts, double confidence)
    {
        var name = NameParts.Build(parts);
        if (name.Pattern == PersonNamePattern.GivenOnly)
        {
            return (confidence * 0.45, DoubtCodes.GivenNameOnly);
        }

        if (name.Pattern != PersonNamePattern.SurnameFirst || Surnames.LengthAtStart(parts) > 0)
        {
            var isBare = name.Pattern == PersonNamePattern.SurnameFirst && !parts.Exists(static p => Text.Folding.HasMarks(p)) &&
                parts.Count > 2 && !Surnames.IsCommon(parts[0]);
            return (isBare ? confidence * 0.8 : confidence, isBare ? DoubtCodes.NoMarks : null);
        }

        return Surnames.IsCommonBare(parts[0]) ? (confidence * 0.8, DoubtCodes.NoMarks) : (confidence * 0.65, DoubtCodes.UnknownSurname);
    }
}
