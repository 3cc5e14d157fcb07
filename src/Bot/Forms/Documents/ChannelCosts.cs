namespace Assistant.Bot.Forms.Documents;

/// <summary>What a case costs by one channel of filing.</summary>
/// <param name="Channel">One of online, in-person, post.</param>
/// <param name="Lines">Everything that is said of its costs.</param>
/// <param name="IsKnown">Whether every fee of it is known for certain; where not, it must be asked before filing.</param>
public sealed record ChannelCosts(string Channel, IReadOnlyList<CostLine> Lines, bool IsKnown);
