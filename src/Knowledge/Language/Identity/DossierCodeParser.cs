using System.Globalization;
using System.Text;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>Finds dossier codes of the portals, in small letters and with spaces around dashes and points too.</summary>
public static class DossierCodeParser
{
    private const int MostParts = 4;

    /// <summary>All dossier codes of a text, in order, none overlapping another.</summary>
    /// <param name="text">A text in normal form.</param>
    public static IReadOnlyList<Reading<DossierCode>> Find(string text)
    {
        var tokens = TokenList.Of(text);
        var found = new List<Reading<DossierCode>>();
        for (var i = 0; i < tokens.Count;)
        {
            if (TryRead(tokens, i, out var code, out var end))
            {
                var isDate = code.ReceivedOn is not null;
                found.Add(new Reading<DossierCode>(code, isDate ? 0.98 : 0.6, tokens.Span(i, end), isDate ? null : DoubtCodes.ImpossibleDate));
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Reads a whole answer as one dossier code; null where it is none.</summary>
    /// <param name="answer">The answer to a question for the code, in normal form.</param>
    public static Reading<DossierCode>? Parse(string answer) => Find(answer).MaxBy(static r => r.Confidence);

    private static bool TryRead(TokenList tokens, int index, out DossierCode code, out int end)
    {
        code = null!;
        var text = new StringBuilder();
        var at = index;
        var isOld = tokens[at] is { IsDigits: true, Length: 3 };
        if (isOld && !TryOldHead(tokens, ref at, text))
        {
            end = index;
            return false;
        }

        end = at;
        if (tokens[at] is not { IsWord: true, Length: 1, IsMarked: false } letter ||
            tokens[at + 1] is not { IsDigits: true, Length: 2, SpaceBefore: false } number ||
            (index == at && at > 0 && !letter.SpaceBefore && !tokens[at - 1].IsSign(':') &&
            !tokens[at - 1].IsSign('(') && !tokens[at - 1].IsSign('\n')))
        {
            return false;
        }

        var agency = letter.Bare.ToUpperInvariant() + number.Lower;
        text.Append(agency);
        at += 2;
        for (var parts = 0; parts < MostParts && tokens[at].IsSign('.') && tokens[at + 1] is { IsDigits: true, Length: <= 3 } part; parts++)
        {
            text.Append('.').Append(part.Lower);
            at += 2;
        }

        if (!tokens[at].IsSign('-') || tokens[at + 1] is not { IsDigits: true, Length: 6 } date ||
            !tokens[at + 2].IsSign('-') || tokens[at + 3] is not { IsDigits: true, Length: >= 3 and <= 5 } sequence)
        {
            return false;
        }

        text.Append('-').Append(date.Lower).Append('-').Append(sequence.Lower);
        end = at + 4;
        code = new DossierCode(text.ToString(), agency, ReadDate(date.Lower), sequence.Lower, isOld);
        return true;
    }

    // "000.00.17." before the code of the agency.
    private static bool TryOldHead(TokenList tokens, ref int at, StringBuilder text)
    {
        text.Append(tokens[at].Lower);
        at++;
        for (var i = 0; i < 2; i++)
        {
            if (!tokens[at].IsSign('.') || tokens[at + 1] is not { IsDigits: true, Length: 2 } part)
            {
                return false;
            }

            text.Append('.').Append(part.Lower);
            at += 2;
        }

        if (!tokens[at].IsSign('.'))
        {
            return false;
        }

        text.Append('.');
        at++;
        return true;
    }

    private static DateOnly? ReadDate(string digits)
    {
        var year = 2000 + int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var month = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        var day = int.Parse(digits[4..], CultureInfo.InvariantCulture);
        return DateMaker.Exists(day, month, year) ? new DateOnly(year, month, day) : null;
    }
}
