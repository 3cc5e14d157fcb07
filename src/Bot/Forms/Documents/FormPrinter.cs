using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Printing;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Makes the content of a filled form: the official fields of the person's case, and nothing of our own.</summary>
/// <param name="words">The fixed words.</param>
/// <param name="conditions">Tells which fields are part of the case.</param>
public sealed class FormPrinter(FormWords words, ConditionEvaluator conditions)
{
    /// <summary>Makes the content of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="answers">Its answers; what is not answered becomes a blank.</param>
    /// <param name="show">A value as people read it, from the field and the value in its canonical writing.</param>
    /// <param name="reference">The number of the receipt; null where none was given.</param>
    /// <param name="today">The day on which it is made; conditions are judged on it.</param>
    public PrintedForm Print(FormDefinition form, IFormAnswers answers, Func<FieldDefinition, string, string> show, string? reference, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(show);
        var fields = Ordered(form, answers, today);
        var isForm = form.HasOfficialForm;
        var addressee = form.Addressee is { } office ? form.Fields.FirstOrDefault(f => f.Id == office) : null;
        return new PrintedForm
        {
            Republic = isForm ? words.Republic : null,
            Motto = isForm ? words.Motto : null,
            Prescribed = form.Prescribed,
            Title = form.Title,
            Note = isForm ? null : words.SheetNote,
            AddressedTo = addressee is null ? null : words.AddressedTo,
            Addressee = addressee is null ? null : Office(form, addressee, answers, show),
            Lines = NumberedOnce(fields.Where(f => !IsIn(addressee, f) && IsPrinted(f, answers)).Select(f => Line(form, f, answers, show, today))),
            Declarations = [.. fields.Where(f => SigningFields.PartOf(f) == SigningPart.Declaration).Select(Declaration)],
            SignedAt = isForm ? words.SignedAt : null,
            Signatures = isForm ? Signatures(form, fields, answers, show) : [],
            Footer = Footer(isForm, reference, today),
            Day = today,
        };
    }

    // Fields that the content names first, then all others as they are asked.
    private List<FieldDefinition> Ordered(FormDefinition form, IFormAnswers answers, DateOnly today)
    {
        var ofCase = form.Sections.Where(s => IsPart(s.When, answers, today) != Applicability.No)
            .SelectMany(s => s.Fields.Where(f => f is { IsOfficial: true, IsPrinted: true, Case: null } && IsPart(f, s.When, answers, today)))
            .ToList();
        var named = form.PrintOrder.Select(id => ofCase.Find(f => f.Id == id)).OfType<FieldDefinition>().ToList();
        return [.. named, .. ofCase.Except(named)];
    }

    // What hangs on something not known yet is part of the form once it is filled in.
    private bool IsPart(FieldDefinition field, FormCondition section, IFormAnswers answers, DateOnly today)
    {
        var holds = (Applicability)Math.Min((int)IsPart(section, answers, today), (int)IsPart(field.When, answers, today));
        return holds == Applicability.Yes || (holds == Applicability.Unknown && IsAnswered(field, answers));
    }

    private Applicability IsPart(FormCondition condition, IFormAnswers answers, DateOnly today) => conditions.Holds(condition, answers, today);

    private static bool IsAnswered(FieldDefinition field, IFormAnswers answers) =>
        field.Type == FieldType.Group ? answers.Count(field.Id) > 0 : answers[field.Id] is { Length: > 0 };

    // Where the office is made up of a field, that field would only say it again.
    private static bool IsIn(FieldDefinition? addressee, FieldDefinition field) =>
        addressee is not null && (field.Id == addressee.Id || AnswerTemplate.Keys(addressee.Template ?? "").Contains(field.Id));

    // A blank for papers that are not attached would ask for something that is not missing.
    private static bool IsPrinted(FieldDefinition field, IFormAnswers answers) =>
        SigningFields.IsRow(field) && (field.Type != FieldType.Files || IsAnswered(field, answers));

    // Several fields may stand under one number of the form; the number is printed before the first of them.
    private static List<PrintedLine> NumberedOnce(IEnumerable<PrintedLine> lines)
    {
        var numbered = new List<PrintedLine>();
        string? last = null;
        foreach (var line in lines)
        {
            numbered.Add(line.Number is { } number && number == last ? line with { Number = null, IsPart = true } : line);
            last = line.Number ?? last;
        }

        return numbered;
    }

    private PrintedLine Line(FormDefinition form, FieldDefinition field, IFormAnswers answers, Func<FieldDefinition, string, string> show, DateOnly today)
    {
        if (field.Type == FieldType.Group)
        {
            return Table(form, field, answers, show, today);
        }

        var value = Value(form, field, answers, show);
        return new PrintedRow(field.Id, field.Number, field.Label, value, value is null && field.Fill == FieldFill.Office ? words.OfficeFills : null);
    }

