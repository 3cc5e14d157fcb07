using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>The answers of one member of a group; fields outside are seen through it.</summary>
internal sealed class MemberAnswers(FilledForm form, FieldDefinition group, int index) : IFormAnswers
{
    public string? this[string key]
    {
        get
        {
            if (group.Members.FirstOrDefault(m => m.Id == key) is not { } field)
            {
                return form[key];
            }

            if (form.HoldsFor(field.When, this) == Applicability.No)
            {
                return "";
            }

            return form.Given(string.Create(CultureInfo.InvariantCulture, $"{group.Id}[{index}].{key}"))
                ?? (field.Fill is FieldFill.Paper or FieldFill.Office ? "" : field.Default);
        }
    }

    public int Count(string group) => form.Count(group);

    public IFormAnswers Member(string group, int index) => form.Member(group, index);
}
