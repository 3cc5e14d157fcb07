namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>One turn of a talk, for whoever reads it afterwards.</summary>
/// <param name="Said">What the citizen said.</param>
/// <param name="Heard">What was answered.</param>
internal sealed record Line(string Said, string Heard);
