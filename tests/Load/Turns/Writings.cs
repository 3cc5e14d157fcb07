using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assistant.Load.Turns;

/// <summary>Every question of a file in four writings: as it is, without marks, in the short forms of chat, with slips of the finger.</summary>
internal static class Writings
{
    private static readonly (string Word, string Short)[] ChatForms =
    [
        ("không", "ko"), ("được", "dc"), ("gì", "j"), ("vậy", "v"), ("rồi", "r"), ("với", "vs"), ("bao nhiêu", "bn"), ("giấy", "giay"), ("người", "ng"), ("làm", "lm"), ("đăng ký", "đk"), ("biết", "bik"),
    ];

    /// <summary>Reads a file of JSON lines with a member <c>text</c>.</summary>
    public static IReadOnlyList<string> Read(string file, int seed)
    {
        var random = new Random(seed);
        var texts = File.ReadLines(file).Where(l => !string.IsNullOrWhiteSpace(l)).Select(TextOf).ToArray();
        return [.. texts.SelectMany(t => (string[])[t, WithoutMarks(t), ChatForms.Aggregate(t, (text, form) => text.Replace(form.Word, form.Short, StringComparison.OrdinalIgnoreCase)), WithSlip(t, random)])];
    }

    private static string TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c switch { 'đ' => 'd', 'Đ' => 'D', _ => c });
            }
        }

        return plain.ToString();
    }

    // Two letters side by side change places, once in some twenty.
    private static string WithSlip(string text, Random random)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i + 1 < letters.Length; i++)
        {
            if (char.IsLetter(letters[i]) && char.IsLetter(letters[i + 1]) && random.Next(20) == 0)
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                i++;
            }
        }

        return new string(letters);
    }
}
