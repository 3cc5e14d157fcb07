using System.Text.RegularExpressions;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Language.Identity;
using Assistant.Knowledge.Language.Names;
using Assistant.Knowledge.Language.Phones;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Language.Plates;

namespace Assistant.Knowledge.Forms.Understanding;

/// <summary>Finds the typed values of a message: dates, numbers of papers, telephones, names, places. None overlaps another; the surer wins.</summary>
internal sealed partial class ValueMentionFinder(UnitGazetteer gazetteer)
{
    private const double Sure = 0.5;

    private static readonly FieldType[] Dates = [FieldType.Date, FieldType.Month];
    private static readonly FieldType[] Ids = [FieldType.CitizenId];
    private static readonly FieldType[] OldIds = [FieldType.OldId];
    private static readonly FieldType[] Passports = [FieldType.Passport, FieldType.CitizenId];
    private static readonly FieldType[] Phones = [FieldType.Phone];
    private static readonly FieldType[] Emails = [FieldType.Email];
    private static readonly FieldType[] Plates = [FieldType.Plate];
    private static readonly FieldType[] Names = [FieldType.PersonName];
    private static readonly FieldType[] Addresses = [FieldType.Address];
    private static readonly FieldType[] Places = [FieldType.AdminUnit, FieldType.Address];

    private readonly AddressParser _addresses = new(gazetteer);

    /// <summary>The values, in order.</summary>
    /// <param name="text">The message in normal form.</param>
    /// <param name="today">Today in Vietnam.</param>
    public IReadOnlyList<ValueMention> Find(string text, DateOnly today)
    {
        var found = new List<ValueMention>();
        foreach (Match mail in Email().Matches(text))
        {
            found.Add(new ValueMention(mail.Index, mail.Index + mail.Length, Emails, "email", mail.Value));
        }

        Add(found, text, CitizenIdParser.Find(text, today), Ids, "id");
        // A form asks for a number at which somebody is reached: house 113 is no call for the police.
        Add(found, text, PhoneParser.Find(text).Where(p => p.Value.E164 is not null), Phones, "phone");
        Add(found, text, OldIdParser.Find(text), OldIds, "old_id");
        Add(found, text, PassportParser.Find(text), Passports, "passport");
        Add(found, text, PlateParser.Find(text), Plates, "plate");
        Add(found, text, DateParser.Find(text, today).Where(d => d.Value.Precision is not DatePrecision.Vague), Dates, null);
        Add(found, text, _addresses.Find(text), Addresses, null);
        Add(found, text, PersonNameParser.Find(text), Names, "name", 0.4);
        Add(found, text, gazetteer.Find(text).Where(p => p.Value.HasKind), Places, null);
        return [.. found.OrderBy(f => f.Start)];
    }

    private static void Add<T>(List<ValueMention> found, string text, IEnumerable<Reading<T>> readings, FieldType[] types, string? aspect, double least = Sure)
    {
        foreach (var reading in readings.Where(r => r.Confidence >= least))
        {
            var (start, end) = (reading.Span.Start, reading.Span.End);
            if (end > start && found.All(f => end <= f.Start || start >= f.End))
            {
                found.Add(new ValueMention(start, end, types, aspect, text[start..end]));
            }
        }
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,190}\.[A-Za-z]{2,24}", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
