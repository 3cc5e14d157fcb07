using System.Globalization;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Makes codes of a shape: of the small part of regular expressions that forms describe codes in.</summary>
internal sealed class CodePattern(string pattern, Random random)
{
    private int _at;

    /// <summary>A code of the shape.</summary>
    public string Make()
    {
        _at = 0;
        return Alternatives();
    }

    private string Alternatives()
    {
        List<string> made = [Sequence()];
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            made.Add(Sequence());
        }

        return made[random.Next(made.Count)];
    }

    private string Sequence()
    {
        var text = "";
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')'))
        {
            if (pattern[_at] is '^' or '$')
            {
                _at++;
                continue;
            }

            var start = _at;
            var piece = Piece();
            var end = _at;
            var count = Count();
            var after = _at;
            for (var i = 0; i < count; i++)
            {
                _at = start;
                piece = Piece();
                text += piece;
            }

            _at = Math.Max(after, end);
        }

        return text;
    }

    private string Piece()
    {
        switch (pattern[_at])
        {
            case '(':
                _at++;
                var inner = Alternatives();
                _at++;
                return inner;
            case '[':
                var close = pattern.IndexOf(']', _at);
                var set = Set(pattern[(_at + 1)..close]);
                _at = close + 1;
                return set[random.Next(set.Count)].ToString();
            case '\\':
                _at += 2;
                return pattern[_at - 1] == 'd' ? random.Next(10).ToString(CultureInfo.InvariantCulture) : pattern[_at - 1].ToString();
            default:
                return pattern[_at++].ToString();
        }
    }

    private int Count()
    {
        if (_at >= pattern.Length || pattern[_at] is not ('{' or '+' or '*' or '?'))
        {
            return 1;
        }

        if (pattern[_at] != '{')
        {
            return pattern[_at++] == '?' ? 1 : 9;
        }

        var close = pattern.IndexOf('}', _at);
        var limits = pattern[(_at + 1)..close].Split(',').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        _at = close + 1;
        return Math.Min(limits[^1], limits[0] + random.Next(limits[^1] - limits[0] + 1) + (limits[^1] > 15 ? 6 : 0));
    }

    private static List<char> Set(string inside)
    {
        var letters = new List<char>();
        for (var i = 0; i < inside.Length; i++)
        {
            if (i + 2 < inside.Length && inside[i + 1] == '-')
            {
                letters.AddRange(Enumerable.Range(inside[i], inside[i + 2] - inside[i] + 1).Select(c => (char)c));
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(inside[i]))
            {
                letters.Add(inside[i]);
            }
        }

        return letters;
    }
}
