using System.Globalization;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Language.Identity;
using Assistant.Knowledge.Language.Money;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Language.Phones;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Writes values in their canonical writing as people read or hear them.</summary>
/// <param name="phrases">The words for yes, no and dates.</param>
/// <param name="lists">The well-known lists, for labels.</param>
public sealed class ValueWriter(PhraseBook phrases, ChoiceListBook lists)
{
    /// <summary>A value as people read it: "05/10/2026", "0912 345 678", "1.500.000 đồng", the label of a choice.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value; empty for one that was left blank.</param>
    public string Show(FieldDefinition field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? "" : field.Type switch
        {
            FieldType.Date or FieldType.Month => AnswerDates.Show(value),
            FieldType.YesNo => phrases.Say(value == "true" ? "form.value.yes" : "form.value.no"),
            FieldType.Choice => Label(field, value),
            FieldType.Choices => string.Join(", ", value.Split(AnswerDates.ListSeparator).Select(v => Label(field, v))),
            FieldType.Money => Money(value),
            FieldType.Number => Number(value),
            FieldType.Phone => PhoneParser.Parse(value)?.Value.Grouped ?? value,
            FieldType.Files => phrases.Say("form.value.files", ("count", $"{value.Split(AnswerDates.ListSeparator).Length}")),
            _ => value,
        };
    }

    /// <summary>A day in words, as on civil status papers: "ngày năm tháng mười năm hai nghìn không trăm hai mươi sáu".</summary>
    public string Words(DateOnly day) => phrases.Say(
        "form.value.date_words",
        ("day", NumberWriter.InWords(day.Day)),
        ("month", NumberWriter.Month(day.Month)),
        ("year", NumberWriter.InWords(day.Year)));

    /// <summary>A value for the ear: long numbers digit by digit in groups, dates with their words, the rest as it is read.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value; empty for one that was left blank.</param>
    public string Speak(FieldDefinition field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? "" : field.Type switch
        {
            FieldType.Date when value.Length == 10 && AnswerDates.First(value) is { } day => phrases.Say(
                "form.value.date_spoken", ("day", $"{day.Day}"), ("month", $"{day.Month}"), ("year", $"{day.Year}")),
            FieldType.Phone => Spell(Show(field, value)),
            FieldType.CitizenId when CitizenIdParser.Explain(value) is { } id => Spell(id.Grouped),
            FieldType.CitizenId or FieldType.OldId or FieldType.Passport or FieldType.TaxCode or FieldType.Code => Spell(Groups(value)),
            FieldType.Time when value.Length == 5 => phrases.Say(
                "form.value.time_spoken", ("hour", value[..2].TrimStart('0') is { Length: > 0 } hour ? hour : "0"), ("minute", value[3..])),
            _ => Show(field, value),
        };
    }

    /// <summary>An amount: "1.500.000 đồng".</summary>
    internal static string Money(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) ? new MoneyValue(amount).ToString() : value;

    // A pause between groups: nobody keeps twelve digits in mind.
    private static string Spell(string groups) => string.Join(", ", groups.Split(' ').Select(NumberWriter.Spell));

    private static string Groups(string value) => string.Join(' ', value.Chunk(3).Select(c => new string(c)));

    private static string Number(string value)
    {
        if (!decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var text = number.ToString("#,0.####", CultureInfo.InvariantCulture);
        return text.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
    }

    private string Label(FieldDefinition field, string value) => lists.Of(field).FirstOrDefault(c => c.Value == value)?.Label ?? value;
}
