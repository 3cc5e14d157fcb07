namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Picks by chance from a seeded source.</summary>
internal static class RandomChoice
{
    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, params IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>Whether something of this share happens, in per cent.</summary>
    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;
}
