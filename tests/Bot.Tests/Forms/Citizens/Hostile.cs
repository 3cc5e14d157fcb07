namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Is angry, refuses once, and answers in the end.</summary>
internal sealed class Hostile(Random random) : Temperament("hostile", random)
{
    private static readonly string[] Said =
    [
        "hỏi lắm thế", "đồ ngu", "lằng nhằng quá đấy", "tôi không khai", "việc gì phải nói cho máy biết", "bực mình quá", "sao mà hỏi nhiều thế hả", "chán quá",
    ];

    public override string? Aside(Moment moment) => moment.Number == 1 && Random.Next(5) == 0 ? Said[Random.Next(Said.Length)] : null;
}
