namespace Assistant.Connectors.Web.Posters;

/// <summary>A poster cannot be made of what was given.</summary>
/// <param name="field">What is wrong.</param>
/// <param name="reason">Why, and what is expected: one line.</param>
public sealed class PosterException(PosterField field, string reason) : Exception(reason)
{
    /// <summary>What is wrong.</summary>
    public PosterField Field { get; } = field;
}
