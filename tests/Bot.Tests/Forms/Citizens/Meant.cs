namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>What a citizen means by an answer.</summary>
/// <param name="Value">As the form must end up holding it; empty for left blank.</param>
/// <param name="Words">As it is plainly written.</param>
internal sealed record Meant(string Value, string Words)
{
    public static Meant Blank { get; } = new("", "");

    public bool IsBlank => Value.Length == 0;
}
