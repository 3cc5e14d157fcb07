using System.Collections.Frozen;

namespace Assistant.Knowledge.Language.Text;

/// <summary>
/// The rules of written Vietnamese syllables: initial, rime, and where the tone stands. About 4,400 toneless spellings
/// follow from 28 initials and 175 rimes; they are written out once and looked up.
/// </summary>
internal static class SyllableStructure
{
    private static readonly string[] Initials =
    [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ];

    private const string Rimes =
        "a e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu oa oe oi ôi ơi ua ưa uê ui uy ưi ưu iêu yêu oai oao oay oeo uây " +
        "uôi ươi ươu uya uyu uơ uâu uau am ăm âm an ăn ân ang ăng âng anh em êm en ên eng ênh im in inh om ôm ơm on ôn ơn ong " +
        "ông um un ung ưm ưn ưng iêm iên iêng yêm yên yêng oam oăm oan oăn oang oăng oanh oem oen uân uâng uên uênh uôm uôn " +
        "uông ươm ươn ương uyên uyn uynh oong ôông uơn uym uyng ac ăc âc ach ap ăp âp at ăt ât ec êch ep êp et êt ich ip it oc " +
        "ôc op ôp ơp ot ôt ơt uc up ut ưc ưp ưt iêc iêp iêt yêt yêc oac oăc oach oap oat oăt oet uât uêch uôc uôp uôt ươc ươp " +
        "ươt uyêt uych uyt ooc oec uêt uyp uơt ưch uat uăt uêt uăng uan uang uanh uăn uai uay uach uac uăc ue ueo uen uet uơi";

    private static readonly FrozenDictionary<string, int> TonePositions = Build();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        TonePositions.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> FoldedForms = TonePositions.Keys.Select(Folding.Fold).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldedBySpan =
        FoldedForms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a toneless spelling follows the rules; if so, which letter carries the tone.</summary>
    public static bool TryGetTonePosition(ReadOnlySpan<char> toneless, out int position) => BySpan.TryGetValue(toneless, out position);

    /// <summary>Whether a word without any marks is the bare form of some syllable.</summary>
    public static bool IsFoldedSyllable(ReadOnlySpan<char> folded) => FoldedBySpan.Contains(folded);

    /// <summary>Whether the syllable ends in a stop, after which only sắc and nặng are possible.</summary>
    public static bool EndsInStop(ReadOnlySpan<char> toneless) =>
        toneless.EndsWith("ch", StringComparison.Ordinal) || (toneless.Length > 0 && toneless[^1] is 'c' or 'p' or 't');

    private static FrozenDictionary<string, int> Build()
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var initial in Initials)
        {
            foreach (var rime in Rimes.Split(' '))
            {
                if (Allowed(initial, rime))
                {
                    Add(table, initial, rime);
                }
            }
        }

        // "gi" before a rime in i writes one i: gì, gìn, giêng, giết.
        foreach (var rest in new[] { "", "n", "êng", "êt", "êc", "êu", "êm", "ên", "m" })
        {
            table["gi" + rest] = rest.StartsWith('ê') ? 2 : 1;
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, int> table, string initial, string rime)
    {
        // After qu the rime is written without its u or o: qu + yên, qu + an.
        var at = initial.Length + TonePosition(rime, initial == "qu");
        table.TryAdd(initial + rime, at);
    }

    private static bool Allowed(string initial, string rime)
    {
        var front = rime[0] is 'e' or 'ê' or 'i' or 'y';
        return initial switch
        {
            "k" => front || rime is "a" or "ang" or "ong" or "ông" or "on",
            "gh" or "ngh" => front && rime[0] != 'y',
            "c" or "g" or "ng" => !front,
            "gi" => rime[0] is not ('i' or 'y'),
            "qu" => rime[0] is not ('u' or 'o' or 'ô' or 'ư') || rime is "ôc",
            "" => !rime.StartsWith("iê", StringComparison.Ordinal),
            _ => !rime.StartsWith("yê", StringComparison.Ordinal),
        };
    }

    // Classic placement: on the marked vowel; else the vowel before a final consonant; else the first of two, the middle of three.
    private static int TonePosition(string rime, bool afterQu)
    {
        var vowels = 0;
        while (vowels < rime.Length && VietnameseLetter.WithTone(rime[vowels], Tone.Sac) is not null)
        {
            vowels++;
        }

        for (var i = vowels - 1; i >= 0; i--)
        {
            if (rime[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư')
            {
                return i;
            }
        }

        var hasFinal = vowels < rime.Length;
        return vowels switch
        {
            1 => 0,
            2 when hasFinal => 1,
            2 => 0,
            _ when afterQu && vowels == 1 => 0,
            _ => 1,
        };
    }
}
