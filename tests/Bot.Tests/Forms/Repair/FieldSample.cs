namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>A field for the tests of repair.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Named">How people name it in a correction.</param>
/// <param name="Value">The answer of the walk, canonical.</param>
/// <param name="Said">Another answer, as it is said.</param>
/// <param name="Other">The same, canonical.</param>
/// <param name="After">The key that is asked behind it.</param>
internal sealed record FieldSample(string Key, string Named, string Value, string Said, string Other, string After);
