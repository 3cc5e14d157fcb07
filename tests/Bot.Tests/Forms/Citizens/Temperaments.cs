namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>The temperaments of difficult citizens, by name.</summary>
internal static class Temperaments
{
    public static IReadOnlyList<string> Names { get; } = ["terse", "chatty", "corrects", "digresses", "mistypes", "elderly", "hostile", "next-day", "unsure"];

    /// <summary>One of them.</summary>
    public static Temperament Make(string name, int seed)
    {
        var random = new Random(seed);
        return name switch
        {
            "terse" => new Terse(random),
            "chatty" => new Chatty(random),
            "corrects" => new Corrects(random),
            "digresses" => new Digresses(random),
            "mistypes" => new Mistypes(random),
            "elderly" => new Elderly(random),
            "hostile" => new Hostile(random),
            "next-day" => new NextDay(random),
            "unsure" => new Unsure(random),
            _ => new Cooperative(random),
        };
    }
}
