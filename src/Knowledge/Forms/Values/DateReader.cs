using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a day; where the field allows, a month or a year alone. A lunar or impossible date is never repaired.</summary>
internal sealed class DateReader(AnswerWords words) : IFieldReader
{
    public string Missing => "form.fault.date.empty";

    public FieldReading Read(AnswerInput message)
    {
        var input = message with { Text = WrittenDate.Join(message.Text) };
        if (WrittenDate.FaultOf(input.Text) is { } fault)
        {
            return fault;
        }

        if (WrittenDate.Iso(input.Text) is { } iso)
        {
            return FieldReading.Taken(AnswerDates.Write(iso), 0.97);
        }

        var days = DateParser.Find(input.Text, input.Today).Where(r => r.Value.Single is not null && r.Doubt is null).Select(r => r.Value.Single!.Value).Distinct().ToArray();
        if (days.Length == 1 && OtherDay(input, days[0]) is { } other)
        {
            days = [other, days[0]];
        }

        if (days.Length > 1 && words.Both.Stands(input.Terms))
        {
            return FieldReading.Choose([.. days.Select(d => new ReadOption(AnswerDates.Write(d), AnswerDates.Show(AnswerDates.Write(d))))]);
        }

        return Best(input.Text, input.Today) is { } reading ? Judge(reading, input) : FieldReading.Nothing(Missing);
    }

    // "15 hay 16 tháng 3": the first day shares the month and the year of the second.
    private DateOnly? OtherDay(AnswerInput input, DateOnly day)
    {
        for (var at = 1; at + 1 < input.Terms.Count; at++)
        {
            var length = words.Both.At(input.Terms, at);
            if (length > 0
                && int.TryParse(input.Terms[at - 1].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && first != day.Day && first >= 1 && first <= DateTime.DaysInMonth(day.Year, day.Month)
                && input.Terms.Skip(at + length).Take(2).Any(t => int.TryParse(t.Key.Split('/', '-', '.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second == day.Day))
            {
                return new DateOnly(day.Year, day.Month, first);
            }
        }

        return null;
    }

    /// <summary>The date that a text says most of; words without marks beside others with marks are read too: "dạ ngày 5 thang 4 nam 1978".</summary>
    internal static Reading<DateValue>? Best(string text, DateOnly today)
    {
        var written = DateParser.Parse(text, today);
        if (written is { Doubt: null, Value.Precision: DatePrecision.Day or DatePrecision.Month } || !Folding.HasMarks(text))
        {
            return written;
        }

        var folded = DateParser.Parse(Folding.Fold(text), today);
        return folded is { Doubt: null, Value.Precision: DatePrecision.Day or DatePrecision.Month } && (written is null || folded.Span.Length > written.Span.Length)
            ? folded
            : written;
    }

    private static FieldReading Judge(Reading<DateValue> reading, AnswerInput input) => reading switch
    {
        { Value.Calendar: CalendarKind.Lunar } => FieldReading.Wrong("form.fault.date.lunar"),
        { Doubt: DoubtCodes.ImpossibleDate } => FieldReading.Wrong("form.fault.date.impossible", ("date", reading.Span.Of(input.Text))),
        { Value.Single: { } day } => Day(day, reading, input),
        { Value: { Precision: DatePrecision.Month, Month: { } month, Year: { } year } } => input.Field.AllowsPartialDate
            ? FieldReading.Taken($"{year:0000}-{month:00}", reading.Confidence)
            : FieldReading.Wrong("form.fault.date.no_day", ("said", reading.Span.Of(input.Text))),
        { Value: { Precision: DatePrecision.Year, Year: { } year } } => input.Field.AllowsPartialDate
            ? FieldReading.Taken($"{year:0000}", reading.Confidence)
            : FieldReading.Wrong("form.fault.date.no_day", ("said", reading.Span.Of(input.Text))),
        _ => FieldReading.Wrong("form.fault.date.one_day"),
    };

    private static FieldReading Day(DateOnly day, Reading<DateValue> reading, AnswerInput input)
    {
        FieldReading Assumed(DateOnly value, string note, bool confirm) =>
            FieldReading.Assumed(AnswerDates.Write(value), reading.Confidence, note, confirm, ("date", AnswerDates.Show(AnswerDates.Write(value))));
        return reading.Doubt switch
        {
            DoubtCodes.TwoDigitYear => Assumed(Sided(day, input, 100), "form.note.two_digit_year", false),
            DoubtCodes.NoYear => Assumed(Sided(day, input, 1), "form.note.no_year", true),
            DoubtCodes.NoMonth or DoubtCodes.NextWeekday or DoubtCodes.WeekdayOrOrdinal => Assumed(day, "form.note.nearest_day", true),
            DoubtCodes.MaybeLunar => Assumed(day, "form.note.solar", true),
            DoubtCodes.WeekdayMismatch => Assumed(day, "form.note.weekday", true),
            DoubtCodes.Vague or DoubtCodes.Approximate => FieldReading.Wrong("form.fault.date.one_day"),
            _ => FieldReading.Taken(AnswerDates.Write(day), reading.Confidence),
        };
    }

    // A day that must lie in the past is not taken for one to come where a year was left open.
    private static DateOnly Sided(DateOnly day, AnswerInput input, int years)
    {
        var isPast = input.Field.Aspect == "birth_date" || input.Field.Checks.Any(c => c.Kind is CheckKind.Past or CheckKind.LeastAge or CheckKind.MostAge);
        var isFuture = input.Field.Checks.Any(c => c.Kind is CheckKind.Future or CheckKind.WorkingDay);
        return isPast && day > input.Today ? day.AddYears(-years) : isFuture && day < input.Today ? day.AddYears(years) : day;
    }
}
