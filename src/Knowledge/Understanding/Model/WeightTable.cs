using System.Numerics;
using System.Runtime.InteropServices;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// Weights of a linear model, a row a feature, in one byte each with a scale a row. They are most of what the process
/// keeps in memory, and whole rows are added up for every message; the precision lost decides nothing (docs/decisions/0004).
/// </summary>
internal sealed class WeightTable
{
    // A multiple of every vector width, so that rows are read without a remainder.
    private const int Alignment = 64;

    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly int _stride;

    private WeightTable(sbyte[] weights, float[] scales, int columns)
    {
        _weights = weights;
        _scales = scales;
        Columns = columns;
        _stride = Stride(columns);
    }

    /// <summary>Number of classes.</summary>
    public int Columns { get; }

    /// <summary>Number of features.</summary>
    public int Rows => _scales.Length;

    /// <summary>Floats that a sum needs: the columns, rounded up.</summary>
    public int Width => _stride;

    /// <summary>Compresses some rows of a table of floats, in the order given.</summary>
    public static WeightTable Compress(float[] weights, int columns, IReadOnlyList<int> rows)
    {
        var stride = Stride(columns);
        var compact = new sbyte[rows.Count * stride];
        var scales = new float[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = weights.AsSpan(rows[i] * columns, columns);
            var largest = 0f;
            foreach (var weight in row)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            scales[i] = largest / sbyte.MaxValue;
            for (var j = 0; j < columns && largest > 0; j++)
            {
                compact[(i * stride) + j] = (sbyte)MathF.Round(row[j] / scales[i]);
            }
        }

        return new WeightTable(compact, scales, columns);
    }

    /// <summary>Adds a row, times a factor, to sums of <see cref="Width"/> floats.</summary>
    public void Add(int row, float factor, Span<float> sums)
    {
        var bytes = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(_weights.AsSpan(row * _stride, _stride));
        var floats = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var scale = new Vector<float>(factor * _scales[row]);
        for (var i = 0; i < bytes.Length; i++)
        {
            Vector.Widen(bytes[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            floats[4 * i] += Vector.ConvertToSingle(first) * scale;
            floats[(4 * i) + 1] += Vector.ConvertToSingle(second) * scale;
            floats[(4 * i) + 2] += Vector.ConvertToSingle(third) * scale;
            floats[(4 * i) + 3] += Vector.ConvertToSingle(fourth) * scale;
        }
    }

    /// <summary>Writes the table.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Columns);
        writer.Write(Rows);
        writer.Write(MemoryMarshal.AsBytes(_scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Reads a table.</summary>
    public static WeightTable Load(BinaryReader reader)
    {
        var columns = reader.ReadInt32();
        var scales = new float[reader.ReadInt32()];
        var weights = new sbyte[scales.Length * Stride(columns)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new WeightTable(weights, scales, columns);
    }

    private static int Stride(int columns) => (columns + Alignment - 1) / Alignment * Alignment;
}
