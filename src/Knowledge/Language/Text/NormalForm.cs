using System.Buffers;
using System.Text;

namespace Assistant.Knowledge.Language.Text;

/// <summary>
/// The one written form that all comparison starts from: composed letters (NFC for Vietnamese), one space, no invisible
/// characters, look-alike letters replaced. Case and tone placement are kept: this is still text that may be shown.
/// </summary>
public static class NormalForm
{
    private static readonly SearchValues<char> NeedsWork = SearchValues.Create(BuildSuspects());

    /// <summary>Normalises text. The result of normalising twice is the result of normalising once.</summary>
    /// <param name="text">Any text, damaged surrogates and binary included.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAny(NeedsWork) < 0 && !HasDoubleSpace(text) && !HasOuterSpace(text))
        {
            return text;
        }

        var output = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            Append(output, raw);
        }

        while (output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }

        return output.ToString();
    }

    private static void Append(StringBuilder output, char raw)
    {
        if (IsCombining(raw))
        {
            Combine(output, raw);
            return;
        }

        var c = Replace(raw);
        if (c == '\0')
        {
            return;
        }

        if (c is ' ' && (output.Length == 0 || output[^1] is ' ' or '\n'))
        {
            return;
        }

        output.Append(c);
    }

    // A mark joins the letter before it or disappears: a heap of marks on one letter carries no meaning and would only
    // slow down what follows.
    private static void Combine(StringBuilder output, char mark)
    {
        if (output.Length == 0)
        {
            return;
        }

        var last = output[^1];
        var (toneless, tone) = VietnameseLetter.Split(last);
        char? joined = mark switch
        {
            '\u0300' or '\u0340' when tone == Tone.Ngang => VietnameseLetter.WithTone(toneless, Tone.Huyen),
            '\u0301' or '\u0341' when tone == Tone.Ngang => VietnameseLetter.WithTone(toneless, Tone.Sac),
            '\u0303' when tone == Tone.Ngang && last is not ('n' or 'N') => VietnameseLetter.WithTone(toneless, Tone.Nga),
            '\u0309' when tone == Tone.Ngang => VietnameseLetter.WithTone(toneless, Tone.Hoi),
            '\u0323' when tone == Tone.Ngang => VietnameseLetter.WithTone(toneless, Tone.Nang),
            _ => VietnameseLetter.WithShape(last, mark),
        };
        if (joined is { } letter)
        {
            output[^1] = letter;
        }
    }

    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    // '\0' means: leave out.
    private static char Replace(char c) => c switch
    {
        'ð' => 'đ',
        'Ð' => 'Đ',
        'ƣ' => 'ư',
        'Ƣ' => 'Ư',
        'ı' => 'i',
        'а' => 'a',
        'е' => 'e',
        'о' => 'o',
        'р' => 'p',
        'с' => 'c',
        'х' => 'x',
        'у' => 'y',
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u3000' or '\t' or '\u2028' => ' ',
        '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060' or '\uFE0F' or '\r' => '\0',
        >= '\u202A' and <= '\u202E' => '\0',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        < ' ' and not '\n' => '\0',
        '\u007F' => '\0',
        _ => c,
    };

    private static bool HasDoubleSpace(string text) =>
        text.Contains("  ", StringComparison.Ordinal) || text.Contains("\n ", StringComparison.Ordinal);

    private static bool HasOuterSpace(string text) => text.Length > 0 && (text[0] == ' ' || text[^1] == ' ');

    private static char[] BuildSuspects()
    {
        var suspects = new List<char>();
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            if (IsCombining(c) || Replace(c) != c || c == '\0')
            {
                suspects.Add(c);
            }
        }

        return [.. suspects];
    }
}
