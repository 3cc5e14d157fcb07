using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>
/// Reads a whole message as the answer to the question of one field. Courtesy and framing are set aside; nothing is repaired
/// silently: what was assumed is noted, what cannot be right is named with how to mend it. Numbers of a list ("1") are the dialogue's.
/// </summary>
public sealed class AnswerReader
{
    private readonly Dictionary<FieldType, IFieldReader> _readers;
    private readonly AnswerWords _words;

    /// <summary>Creates a reader.</summary>
    /// <param name="gazetteer">The units of today and of before.</param>
    /// <param name="analyzer">Reads short forms and slips.</param>
    /// <param name="words">The words in which people answer (<see cref="KnowledgeBase.AnswerWords"/>).</param>
    /// <param name="lists">The well-known lists (<see cref="KnowledgeBase.Lists"/>).</param>
    public AnswerReader(UnitGazetteer gazetteer, TextAnalyzer analyzer, AnswerWords words, ChoiceListBook lists)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(lists);
        _words = words;
        var countries = new CountryName(words, lists);
        var choices = new FieldChoiceReader(words, lists, analyzer);
        _readers = new Dictionary<FieldType, IFieldReader>
        {
            [FieldType.Text] = new FreeTextReader(words),
            [FieldType.PersonName] = new PersonNameReader(words),
            [FieldType.Date] = new DateReader(words),
            [FieldType.Month] = new MonthReader(),
            [FieldType.Time] = new TimeReader(),
            [FieldType.Choice] = choices,
            [FieldType.Choices] = choices,
            [FieldType.YesNo] = new YesNoReader(words),
            [FieldType.CitizenId] = new CitizenIdReader(),
            [FieldType.Number] = new NumberFieldReader(words),
            [FieldType.Money] = new MoneyFieldReader(words),
            [FieldType.OldId] = new OldIdReader(),
            [FieldType.Passport] = new PassportReader(),
            [FieldType.Phone] = new PhoneReader(),
            [FieldType.Email] = new EmailReader(words),
            [FieldType.Address] = new AddressReader(words, gazetteer, countries),
            [FieldType.AdminUnit] = new AdminUnitReader(words, gazetteer, countries),
            [FieldType.TaxCode] = new TaxCodeReader(),
            [FieldType.Plate] = new PlateReader(),
            [FieldType.Code] = new CodeReader(words),
        };
    }

    /// <summary>Reads a message as the answer to the question of a field. Never throws, whatever the text.</summary>
    /// <param name="field">The field that was asked. Files and groups take no words: the result is <see cref="ReadingFate.None"/>.</param>
    /// <param name="text">The message.</param>
    /// <param name="today">Today in Vietnam.</param>
    public FieldReading Read(FieldDefinition field, string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        var input = AnswerInput.Of(field, text, today);
        if (!_readers.TryGetValue(field.Type, out var reader))
        {
            return FieldReading.Nothing("form.fault.text.empty");
        }

        // Signs and pictures answer only a question of yes or no; "không nhớ" answers none, unless a figure follows.
        return (!input.HasWords && field.Type != FieldType.YesNo) || (field.Type is not (FieldType.Text or FieldType.Choice or FieldType.Choices) && _words.Unknown.Stands(input.Terms) && !text.Any(char.IsAsciiDigit))
            ? FieldReading.Nothing(reader.Missing)
            : reader.Read(input);
    }
}
