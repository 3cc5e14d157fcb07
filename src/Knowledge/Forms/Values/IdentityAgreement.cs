using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Language.Identity;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Compares a personal ID with the year of birth and the sex that are stated of the same person, whichever is given last.</summary>
internal sealed class IdentityAgreement(FormDefinition form)
{
    private const string BirthDate = "birth_date";
    private const string Gender = "gender";

    // The values of gender fields, marks folded.
    private static readonly Dictionary<string, Sex> Sexes = new(StringComparer.Ordinal)
    {
        ["nam"] = Sex.Male,
        ["male"] = Sex.Male,
        ["nu"] = Sex.Female,
        ["female"] = Sex.Female,
    };

    /// <summary>What does not agree; null where all that is given does.</summary>
    public FieldFault? Check(FieldDefinition field, string value, IFormAnswers answers)
    {
        if (field.Type != FieldType.CitizenId && field.Aspect is not (BirthDate or Gender))
        {
            return null;
        }

        var near = Near(field);
        string? Given(Func<FieldDefinition, bool> which) => which(field) ? value : near.FirstOrDefault(which) is { } other ? answers[other.Id] : null;
        if (CitizenIdParser.Explain(Given(f => f.Type == FieldType.CitizenId) ?? "") is not { } id)
        {
            return null;
        }

        var birth = Given(f => f.Aspect == BirthDate) ?? "";
        if (field.Aspect != Gender && AnswerDates.First(birth) is { } born && born.Year != id.BirthYear)
        {
            return new FieldFault("form.fault.citizen_id.birth", [("id_year", $"{id.BirthYear}"), ("birth", AnswerDates.Show(birth))]);
        }

        return field.Aspect != BirthDate && Sexes.TryGetValue(Folding.Fold(Given(f => f.Aspect == Gender) ?? ""), out var sex) && sex != id.Sex
            ? new FieldFault(id.Sex == Sex.Male ? "form.fault.citizen_id.male" : "form.fault.citizen_id.female", [])
            : null;
    }

    // Fields of one member of a group are about that member; outside, those that say they are about the same person.
    private FieldDefinition[] Near(FieldDefinition field)
    {
        if (form.Fields.FirstOrDefault(f => f.Members.Contains(field)) is { } group)
        {
            return [.. group.Members.Where(m => m.About == field.About)];
        }

        return field.About is null ? [] : [.. form.Fields.Where(f => f.About == field.About)];
    }
}
