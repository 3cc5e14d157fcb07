namespace Assistant.Knowledge.Retrieval;

/// <summary>One document of a posting list with what the term adds to its score.</summary>
/// <param name="Document">Document number.</param>
/// <param name="Impact">Rarity times saturated frequency, worked out when the index is built.</param>
internal readonly record struct Posting(int Document, float Impact);
