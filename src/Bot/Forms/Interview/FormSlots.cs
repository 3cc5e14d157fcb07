using System.Globalization;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Forms.Interview;

/// <summary>An answer of a form as other programs read it.</summary>
/// <param name="Key">The field id, of a member as <c>children[0].full_name</c>.</param>
/// <param name="Value">Null for left blank; a boolean, a decimal, a list of texts, or a text.</param>
public sealed record FormSlot(string Key, object? Value);

/// <summary>Reads the answers of a conversation's form: only fields of the official form, and only those of this person's case.</summary>
public sealed class FormSlots
{
    private readonly FormEngine _engine;

    /// <summary>Reads answers by the content of an answerer.</summary>
    public FormSlots(QuestionAnswerer answerer) => _engine = new FormEngine(answerer);

    /// <summary>The answers of the form that is open, or was last; none where there is none.</summary>
    /// <param name="state">The conversation.</param>
    /// <param name="today">Today in Vietnam.</param>
    public IReadOnlyList<FormSlot> Of(ConversationState state, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Form is not { Stage: not FormStage.Consent } form || _engine.Look(form, today) is not { } look)
        {
            return [];
        }

        var slots = new List<FormSlot>();
        foreach (var slot in look.Slots.Where(s => !s.AsksForMore && s.Field is { IsOfficial: true, Case: null }))
        {
            // What is only assumed counts once the citizen has it before their eyes.
            var value = form.Answers.TryGetValue(slot.Key, out var answer) ? answer.Value : look.Taken(slot) is { } taken ? taken : form.Stage is FormStage.Review or FormStage.Done ? look.Value(slot) : null;
            if (value is not null)
            {
                slots.Add(new FormSlot(slot.Key, Typed(slot.Field, value)));
            }
        }

        foreach (var field in look.Form.Fields.Where(f => f is { Fill: FieldFill.Computed, IsOfficial: true }))
        {
            if (look.Filled[field.Id] is { Length: > 0 } computed)
            {
                slots.Add(new FormSlot(field.Id, computed));
            }
        }

        return slots;
    }

    private static object? Typed(FieldDefinition field, string value) => value.Length == 0 ? null : field.Type switch
    {
        FieldType.YesNo => value == "true",
        FieldType.Number or FieldType.Money when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        FieldType.Choices or FieldType.Files => value.Split(AnswerDates.ListSeparator, StringSplitOptions.TrimEntries),
        _ => value,
    };
}
