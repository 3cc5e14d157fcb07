namespace Assistant.Bot.Forms.Documents;

/// <summary>A place to sign.</summary>
/// <param name="Title">Who signs, above.</param>
/// <param name="Hint">How to sign, beneath the title.</param>
/// <param name="Name">The name of whoever signs, beneath the signature; null leaves it to be written by hand.</param>
public sealed record PrintedSignature(string Title, string Hint, string? Name);
