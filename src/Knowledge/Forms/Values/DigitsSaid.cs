using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>The digits of an answer, for telling what is wrong with a number that could not be read.</summary>
/// <param name="Digits">The digits of the longest run of groups.</param>
/// <param name="HasLetters">Whether letters are glued to them.</param>
internal readonly record struct DigitsSaid(string Digits, bool HasLetters)
{
    public int Count => Digits.Length;

    public static DigitsSaid Of(string text)
    {
        var tokens = TokenList.Of(text);
        var run = DigitRun.All(tokens).MaxBy(r => r.Groups.Sum(g => g.Digits.Length));
        if (run is null)
        {
            return new DigitsSaid("", false);
        }

        var (first, last) = (run.Groups[0], run.Groups[^1]);
        var hasLetters = (first.Start > 0 && tokens[first.Start - 1].IsWord && !tokens[first.Start].SpaceBefore)
            || (tokens[last.End] is { IsWord: true, SpaceBefore: false });
        return new DigitsSaid(string.Concat(run.Groups.Select(g => g.Digits)), hasLetters);
    }
}
