using System.Globalization;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Forms.Logic;

/// <summary>
/// A form with its answers on a day: what is given, assumed and computed, and which fields are part of this person's form.
/// Made for one look at the answers; it remembers what it has worked out.
/// </summary>
public sealed class FilledForm : IFormAnswers
{
    /// <summary>Stands before the id of a case.</summary>
    public const string CasePrefix = "case.";

    /// <summary>Stands behind the id of a group, under which the number of members begun is given.</summary>
    public const string CountSuffix = "#";

    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly IReadOnlyDictionary<string, string> _assumed;
    private readonly ConditionEvaluator _conditions;
    private readonly Func<FieldDefinition, string, string, string?> _write;
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Applicability> _applies = new(StringComparer.Ordinal);
    private readonly FormIndex _index;

    /// <summary>Looks at answers.</summary>
    /// <param name="form">The form.</param>
    /// <param name="given">What was answered, by key: a field id, <c>case.id</c>, <c>group[0].id</c>, <c>group#</c> for the number of members begun. Empty for left blank.</param>
    /// <param name="conditions">Tells whether conditions hold.</param>
    /// <param name="write">Writes a value as people read it: field, value, way of writing.</param>
    /// <param name="today">The day.</param>
    /// <param name="assumed">The common values of the procedure's cases, taken where no answer decides.</param>
    public FilledForm(
        FormIndex form,
        IReadOnlyDictionary<string, string> given,
        ConditionEvaluator conditions,
        Func<FieldDefinition, string, string, string?> write,
        DateOnly today,
        IReadOnlyDictionary<string, string>? assumed = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        _index = form;
        _assumed = assumed ?? new Dictionary<string, string>();
        _given = given;
        _conditions = conditions;
        _write = write;
        Today = today;
    }

    /// <summary>The form.</summary>
    public FormDefinition Form => _index.Form;

    /// <summary>The day.</summary>
    public DateOnly Today { get; }

    /// <inheritdoc/>
    public string? this[string key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            if (!_known.TryGetValue(key, out var value))
            {
                // What is being worked out is not known yet: content is proven free of circles, a draft of an editor may not be.
                _known[key] = null;
                _known[key] = value = WorkOut(key);
            }

            return value;
        }
    }

    /// <summary>The field with an id; null where there is none.</summary>
    public FieldDefinition? Find(string id) => _index.Field(id);

    /// <summary>The part that a field stands in.</summary>
    public FormSection SectionOf(FieldDefinition field) => _index.Section(field.Id)!;

    /// <inheritdoc/>
    public int Count(string group) =>
        _given.TryGetValue(group + CountSuffix, out var count) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <inheritdoc/>
    public IFormAnswers Member(string group, int index) => new MemberAnswers(this, _index.Field(group)!, index);

    /// <summary>Whether a condition holds.</summary>
    public Applicability Holds(FormCondition condition) => _conditions.Holds(condition, this, Today);

    /// <summary>Whether a field is part of this person's form.</summary>
    public Applicability Applies(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (!_applies.TryGetValue(field.Id, out var applies))
        {
            _applies[field.Id] = Applicability.Unknown;
            applies = _index.Section(field.Id) is { } section ? (Applicability)Math.Min((int)Holds(section.When), (int)Holds(field.When)) : Applicability.No;
            _applies[field.Id] = applies;
        }

        return applies;
    }

    /// <summary>Whether a field of a member is part of the form.</summary>
    public Applicability Applies(FieldDefinition group, int index, FieldDefinition member) =>
        (Applicability)Math.Min((int)Applies(group), (int)_conditions.Holds(member.When, Member(group.Id, index), Today));

    /// <summary>The cases of the procedure that are known from the answers.</summary>
    public IReadOnlyDictionary<string, string> Cases()
    {
        var cases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in Form.Fields.Where(f => f.Case is not null).Select(f => f.Case!).Concat(Form.Derived.Select(d => d.Case)).Append(When.ChannelCase).Distinct(StringComparer.Ordinal))
        {
            if (this[CasePrefix + id] is { Length: > 0 } value)
            {
                cases[id] = value;
            }
        }

        return cases;
    }

    /// <summary>Fills a template over the answers; null where a value is missing.</summary>
    public string? Fill(string template) => AnswerTemplate.Fill(template, (key, way) => Show(key, way));

    /// <summary>An answer as people read it; null where there is none.</summary>
    public string? Show(string key, string way = "") =>
        this[key] is { Length: > 0 } value && _index.Field(key) is { } field ? _write(field, value, way) : null;

    internal string? Given(string key) => _given.GetValueOrDefault(key);

    internal Applicability HoldsFor(FormCondition condition, IFormAnswers answers) => _conditions.Holds(condition, answers, Today);

    private string? WorkOut(string key)
    {
        if (_index.Field(key) is { } field)
        {
            var applies = Applies(field);
            if (applies == Applicability.No)
            {
                return field.Case is null ? "" : Derived(field.Case);
            }

            return Given(key) ?? field.Fill switch
            {
                FieldFill.Computed => Taken(field),
                FieldFill.Citizen => applies == Applicability.Yes ? Taken(field) ?? field.Default : null,
                _ => "",
            };
        }

        return key.StartsWith(CasePrefix, StringComparison.Ordinal) ? Given(key) ?? Derived(key[CasePrefix.Length..]) : null;
    }

    // A template that is one field alone passes its value on as it is; any other makes a text.
    private string? Taken(FieldDefinition field) =>
        field.Template is not { } template ? null
            : AnswerTemplate.OnlyKey(template) is { } key ? this[key] is { Length: > 0 } value ? value : null
            : Fill(template);

    // What follows from the answers; where nothing can follow any more, what is nearly always so.
    private string? Derived(string id)
    {
        var isOpen = false;
        foreach (var derived in Form.Derived.Where(d => d.Case == id))
        {
            switch (Holds(derived.When))
            {
                case Applicability.Yes:
                    return derived.Value;
                case Applicability.Unknown:
                    isOpen = true;
                    break;
                default:
                    break;
            }
        }

        return isOpen ? null : _assumed.GetValueOrDefault(id);
    }
}
