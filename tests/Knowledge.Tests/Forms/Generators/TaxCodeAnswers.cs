using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Tax codes of 10 digits with their check digit, 13 for a branch, 12 for a person (Circular 86/2024/TT-BTC, Articles 5 and 34).</summary>
internal sealed class TaxCodeAnswers : AnswerGenerator
{
    private static readonly int[] Weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    private static readonly string[] Frames = ["mst ", "mã số thuế là ", "MST: ", "ma so thue cua cong ty la ", "mã là "];

    public override FieldDefinition Field { get; } = Make(FieldType.TaxCode);

    public override GeneratedAnswer Valid(Random random)
    {
        var main = TenDigits(random);
        var branch = random.Next(1, 1000).ToString("000");
        return random.Next(4) switch
        {
            0 => Good(Courtesy.Around(random, main + random.Pick("-", "", " - ", " ") + branch, Frames), main + "-" + branch),
            1 when CitizenIdAnswers.Number(random) is var person => Good(Courtesy.Around(random, person, Frames), person),
            2 => Good(Courtesy.Around(random, Grouped(random, main, 4, 3), Frames), main),
            _ => Good(Courtesy.Around(random, main, Frames), main),
        };
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var main = TenDigits(random);
        var (kind, text) = random.Next(6) switch
        {
            0 => (InvalidKind.TooLong, main + random.Next(10)),
            1 => (InvalidKind.TooShort, main[..random.Pick(9, 8, 7)]),
            2 => (InvalidKind.CheckDigit, main[..9] + ((main[9] - '0' + random.Next(1, 10)) % 10)),
            3 => (InvalidKind.NoBranch, main + "-000"),
            4 => (InvalidKind.Letters, main[..5] + random.Pick("A", "X", "b") + main[5..9]),
            _ => (InvalidKind.Absent, random.Pick("chưa có", "không biết", "kế toán giữ", "hộ kinh doanh thôi")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }

    // The tenth digit is 10 less the weighted sum modulo 11; where that is 10 the nine digits are not given out.
    private static string TenDigits(Random random)
    {
        while (true)
        {
            var nine = Digits(random, 9, random.Pick("01", "03", "010", "08", "25"));
            var check = 10 - (nine.Select((d, i) => Weights[i] * (d - '0')).Sum() % 11);
            if (check < 10)
            {
                return nine + check;
            }
        }
    }
}
