using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Is angry, refuses once, and answers in the end.</summary>
internal sealed class Hostile(Random random) : Temperament("hostile", random)
{
    private static readonly string[] Said =
    [
        "hỏi lắm thế", "đồ ngu", "lằng nhằng quá đấy", "bực mình quá", "sao mà hỏi nhiều thế hả", "chán quá",
    ];

    // Refusals of what is asked for in figures: in other places a "no" may be the answer.
    private static readonly string[] Refused = ["tôi không khai", "việc gì phải nói cho máy biết", "không nói đâu"];

    public override string? Aside(Moment moment) => moment.Number != 1 || Random.Next(5) > 0 ? null
        : moment.Slot.Field is { IsRequired: true, Type: FieldType.Date or FieldType.CitizenId or FieldType.Phone } && Random.Next(2) == 0 ? Refused[Random.Next(Refused.Length)]
        : Said[Random.Next(Said.Length)];
}
