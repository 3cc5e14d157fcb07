namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>What people say around an answer: "dạ … ạ", "số em là …". The answer inside stays the same.</summary>
internal static class Courtesy
{
    private static readonly string[] Openings = ["", "", "", "", "dạ ", "Dạ ", "vâng ", "dạ thưa ", "da ", "à "];
    private static readonly string[] Endings = ["", "", "", "", " ạ", " nhé", ".", " ạ.", " nha", " đó ạ", " ạ!"];

    /// <summary>The answer with courtesy around it.</summary>
    /// <param name="random">The source.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="frames">Words that may introduce it, each with its space.</param>
    public static string Around(Random random, string answer, params IReadOnlyList<string> frames)
    {
        var frame = frames.Count > 0 && random.Chance(50) ? random.Pick(frames) : "";
        return random.Pick(Openings) + frame + answer + random.Pick(Endings);
    }
}
