namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads free text: kept as written, without the courtesy around it.</summary>
internal sealed class FreeTextReader(AnswerWords words) : IFieldReader
{
    private readonly AnswerFraming _framing = new(words);

    public string Missing => "form.fault.text.empty";

    public FieldReading Read(AnswerInput input)
    {
        var text = _framing.Core(input, exact: true);
        return text.Any(char.IsLetterOrDigit) && !_framing.IsCourtesyOnly(input)
            ? FieldReading.Taken(text, words.Unknown.Stands(input.Terms) ? 0.4 : 0.9)
            : FieldReading.Nothing(Missing);
    }
}
