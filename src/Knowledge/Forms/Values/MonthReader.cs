using Assistant.Knowledge.Language.Dates;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a month of a year; a day is as good, its month is taken.</summary>
internal sealed class MonthReader : IFieldReader
{
    public string Missing => "form.fault.month.empty";

    public FieldReading Read(AnswerInput message)
    {
        var input = message with { Text = WrittenDate.JoinMonth(WrittenDate.Join(message.Text)) };
        if ((WrittenDate.FaultOf(input.Text) ?? WrittenDate.MonthFaultOf(input.Text)) is { } fault)
        {
            return fault;
        }

        return DateReader.Best(input.Text, input.Today) switch
        {
            null => FieldReading.Nothing(Missing),
            { Value.Calendar: CalendarKind.Lunar } => FieldReading.Wrong("form.fault.date.lunar"),
            { Value: { Precision: DatePrecision.Month or DatePrecision.Day, From: not null, Month: { } month, Year: { } year } } reading =>
                FieldReading.Taken($"{year:0000}-{month:00}", reading.Confidence),
            _ => FieldReading.Wrong("form.fault.month.empty"),
        };
    }
}
