namespace Assistant.Bot.Dialogues;

/// <summary>Cuts an answer into pieces that are read at one glance, for whoever wants it slowly. Nothing is left out or reworded.</summary>
internal static class Pieces
{
    /// <summary>Lines of a list that make one piece.</summary>
    private const int LinesAtOnce = 3;

    /// <summary>Sentences that the ear keeps.</summary>
    private const int SentencesAtOnce = 2;

    /// <summary>The pieces, in order. A heading stays with what stands under it.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var pieces = new List<string>();
        var heading = "";
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IsHeading(paragraph))
            {
                heading = heading.Length > 0 ? $"{heading}\n\n{paragraph}" : paragraph;
                continue;
            }

            foreach (var chunk in Chunks(paragraph.Split('\n')))
            {
                pieces.Add(heading.Length > 0 ? $"{heading}\n\n{chunk}" : chunk);
                heading = "";
            }
        }

        if (heading.Length > 0)
        {
            pieces.Add(heading);
        }

        return Joined(pieces);
    }

    /// <summary>The pieces of what is read out, which has sentences and no lines: two sentences each.</summary>
    public static IReadOnlyList<string> OfSpeech(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '?' or '!' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
            {
                sentences.Add(text[from..(at + 1)].Trim());
                from = at + 1;
            }
        }

        if (text[from..].Trim() is { Length: > 0 } rest)
        {
            sentences.Add(rest);
        }

        return [.. sentences.Chunk(SentencesAtOnce).Select(chunk => string.Join(' ', chunk))];
    }

    private static bool IsHeading(string paragraph) =>
        paragraph.Length > 4 && paragraph.StartsWith("**", StringComparison.Ordinal) && paragraph.EndsWith("**", StringComparison.Ordinal) && !paragraph.Contains('\n');

    // Indented lines belong to the line above them.
    private static IEnumerable<string> Chunks(string[] lines)
    {
        var chunk = new List<string>();
        var heads = 0;
        foreach (var line in lines)
        {
            if (!line.StartsWith(' ') && heads == LinesAtOnce)
            {
                yield return string.Join('\n', chunk);
                chunk.Clear();
                heads = 0;
            }

            heads += line.StartsWith(' ') ? 0 : 1;
            chunk.Add(line);
        }

        if (chunk.Count > 0)
        {
            yield return string.Join('\n', chunk);
        }
    }

    // Opening sentences alone are no piece: they stand before the first thing that is told.
    private static List<string> Joined(List<string> pieces)
    {
        while (pieces.Count > 1 && !pieces[0].Split('\n').Any(IsItem))
        {
            pieces[1] = $"{pieces[0]}\n\n{pieces[1]}";
            pieces.RemoveAt(0);
        }

        return pieces;
    }

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal) || (line.Length > 1 && char.IsAsciiDigit(line[0]) && line.Contains(". ", StringComparison.Ordinal));
}
