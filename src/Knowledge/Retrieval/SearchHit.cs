namespace Assistant.Knowledge.Retrieval;

/// <summary>A found document.</summary>
/// <param name="Document">Its number, in the order of adding.</param>
/// <param name="Score">BM25F score; higher is better.</param>
/// <param name="Coverage">The score as a share of what the question could reach at most, 0 to 1.</param>
public readonly record struct SearchHit(int Document, float Score, float Coverage);
