namespace Assistant.Knowledge.Understanding.Model;

/// <summary>How the models learn. The defaults were chosen by cross-validation over the examples of the content.</summary>
/// <param name="Topics">Training of topics.</param>
/// <param name="Outcomes">Training of kinds of messages.</param>
/// <param name="Facets">Training of facets.</param>
/// <param name="MostWords">Topic features that are kept, those with the largest weights.</param>
/// <param name="MostAsking">Facet features that are kept.</param>
/// <param name="FewestWords">Texts in which a topic feature must occur.</param>
/// <param name="FewestAsking">Texts in which a facet feature must occur.</param>
/// <param name="FacetBalance">From 0 (facets count as often as they are written) to 1 (all alike).</param>
internal sealed record IntentTraining(
    TrainingOptions Topics, TrainingOptions Outcomes, TrainingOptions Facets, int MostWords, int MostAsking, int FewestWords, int FewestAsking, float FacetBalance)
{
    public static IntentTraining Default { get; } = new(
        new TrainingOptions(Epochs: 10, Rate: 0.35f, Smoothing: 0.05f, Decay: 0.01f, Scale: 4f),
        new TrainingOptions(Epochs: 10, Rate: 0.25f, Smoothing: 0.05f, Decay: 0.01f, Scale: 4f),
        new TrainingOptions(Epochs: 8, Rate: 0.12f, Smoothing: 0.2f, Decay: 0.01f, Scale: 4f),
        MostWords: 65_000,
        MostAsking: 45_000,
        FewestWords: 2,
        FewestAsking: 2,
        FacetBalance: 0.6f);
}
