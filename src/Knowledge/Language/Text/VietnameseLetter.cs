namespace Assistant.Knowledge.Language.Text;

/// <summary>The six tones, in the order of Vietnamese dictionaries.</summary>
public enum Tone
{
    /// <summary>No mark.</summary>
    Ngang,

    /// <summary>Grave, U+0300.</summary>
    Huyen,

    /// <summary>Hook above, U+0309.</summary>
    Hoi,

    /// <summary>Tilde, U+0303.</summary>
    Nga,

    /// <summary>Acute, U+0301.</summary>
    Sac,

    /// <summary>Dot below, U+0323.</summary>
    Nang,
}

/// <summary>
/// The table of Vietnamese letters: how each vowel is composed of a plain letter, a shape (ă â ê ô ơ ư) and a tone.
/// </summary>
/// <remarks>
/// An own table, because <see cref="string.Normalize()"/> returns non-ASCII text unchanged where globalisation is
/// invariant, as it is in slim containers (docs/decisions/0002).
/// </remarks>
internal static class VietnameseLetter
{
    // Rows are vowels, columns are tones in the order of the Tone enumeration.
    private static readonly string[] Vowels =
    [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ];

    private static readonly Dictionary<char, (char Toneless, Tone Tone)> Toned = BuildToned();
    private static readonly Dictionary<(char Toneless, Tone Tone), char> Composed = Toned.ToDictionary(p => p.Value, p => p.Key);
    private static readonly char[] Folded = BuildFolded();

    /// <summary>Splits a letter into its toneless form (ă, ê … kept) and its tone.</summary>
    public static (char Toneless, Tone Tone) Split(char letter) =>
        Toned.TryGetValue(letter, out var parts) ? parts : (letter, Tone.Ngang);

    /// <summary>Puts a tone on a toneless vowel; null where the letter carries no tone in Vietnamese.</summary>
    public static char? WithTone(char toneless, Tone tone) =>
        tone == Tone.Ngang ? toneless : Composed.TryGetValue((toneless, tone), out var letter) ? letter : null;

    /// <summary>Puts a shape mark (circumflex, breve, horn) on a letter that may already carry a tone.</summary>
    public static char? WithShape(char letter, char mark)
    {
        var (toneless, tone) = Split(letter);
        char? shaped = (toneless, mark) switch
        {
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('a', '\u0306') => 'ă',
            ('o', '\u031B') => 'ơ',
            ('u', '\u031B') => 'ư',
            ('A', '\u0302') => 'Â',
            ('E', '\u0302') => 'Ê',
            ('O', '\u0302') => 'Ô',
            ('A', '\u0306') => 'Ă',
            ('O', '\u031B') => 'Ơ',
            ('U', '\u031B') => 'Ư',
            // Letters of other peoples of Vietnam, met in names: Êñuôl, Ayŭn, Čư.
            ('n', '\u0303') => 'ñ',
            ('N', '\u0303') => 'Ñ',
            ('u', '\u0306') => 'ŭ',
            ('U', '\u0306') => 'Ŭ',
            ('c', '\u030C') => 'č',
            ('C', '\u030C') => 'Č',
            ('e', '\u0306') => 'ĕ',
            ('i', '\u0306') => 'ĭ',
            ('o', '\u0306') => 'ŏ',
            _ => null,
        };
        return shaped is { } s ? WithTone(s, tone) : null;
    }

    /// <summary>The ASCII letter under all marks; other characters unchanged. Case is kept.</summary>
    public static char Fold(char c) => c < Folded.Length ? Folded[c] : c;

    /// <summary>Whether the letter carries a mark of any kind, đ included.</summary>
    public static bool IsMarked(char c) => c > '\u007f' && Fold(c) != c;

    private static Dictionary<char, (char Toneless, Tone Tone)> BuildToned()
    {
        var table = new Dictionary<char, (char Toneless, Tone Tone)>();
        foreach (var row in Vowels)
        {
            for (var tone = 0; tone < row.Length; tone++)
            {
                table[row[tone]] = (row[0], (Tone)tone);
                table[char.ToUpperInvariant(row[tone])] = (char.ToUpperInvariant(row[0]), (Tone)tone);
            }
        }

        return table;
    }

    private static char[] BuildFolded()
    {
        var table = new char[0x1F00];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        foreach (var (plain, marked) in new (char Plain, string Marked)[]
        {
            ('a', Vowels[0] + Vowels[1] + Vowels[2] + "åä"),
            ('e', Vowels[3] + Vowels[4] + "ëĕ"),
            ('i', Vowels[5] + "ïîĭı"),
            ('o', Vowels[6] + Vowels[7] + Vowels[8] + "öŏ"),
            ('u', Vowels[9] + Vowels[10] + "üûŭ"),
            ('y', Vowels[11]),
            ('d', "đ"),
            ('c', "çč"),
            ('n', "ñ"),
        })
        {
            foreach (var c in marked)
            {
                table[c] = plain;
                var upper = char.ToUpperInvariant(c);
                if (upper > '\u007f' && upper != c)
                {
                    table[upper] = char.ToUpperInvariant(plain);
                }
            }
        }

        return table;
    }
}
