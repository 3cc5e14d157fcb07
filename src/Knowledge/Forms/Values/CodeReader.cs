using System.Text.RegularExpressions;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a code of signs and digits: spaces removed, in capitals. Its shape is the field's pattern, and the words around it may be any.</summary>
internal sealed class CodeReader(AnswerWords words) : IFieldReader
{
    private const int MostPieces = 8;

    private readonly AnswerFraming _framing = new(words);

    public string Missing => "form.fault.code.empty";

    public FieldReading Read(AnswerInput input)
    {
        var core = input.Text;
        if (input.Field.Checks.FirstOrDefault(c => c.Kind == CheckKind.Pattern) is not { } pattern)
        {
            core = _framing.Core(input, exact: true);
            var plain = Join(core);
            return plain.Any(char.IsAsciiDigit) && !core.Any(c => Folding.HasMarks(c.ToString())) ? FieldReading.Taken(plain, 0.8) : Unmarked(core, plain);
        }

        if (Fitting(core, pattern.Argument) is { } code)
        {
            return FieldReading.Taken(code, 0.95);
        }

        return core.Any(char.IsAsciiDigit) ? FieldReading.Wrong("form.fault.code.shape") : FieldReading.Nothing(Missing);
    }

    // Without a pattern, the piece with the most digits is the code, where words with marks stand around it.
    private FieldReading Unmarked(string core, string plain)
    {
        var piece = core.Split(' ').Where(p => p.Any(char.IsAsciiDigit)).MaxBy(p => p.Count(char.IsAsciiDigit));
        return piece is null ? FieldReading.Nothing(Missing)
            : FieldReading.Assumed(Join(piece), plain.Length > 0 ? 0.6 : 0.5, "form.note.digits", true, ("value", Join(piece)));
    }

    // The longest stretch of the answer that has the shape.
    private static string? Fitting(string core, string pattern)
    {
        var pieces = core.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(MostPieces, pieces.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= pieces.Length; at++)
            {
                var code = Join(string.Concat(pieces.AsSpan(at, length)));
                foreach (var form in new[] { code, code.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) })
                {
                    if (Regex.IsMatch(form, pattern, RegexOptions.NonBacktracking))
                    {
                        return form;
                    }
                }
            }
        }

        return null;
    }

    private static string Join(string text) => text.Replace(" ", "", StringComparison.Ordinal).Trim('.', ',', ':', ';').ToUpperInvariant();
}
