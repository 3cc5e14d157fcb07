namespace Assistant.Knowledge.Language.Text;

/// <summary>A word as Vietnamese spelling reads it.</summary>
/// <param name="Toneless">Lower case, letter marks kept, no tone.</param>
/// <param name="Tone">The tone.</param>
public readonly record struct Syllable(string Toneless, Tone Tone)
{
    /// <summary>Longest syllable of the language ("nghiêng").</summary>
    public const int LongestLength = 7;

    /// <summary>The spelling with the tone in its classic place (hòa, thủy).</summary>
    public string Spelling
    {
        get
        {
            if (Tone == Tone.Ngang || !SyllableStructure.TryGetTonePosition(Toneless, out var at))
            {
                return Toneless;
            }

            var letters = Toneless.ToCharArray();
            letters[at] = VietnameseLetter.WithTone(letters[at], Tone) ?? letters[at];
            return new string(letters);
        }
    }

    /// <summary>
    /// Reads a word, wherever its tone was put: "hoà", "tòan" and "gìa" are read as hòa, toàn and già. False where no
    /// Vietnamese syllable is written so.
    /// </summary>
    /// <param name="word">A word in normal form and lower case.</param>
    /// <param name="syllable">The syllable.</param>
    public static bool TryRead(ReadOnlySpan<char> word, out Syllable syllable)
    {
        syllable = default;
        if (word.Length is 0 or > LongestLength)
        {
            return false;
        }

        Span<char> toneless = stackalloc char[LongestLength];
        var tone = Tone.Ngang;
        for (var i = 0; i < word.Length; i++)
        {
            var (letter, own) = VietnameseLetter.Split(word[i]);
            toneless[i] = letter;
            if (own != Tone.Ngang)
            {
                if (tone != Tone.Ngang)
                {
                    return false;
                }

                tone = own;
            }
        }

        var letters = toneless[..word.Length];
        if (!SyllableStructure.TryGetTonePosition(letters, out _) ||
            (SyllableStructure.EndsInStop(letters) && tone is Tone.Huyen or Tone.Hoi or Tone.Nga))
        {
            return false;
        }

        syllable = new Syllable(letters.ToString(), tone);
        return true;
    }
}
