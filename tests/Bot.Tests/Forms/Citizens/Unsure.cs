namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Does not know at first, puts off, and finds it in the end.</summary>
internal sealed class Unsure(Random random) : Temperament("unsure", random)
{
    private static readonly string[] Said = ["không biết", "chưa rõ nữa", "để sau", "quên mất rồi", "không nhớ"];

    public override string? Aside(Moment moment) =>
        moment.Slot.Field.IsRequired && moment.Number == 1 && Random.Next(5) == 0 ? Said[Random.Next(Said.Length)] : null;
}
