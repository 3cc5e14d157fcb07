namespace Assistant.Knowledge.Understanding;

/// <summary>Decides when one question back is worth more than a guess.</summary>
internal static class ClarifyRule
{
    private const float TooClose = 0.1f;
    private const float SureEnough = 0.3f;
    private const float WorthOffering = 0.1f;
    private const int MostChoices = 4;

    /// <summary>The services to choose between; empty where the first is clear enough.</summary>
    public static IReadOnlyList<string> Choices(Evidence evidence)
    {
        if (evidence.Services.Count < 2 || evidence.Services[0].Probability >= SureEnough
            || evidence.Services[0].Probability - evidence.Services[1].Probability > TooClose)
        {
            return [];
        }

        return [.. evidence.Services.Where(s => s.Probability >= WorthOffering).Take(MostChoices).Select(s => s.Service)];
    }
}
