namespace Assistant.Knowledge.Understanding.Model;

/// <summary>Features that are present, with their weights.</summary>
/// <param name="Indexes">Feature numbers, ascending.</param>
/// <param name="Values">Their weights.</param>
internal sealed record SparseVector(int[] Indexes, float[] Values);
