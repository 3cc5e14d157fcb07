namespace Assistant.Knowledge.Language.Scanning;

/// <summary>Cue phrases: what people write before a number or a name to say what it is.</summary>
internal static class Phrases
{
    /// <summary>Cuts phrases divided by | into their words.</summary>
    public static string[][] Of(string phrases) =>
        [.. phrases.Split('|', StringSplitOptions.TrimEntries).Select(static p => p.Split(' '))];
}
