using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Knowledge.Forms.Checking;

/// <summary>What the rules of one form look at, and where they note what they find.</summary>
internal sealed class FormScope
{
    private readonly FormDefinition _form;
    private readonly Procedure _procedure;
    private readonly FieldDefinition? _group;
    private readonly string _file;

    public FormScope(FormDefinition form, Procedure procedure, CheckContext context, FieldDefinition? group = null, string file = "form.yaml")
    {
        _form = form;
        _procedure = procedure;
        _group = group;
        _file = file;
        Context = context;
    }

    public CheckContext Context { get; }

    public FormDefinition Form => _form;

    /// <summary>The same form, seen from inside a group.</summary>
    public FormScope Inside(FieldDefinition group) => new(_form, _procedure, Context, group, _file);

    /// <summary>The same form, seen from its guide.</summary>
    public FormScope Guide() => new(_form, _procedure, Context, null, "guide.yaml");

    public FieldDefinition? Find(string id) => _group?.Members.FirstOrDefault(f => f.Id == id) ?? _form.Fields.FirstOrDefault(f => f.Id == id);

    public void Problem(string near, string field, string expected) => Context.ProblemIn($"{_form.Service}/{_file}", near, field, expected);

    public void CheckIds()
    {
        foreach (var twice in _form.Fields.CountBy(f => f.Id).Where(p => p.Value > 1))
        {
            Problem($"id: {twice.Key}", twice.Key, "an id that no other field of the form has");
        }

        foreach (var group in _form.Fields.Where(f => f.Members.Count > 0))
        {
            foreach (var twice in group.Members.CountBy(f => f.Id).Where(p => p.Value > 1))
            {
                Problem($"id: {twice.Key}", $"{group.Id}.{twice.Key}", "an id that no other field of the group has");
            }
        }
    }

    public void CheckField(string? id, string near, string path)
    {
        if (id is not null && Find(id) is null)
        {
            Problem(near, path, $"the id of a field of the form, found '{id}'");
        }
    }

    public void CheckSource(string? id, string near, string path)
    {
        if (id is not null && _procedure.Sources.All(s => s.Id != id))
        {
            Problem(near, $"{path}.source", $"the id of a source of procedure.yaml or ha-noi.yaml, found '{id}'");
        }
    }

    public void CheckCondition(FormCondition condition, string near, string path)
    {
        foreach (var test in condition.Tests)
        {
            CheckTest(test, near, $"{path}.when");
        }

        foreach (var alternative in condition.Any)
        {
            CheckCondition(alternative, near, path);
        }
    }

    public void CheckCase(string id, IReadOnlyList<string> values, string near, string path)
    {
        var known = id == When.ChannelCase ? When.Channels : _procedure.Cases.FirstOrDefault(c => c.Id == id)?.Values.Select(v => v.Id).ToArray();
        if (known is null)
        {
            Problem(near, path, $"a case of procedure.yaml, found '{id}'");
            return;
        }

        foreach (var value in values.Where(v => !known.Contains(v, StringComparer.Ordinal)))
        {
            Problem(near, path, $"one of {string.Join(" | ", known)}, found '{value}'");
        }
    }

    /// <summary>What a citizen reads: normal form, short sentences, no pronoun.</summary>
    public void CheckText(string? text, string near, string path)
    {
        if (text is not null && WordingRules.Fault(text) is { } fault)
        {
            Problem(near, path, fault);
        }
    }

    public void CheckTemplate(string? template, string near, string path)
    {
        foreach (var key in AnswerTemplate.Keys(template ?? ""))
        {
            CheckField(key, near, path);
        }

        CheckText(template is null ? null : AnswerTemplate.Blank(template), near, path);
    }

    private void CheckTest(AnswerTest test, string near, string path)
    {
        if (test.Key.StartsWith(CasePrefix, StringComparison.Ordinal))
        {
            CheckCase(test.Key[CasePrefix.Length..], test.Values, near, path);
            return;
        }

        if (Find(test.Key) is not { } field)
        {
            Problem(near, path, $"the id of a field of the form or 'case.<id>', found '{test.Key}'");
            return;
        }

        if (test.Other is { } other)
        {
            CheckField(other, near, path);
        }

        foreach (var name in test.Kind == TestKind.SurnameOfNone ? test.Values : [])
        {
            CheckField(name, near, path);
        }

        CheckValues(test, field, near, path);
    }

    private void CheckValues(AnswerTest test, FieldDefinition field, string near, string path)
    {
        if (test.Kind is not (TestKind.OneOf or TestKind.NoneOf))
        {
            return;
        }

        string[] known = field.Type == FieldType.YesNo ? ["true", "false"] : [.. field.Choices.Select(c => c.Value)];
        foreach (var value in known.Length == 0 ? [] : test.Values.Where(v => !known.Contains(v, StringComparer.Ordinal)))
        {
            Problem(near, path, $"a value of '{field.Id}' ({string.Join(" | ", known)}), found '{value}'");
        }
    }

    private const string CasePrefix = "case.";
}
