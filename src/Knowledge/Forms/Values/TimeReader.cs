using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a time of the day.</summary>
internal sealed partial class TimeReader : IFieldReader
{
    public string Missing => "form.fault.time.empty";

    public FieldReading Read(AnswerInput message)
    {
        // "8 rưỡi": the hour is meant, since hours are asked. Folding keeps the places of the letters.
        var half = HalfPast().Match(Folding.Fold(message.Text));
        var input = half.Success ? message with { Text = $"{message.Text[..half.Index]}{half.Groups[1].Value}:30{message.Text[(half.Index + half.Length)..]}" } : message;
        if (Clock().Match(Folding.Fold(input.Text)) is { Success: true } match
            && (Number(match.Groups[1]) > 24 || Number(match.Groups[2]) > 59 || (Number(match.Groups[1]) == 24 && Number(match.Groups[2]) > 0)))
        {
            return FieldReading.Wrong("form.fault.time.impossible");
        }

        var found = ClockParser.Find(input.Text).Where(r => r.Value.To is null).ToArray();
        var best = found.MaxBy(r => r.Confidence) ?? ClockParser.Parse(input.Text);
        if (best is not { Value.To: null })
        {
            return FieldReading.Nothing(Missing);
        }

        if (found.DistinctBy(r => r.Value.Time).Count() > 1)
        {
            return FieldReading.Choose([.. found.DistinctBy(r => r.Value.Time).Select(r => new ReadOption(Write(r.Value.Time), Write(r.Value.Time)))]);
        }

        var value = Write(best.Value.Time);
        return best.Doubt switch
        {
            null => FieldReading.Taken(value, best.Confidence),
            DoubtCodes.NoPartOfDay or DoubtCodes.Midnight => FieldReading.Assumed(value, best.Confidence, "form.note.part_of_day", true, ("value", value)),
            _ => FieldReading.Assumed(value, best.Confidence, "form.note.approximate", true, ("value", value)),
        };
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(\d{1,2}) ?ruoi(?![a-z])")]
    private static partial Regex HalfPast();

    [GeneratedRegex(@"(?<![\d:/])(\d{1,2}) ?(?::|h|gio|g)(?![a-z]) ?(\d{1,2})?(?!\d)")]
    private static partial Regex Clock();
}
