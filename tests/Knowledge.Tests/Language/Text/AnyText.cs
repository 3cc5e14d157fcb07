using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Knowledge.Tests.Language.Text;

/// <summary>Texts of every kind: random ones, and ones made of the characters that trouble Vietnamese text.</summary>
internal static class AnyText
{
    private static readonly string[] Pieces =
    [
        "a", "ă", "â", "e", "ê", "o", "ơ", "u", "ư", "y", "n", "d", "đ", "Đ", "ð", "ƣ", "ı", "İ", "ế", "ộ", "Ỹ", "\u0300", "\u0301", "\u0302", "\u0303", "\u0306",
        "\u0309", "\u0323", "\u031B", "\u0340", "\u0341", "\u034F", "а", "О", "\u200B", "\u200D", "\uFEFF", "\u00A0", " ", " ", "\n", "\r", "\t", "\0", "\u202E",
        "\uFF21", "\u3000", "\u212A", "\u212B", "“", "–", "’", "1", "2", ".", ",", "/", "?", "<", "\ud83d", "\ude00", "💬", "漢", "ß", "Ω", "hoà", "tòan", "dang9",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
        Gen.ListOf(Gen.Elements(Pieces)).Select(static p => string.Concat(p)),
        ArbMap.Default.GeneratorFor<string>().Select(static s => s ?? "")).ToArbitrary();

    /// <summary>Every UTF-16 unit there is, surrogates included.</summary>
    public static IEnumerable<char> EveryCharacter { get; } = Enumerable.Range(0, char.MaxValue + 1).Select(static i => (char)i);
}
