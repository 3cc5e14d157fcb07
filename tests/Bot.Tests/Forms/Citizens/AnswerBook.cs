using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Compares what a form holds with what its citizen meant.</summary>
internal static class AnswerBook
{
    /// <summary>The keys whose value is not what was meant, with both.</summary>
    public static IReadOnlyList<(FieldSlot Slot, Meant Meant, string Held)> Differences(FormLook look, MeantForm meant) =>
    [
        .. from slot in look.Slots
           where !slot.AsksForMore && meant.Answers.ContainsKey(slot.Key) && look.State.Answers.GetValueOrDefault(slot.Key)?.Status != AnswerStatus.Unknown
           let own = meant.Answers[slot.Key]
           let held = look.Value(slot) ?? ""
           where !Same(slot.Field, own.Value, held)
           select (slot, own, held),
    ];

    /// <summary>Whether two values say the same.</summary>
    public static bool Same(FieldDefinition field, string meant, string held) => field.Type switch
    {
        FieldType.Text => Plain(meant) == Plain(held),
        FieldType.Files => meant.Length > 0 == held.Length > 0,
        _ => meant == held,
    };

    // Free words may lose the capital, or the stop at their end.
    private static string Plain(string text) => text.Trim(' ', '.', ',').ToLowerInvariant();
}
