using System.Collections.Frozen;
using System.Text;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds numbers of health insurance cards, old (GD 4 01 0123456789) and new (ten digits with a word that says so).</summary>
public static class HealthCardParser
{
    private const int OldDigits = 13;

    // Groups often met (docs: vietnamese text, section 13); another pair of letters is doubted.
    private static readonly FrozenSet<string> Groups = new[]
    {
        "DN", "CH", "HC", "HT", "TB", "MS", "XB", "TN", "HN", "CN", "TE", "HS", "SV", "GD", "CC", "CK", "CB", "BT", "DT", "DK",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All card numbers of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<HealthCard>> Find(string text) => Find(text, false);

    /// <summary>Reads a whole answer as one card number; null where it is none.</summary>
    /// <param name="answer">The answer to a question for the card number, in normal form.</param>
    public static Reading<HealthCard>? Parse(string answer) => Find(answer, true).MaxBy(static r => r.Confidence);

    private static List<Reading<HealthCard>> Find(string text, bool isAnswer)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<HealthCard>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TryOld(tokens, i, out var old, out var end))
            {
                found.Add(old);
                i = end - 1;
            }
        }

        var isNew = new List<Reading<HealthCard>>();
        foreach (var run in DigitRun.All(tokens))
        {
            run.Search(10, window => New(window, isAnswer), isNew);
        }

        found.AddRange(isNew.Where(n => !found.Exists(f => n.Span.Start < f.Span.End && f.Span.Start < n.Span.End)));
        found.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    private static bool TryOld(TokenList tokens, int index, out Reading<HealthCard> reading, out int end)
    {
        reading = null!;
        end = index + 1;
        var letters = tokens[index];
        if (letters is not { IsWord: true, Length: 2, IsMarked: false } || (index > 0 && !letters.SpaceBefore && tokens[index - 1].IsWord))
        {
            return false;
        }

        var digits = new StringBuilder();
        while (digits.Length < OldDigits &&
            (tokens[end].IsDigits || ((tokens[end].IsSign('-') || tokens[end].IsSign('.')) && tokens[end + 1].IsDigits)))
        {
            if (tokens[end].IsDigits)
            {
                digits.Append(tokens[end].Lower);
            }

            end++;
        }

        if (digits.Length != OldDigits || digits[0] is < '1' or > '5')
        {
            return false;
        }

        var all = digits.ToString();
        var group = letters.Bare.ToUpperInvariant();
        var isKnown = Groups.Contains(group);
        reading = new Reading<HealthCard>(
            new HealthCard(all[3..], group, all[0] - '0', all[1..3]), isKnown ? 0.98 : 0.7, tokens.Span(index, end), isKnown ? null : DoubtCodes.UnknownGroup);
        return true;
    }

    private static Reading<HealthCard>? New(DigitWindow window, bool isAnswer)
    {
        if (window.Digits.Length != 10 || window.IsGlued || window.First.HasPlus || !(isAnswer || window.HasCue(PaperCues.Health)))
        {
            return null;
        }

        var doubt = window.HasLetter ? DoubtCodes.LetterForDigit : null;
        return new Reading<HealthCard>(new HealthCard(window.Digits), doubt is null ? 0.93 : 0.7, window.Span, doubt);
    }
}
