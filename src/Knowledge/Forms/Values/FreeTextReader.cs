namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads free text: kept as written, without the courtesy around it.</summary>
internal sealed class FreeTextReader(AnswerWords words) : IFieldReader
{
    private readonly AnswerFraming _framing = new(words);

    public FieldReading Read(AnswerInput input)
    {
        var text = _framing.Core(input, exact: true);
        return text.Any(char.IsLetterOrDigit)
            ? FieldReading.Taken(text, words.Unknown.Stands(input.Terms) ? 0.4 : 0.9)
            : FieldReading.Nothing("form.fault.text.empty");
    }
}