    private PrintedTable Table(FormDefinition form, FieldDefinition group, IFormAnswers answers, Func<FieldDefinition, string, string> show, DateOnly today)
    {
        var members = Enumerable.Range(0, answers.Count(group.Id)).Select(i => answers.Member(group.Id, i)).ToArray();
        var columns = group.Members
            .Where(f => f.IsOfficial && SigningFields.PartOf(f) != SigningPart.Declaration
                && (members.Length == 0 || members.Any(m => IsPart(f, FormCondition.Always, m, today))))
            .ToArray();
        return new PrintedTable(
            group.Id,
            group.Number,
            group.Label,
            group.Item ?? group.Name,
            words.RowNumber,
            [.. columns.Select(c => c.Label)],
            [.. members.Select(m => columns.Select(c => IsPart(c, FormCondition.Always, m, today) ? Value(form, c, m, show) : null).ToArray())]);
    }

    private static string? Value(FormDefinition form, FieldDefinition field, IFormAnswers answers, Func<FieldDefinition, string, string> show)
    {
        var value = answers[field.Id] is { Length: > 0 } given ? Shown(field, given, show) : Composed(form, field, answers, show);
        return PrintableText.Clean(value) is { Length: > 0 } text ? text : null;
    }

    // Of a choice the official value is printed, not the friendlier words in which it was offered.
    private static string Shown(FieldDefinition field, string value, Func<FieldDefinition, string, string> show) =>
        field.Type is FieldType.Choice or FieldType.Choices
            ? string.Join(", ", value.Split(AnswerDates.ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            : show(field, value);

    // An office chosen from a list may have a code for a value; it is addressed by its name.
    private static string? Office(FormDefinition form, FieldDefinition field, IFormAnswers answers, Func<FieldDefinition, string, string> show) =>
        field.Type == FieldType.Choice && answers[field.Id] is { Length: > 0 } value ? PrintableText.Clean(show(field, value)) : Value(form, field, answers, show);

    // A computed value is among the answers as a rule; one that only puts others together can be had without.
    private static string? Composed(FormDefinition form, FieldDefinition field, IFormAnswers answers, Func<FieldDefinition, string, string> show) =>
        field is { Fill: FieldFill.Computed, Template: { } template }
            ? AnswerTemplate.Fill(template, (id, way) =>
                way.Length == 0 && form.Fields.FirstOrDefault(f => f.Id == id) is { } part && answers[id] is { Length: > 0 } value ? Shown(part, value, show) : null)
            : null;

    // The word of pledging alone says nothing of what is declared, and a label that begins so is no sentence.
    private string Declaration(FieldDefinition field)
    {
        var label = field.Label.TrimStart('(', '*', ')', ' ').TrimEnd('.');
        if (words.Pledges.FirstOrDefault(p => label.StartsWith(p, StringComparison.OrdinalIgnoreCase)) is not { } pledge)
        {
            return label + ".";
        }

        var says = label[pledge.Length..].Trim(' ', ',', ':').Contains(' ', StringComparison.Ordinal);
        return says ? PhraseBook.Fill(words.Declares, ("text", char.ToLowerInvariant(label[0]) + label[1..])) : words.Declaration;
    }

    private PrintedSignature[] Signatures(
        FormDefinition form, List<FieldDefinition> fields, IFormAnswers answers, Func<FieldDefinition, string, string> show)
    {
        var signer = form.Signer is { } id ? form.Fields.FirstOrDefault(f => f.Id == id) : null;
        var places = fields.Where(f => SigningFields.PartOf(f) == SigningPart.Signature).ToArray();
        if (places.Length == 0)
        {
            return [Signature(null, signer)];
        }

        return [.. places.Select(p => SigningFields.SignerOf(p, form, answers) switch
        {
            { } named => Signature(named == signer ? form.SignerTitle ?? p.Label : p.Label, named),
            null when SigningFields.IsOfAnother(p) => Signature(p.Label, null),
            _ => Signature(null, signer),
        })];

        PrintedSignature Signature(string? title, FieldDefinition? name) =>
            new(title ?? form.SignerTitle ?? words.Signer, words.SignHint, name is null ? null : Value(form, name, answers, show));
    }

    private string Footer(bool isForm, string? reference, DateOnly today)
    {
        var made = PhraseBook.Fill(isForm ? words.Prepared : words.PreparedSheet, ("date", AnswerDates.Show(AnswerDates.Write(today))));
        return PrintableText.Clean(reference) is { Length: > 0 } number ? $"{PhraseBook.Fill(words.Reference, ("reference", number))} {made}" : made;
    }
}
