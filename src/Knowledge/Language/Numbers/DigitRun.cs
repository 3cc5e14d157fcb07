using System.Text;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Groups of digits that stand together, divided by spaces, points, dashes or parentheses only.</summary>
internal sealed class DigitRun
{
    private const int MostGroups = 24;
    private const int LongestWindow = 12;

    private readonly TokenList _tokens;
    private readonly List<DigitGroup> _groups;

    private DigitRun(TokenList tokens, List<DigitGroup> groups)
    {
        _tokens = tokens;
        _groups = groups;
    }

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<DigitGroup> Groups => _groups;

    /// <summary>All runs of a text, in order.</summary>
    public static IEnumerable<DigitRun> All(TokenList tokens)
    {
        for (var i = 0; i < tokens.Count;)
        {
            var groups = new List<DigitGroup>();
            var p = i;
            while (groups.Count < MostGroups && TryGroup(tokens, p, groups.Count > 0, out var group))
            {
                groups.Add(group);
                p = SkipSeparator(tokens, group.End);
            }

            if (groups.Count == 0)
            {
                i++;
                continue;
            }

            yield return new DigitRun(tokens, groups);
            i = groups[^1].End;
        }
    }

    /// <summary>
    /// Finds numbers that groups standing together make up. A number starts where the run starts or after a group that is long
    /// enough to be a number of its own; the longest one wins.
    /// </summary>
    /// <param name="longest">The most digits a number may have.</param>
    /// <param name="read">Judges digits; null where they are no number.</param>
    /// <param name="found">Takes what was found.</param>
    public void Search<T>(int longest, Func<DigitWindow, Reading<T>?> read, List<Reading<T>> found)
    {
        for (var first = 0; first < _groups.Count;)
        {
            var next = first + 1;
            if (first == 0 || _groups[first - 1].Digits.Length >= 8 || _groups[first].HasPlus)
            {
                Reading<T>? best = null;
                var digits = new StringBuilder();
                for (var last = first; last < _groups.Count && last < first + LongestWindow; last++)
                {
                    digits.Append(_groups[last].Digits);
                    if (digits.Length > longest)
                    {
                        break;
                    }

                    if (read(new DigitWindow(_tokens, _groups, first, last, digits.ToString())) is { } reading)
                    {
                        best = reading;
                        next = last + 1;
                    }
                }

                if (best is not null)
                {
                    found.Add(best);
                }
            }

            first = next;
        }
    }

    private static bool TryGroup(TokenList tokens, int index, bool inside, out DigitGroup group)
    {
        group = default;
        var at = index;
        var hasPlus = tokens[at].IsSign('+');
        at += hasPlus ? 1 : 0;
        var hasParenthesis = tokens[at].IsSign('(');
        at += hasParenthesis ? 1 : 0;
        if (hasParenthesis && tokens[at].IsSign('+'))
        {
            hasPlus = true;
            at++;
        }

        if (!TryDigits(tokens, at, inside, out var digits, out var end, out var hasLetter, out var isSpoken))
        {
            return false;
        }

        if (hasParenthesis && tokens[end].IsSign(')'))
        {
            end++;
        }
        else if (hasParenthesis)
        {
            hasParenthesis = false;
        }

        group = new DigitGroup(digits, index, end, hasLetter, hasPlus, hasParenthesis, isSpoken);
        return true;
    }

    private static bool TryDigits(
        TokenList tokens, int index, bool inside, out string digits, out int end, out bool hasLetter, out bool isSpoken)
    {
        (digits, end, hasLetter, isSpoken) = (string.Empty, index, false, false);
        if (tokens[index].IsDigits || IsLetterZero(tokens, index, index))
        {
            var text = new StringBuilder();
            while (end - index < LongestWindow && (end == index || !tokens[end].SpaceBefore))
            {
                if (tokens[end].IsDigits)
                {
                    text.Append(tokens[end].Lower);
                }
                else if (IsLetterZero(tokens, end, index))
                {
                    text.Append('0', tokens[end].Length);
                    hasLetter = true;
                }
                else
                {
                    break;
                }

                end++;
            }

            digits = text.ToString();
            return true;
        }

        isSpoken = true;
        if (SpokenRun.TryRead(tokens, index, out var run))
        {
            (digits, end) = (run.Digits, run.End);
            return true;
        }

        // "không chín tám ba mươi hai": a pair said as a number inside dictated digits.
        if (inside && tokens[index].IsWord && new CoefficientReader(tokens).TryRead(index, false, out var pair) && pair.Unit == 1 &&
            pair.Value < 100)
        {
            (digits, end) = (((int)pair.Value).ToString(System.Globalization.CultureInfo.InvariantCulture), pair.End);
            return true;
        }

        return false;
    }

    // The letter O among digits: glued to a digit before or after.
    private static bool IsLetterZero(TokenList tokens, int index, int first)
    {
        var token = tokens[index];
        if (token is not { IsWord: true, Length: 1 or 2 } || token.Bare.Trim('o').Length > 0 || token.IsMarked)
        {
            return false;
        }

        return index > first
            ? tokens[index - 1].IsDigits || tokens[index - 1].IsWord
            : tokens[index + 1] is { IsDigits: true, SpaceBefore: false, Length: >= 2 };
    }

    private static int SkipSeparator(TokenList tokens, int index)
    {
        var token = tokens[index];
        return token.IsSign('.') || token.IsSign('-') || token.IsSign(')') ? index + 1 : index;
    }
}
