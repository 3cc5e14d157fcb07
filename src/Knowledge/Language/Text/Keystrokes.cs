using System.Buffers;

namespace Assistant.Knowledge.Language.Text;

/// <summary>Reads raw keystrokes of the Telex and VNI input methods left in a text ("ddawng kys", "dang9 ky1").</summary>
public static class Keystrokes
{
    private const string TelexTones = "frxsj";
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aăâeêioôơuưy");

    /// <summary>
    /// Decodes one word. Null where it holds no keystrokes, or where the result is no Vietnamese syllable. Callers try
    /// this only on words that are no syllable as they stand, so that "as", "web" and "fax" stay.
    /// </summary>
    /// <param name="word">A word in normal form and lower case.</param>
    public static string? Decode(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length is < 2 or > 12 || word.Count(char.IsLetter) < 2 || (word.Length == 2 && TelexTones.Contains(word[1], StringComparison.Ordinal)))
        {
            return null;
        }

        return Try(word, Telex) ?? Try(word, Vni);
    }

    private static string? Try(string word, Func<State, char, bool> method)
    {
        var state = new State();
        foreach (var c in word)
        {
            if (!method(state, c))
            {
                state.Append(c);
            }
        }

        return state.Used && Syllable.TryRead(state.Letters, out var syllable) && (state.Tone == Tone.Ngang || syllable.Tone == Tone.Ngang)
            ? Finish(syllable, state.Tone)
            : null;
    }

    private static string? Finish(Syllable syllable, Tone tone)
    {
        var full = tone == Tone.Ngang ? syllable : syllable with { Tone = tone };
        var spelling = full.Spelling;
        return Syllable.TryRead(spelling, out _) ? spelling : null;
    }

    private static bool Telex(State state, char c)
    {
        if (!state.HasVowel)
        {
            return (c == 'd' && state.Mark("d", 'đ')) || (c == 'w' && state.AddHornU());
        }

        return c switch
        {
            'a' => state.Mark("a", 'â'),
            'e' => state.Mark("e", 'ê'),
            'o' => state.Mark("o", 'ô'),
            'w' => state.Horn(),
            'd' => state.MarkFirst('d', 'đ'),
            'z' => state.SetTone(Tone.Ngang),
            _ when TelexTones.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i => state.SetTone((Tone)(i + 1)),
            _ => false,
        };
    }

    private static bool Vni(State state, char c) => c switch
    {
        '1' => state.HasVowel && state.SetTone(Tone.Sac),
        '2' => state.HasVowel && state.SetTone(Tone.Huyen),
        '3' => state.HasVowel && state.SetTone(Tone.Hoi),
        '4' => state.HasVowel && state.SetTone(Tone.Nga),
        '5' => state.HasVowel && state.SetTone(Tone.Nang),
        '6' => state.Mark("a", 'â') || state.Mark("e", 'ê') || state.Mark("o", 'ô'),
        '7' => state.Horn(),
        '8' => state.Mark("a", 'ă'),
        '9' => state.MarkFirst('d', 'đ'),
        _ => false,
    };

    private sealed class State
    {
        private readonly char[] _letters = new char[12];
        private int _length;

        public Tone Tone { get; private set; }

        public bool Used { get; private set; }

        public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

        public bool HasVowel => Letters.IndexOfAny(Vowels) >= 0;

        public void Append(char c) => _letters[_length++] = c;

        public bool SetTone(Tone tone)
        {
            Tone = tone;
            return Used = true;
        }

        /// <summary>Marks the last letter among <paramref name="plain"/>; false where there is none.</summary>
        public bool Mark(string plain, char marked)
        {
            var at = Letters.LastIndexOf(plain[0]);
            if (at < 0)
            {
                return false;
            }

            _letters[at] = marked;
            return Used = true;
        }

        public bool MarkFirst(char plain, char marked)
        {
            if (_length == 0 || _letters[0] != plain)
            {
                return false;
            }

            _letters[0] = marked;
            return Used = true;
        }

        /// <summary>w after a vowel: uo becomes ươ, else the last of a, o, u gets its breve or horn.</summary>
        public bool Horn()
        {
            var pair = Letters.IndexOf("uo");
            if (pair >= 0 && !(pair > 0 && _letters[pair - 1] == 'q'))
            {
                _letters[pair] = 'ư';
                _letters[pair + 1] = 'ơ';
                return Used = true;
            }

            return Mark("o", 'ơ') || Mark("a", 'ă') || Mark("u", 'ư') || AddHornU();
        }

        public bool AddHornU()
        {
            if (HasVowel)
            {
                return false;
            }

            Append('ư');
            return Used = true;
        }
    }
}
