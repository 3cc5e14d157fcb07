using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Names;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads a full name. Its letters are never corrected; digits and signs are no part of a name (Civil Code 2015, Article 26).</summary>
internal sealed class PersonNameReader(AnswerWords words) : IFieldReader
{
    private const int MostParts = 8;
    private const string Surname = "surname";
    private const string GivenName = "given_name";

    // Signs that no punctuation or face explains.
    private static readonly char[] HardSigns = [.. "@#$%&*_+=<>\\|^~{}[]"];

    private readonly AnswerFraming _framing = new(words);

    public string Missing => "form.fault.name.empty";

    public FieldReading Read(AnswerInput input)
    {
        var core = _framing.Core(input, "person_name");
        if (input.Text.IndexOfAny(HardSigns) >= 0)
        {
            return FieldReading.Wrong("form.fault.name.signs");
        }

        if (words.Unknown.Stands(input.Terms) || words.Open.At(input.Terms, 0) > 0 || (input.Terms[0].IsMarked && words.No.At(input.Terms, 0, true) > 0) || _framing.IsCourtesyOnly(input) || !core.Any(char.IsLetter))
        {
            return core.Any(char.IsDigit) ? FieldReading.Wrong("form.fault.name.signs") : FieldReading.Nothing(Missing);
        }

        if (Several(input) is { Count: > 1 } names)
        {
            return FieldReading.Choose(names);
        }

        // What follows a comma is about the person, and no part of the name.
        core = core.Split(',', ';', '(')[0].Trim();
        if (Whole(core) is { } name)
        {
            // Where surname and given name are two fields, a part is the whole answer.
            if (input.Field.Aspect is Surname or GivenName)
            {
                return FieldReading.Taken(name.Value.Full, 0.9);
            }

            return Take(name.Value, name.Doubt, core);
        }

        // More than a name was said; the name inside it is taken, where one stands out.
        if (PersonNameParser.Parse(input.Text) is { Confidence: > 0.5, Doubt: not DoubtCodes.NotAName } found)
        {
            return Take(found.Value, found.Doubt, found.Value.Full);
        }

        return core.Any(c => !char.IsLetter(c) && !IsNameSign(c))
            ? FieldReading.Wrong("form.fault.name.signs")
            : FieldReading.Nothing(Missing);
    }

    // "Nguyễn Văn An và Trần Thị Bình" where one name is asked.
    private List<ReadOption> Several(AnswerInput input)
    {
        var at = Enumerable.Range(1, Math.Max(0, input.Terms.Count - 2)).FirstOrDefault(i => input.Terms[i].IsMarked && words.Both.At(input.Terms, i, true) > 0);
        if (at == 0)
        {
            return [];
        }

        string[] halves = [_framing.Core(input.With(input.Text[..input.Tokens[at].Start]), "person_name"), _framing.Core(input.With(input.Text[input.Tokens[at + 1].Start..]), "person_name")];
        return [.. halves.Select(Whole).OfType<Reading<PersonName>>().Where(n => n.Doubt is null).Select(n => new ReadOption(n.Value.Full, n.Value.Full))];
    }

    // A name of unknown shape is a name; without a surname, or in capitals that come late, it may be any words, so it is read back.
    private static FieldReading Take(PersonName name, string? doubt, string said) => doubt switch
    {
        _ when said.Any(char.IsUpper) && char.IsLower(said[0]) => FieldReading.Assumed(name.Full, 0.5, "form.note.name", true, ("value", name.Full)),
        DoubtCodes.GivenNameOnly => FieldReading.Assumed(name.Full, 0.5, "form.note.given_name", true, ("value", name.Full)),
        DoubtCodes.UnknownSurname when !said.Any(char.IsUpper) => FieldReading.Assumed(name.Full, 0.5, "form.note.name", true, ("value", name.Full)),
        null => FieldReading.Taken(name.Full, 0.95),
        _ => FieldReading.Taken(name.Full, 0.8),
    };

    private static Reading<PersonName>? Whole(string core)
    {
        if (core.Any(c => !char.IsLetter(c) && !IsNameSign(c)) || core.Split(' ').Length > MostParts)
        {
            return null;
        }

        return PersonNameParser.Parse(core) is { Doubt: not DoubtCodes.NotAName } name ? name : null;
    }

    private static bool IsNameSign(char c) => c is ' ' or '\'' or '-';
}
