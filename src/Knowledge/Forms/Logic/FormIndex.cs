using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>The fields of a form by their ids, and where they stand. Made once a form.</summary>
public sealed class FormIndex
{
    private readonly Dictionary<string, FieldDefinition> _fields;
    private readonly Dictionary<string, FormSection> _sections = new(StringComparer.Ordinal);

    /// <summary>Indexes a form.</summary>
    public FormIndex(FormDefinition form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        _fields = form.Fields.DistinctBy(f => f.Id).ToDictionary(f => f.Id, StringComparer.Ordinal);
        foreach (var section in form.Sections)
        {
            foreach (var field in section.Fields)
            {
                _sections.TryAdd(field.Id, section);
            }
        }
    }

    /// <summary>The form.</summary>
    public FormDefinition Form { get; }

    /// <summary>The field with an id; null where there is none.</summary>
    public FieldDefinition? Field(string id) => _fields.GetValueOrDefault(id);

    /// <summary>The part that a field stands in; null where the form has no such field.</summary>
    public FormSection? Section(string id) => _sections.GetValueOrDefault(id);
}
