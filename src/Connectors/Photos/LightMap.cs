using SkiaSharp;

namespace Assistant.Connectors.Photos;

/// <summary>A small map of how light a picture is, each cell the mean of the pixels under it, so that the noise of a sensor and of JPEG averages out.</summary>
internal sealed class LightMap
{
    private const int LongerSide = 256;
    private const int BytesPerPixel = 4;

    private readonly byte[] _cells;
    private readonly int _width;
    private readonly int _height;

    private LightMap(byte[] cells, int width, int height)
    {
        _cells = cells;
        _width = width;
        _height = height;
    }

    /// <summary>Mean light of every cell, row by row: 0 black to 255 white.</summary>
    public ReadOnlySpan<byte> Cells => _cells;

    /// <summary>Draws the map of a picture.</summary>
    /// <param name="bitmap">The picture, RGBA with premultiplied alpha; what is transparent counts as white, as a viewer shows it.</param>
    public static LightMap Of(SKBitmap bitmap)
    {
        var scale = Math.Min(1.0, (double)LongerSide / Math.Max(bitmap.Width, bitmap.Height));
        var width = Math.Max(1, (int)(bitmap.Width * scale));
        var height = Math.Max(1, (int)(bitmap.Height * scale));
        var sums = new long[width];
        var counts = new int[width];
        var cells = new byte[width * height];
        var pixels = bitmap.GetPixelSpan();
        for (var row = 0; row < height; row++)
        {
            Array.Clear(sums);
            Array.Clear(counts);
            var end = (int)((long)(row + 1) * bitmap.Height / height);
            for (var y = (int)((long)row * bitmap.Height / height); y < end; y++)
            {
                Add(pixels.Slice(y * bitmap.RowBytes, bitmap.Width * BytesPerPixel), sums, counts);
            }

            for (var column = 0; column < width; column++)
            {
                cells[(row * width) + column] = (byte)(sums[column] / Math.Max(1, counts[column]));
            }
        }

        return new LightMap(cells, width, height);
    }

    /// <summary>The light that a part of the cells does not exceed.</summary>
    /// <param name="part">The part, 0 to 1.</param>
    public byte Percentile(double part)
    {
        var sorted = (byte[])_cells.Clone();
        Array.Sort(sorted);
        return sorted[(int)(part * (sorted.Length - 1))];
    }

    /// <summary>The standard deviation of the cells' light.</summary>
    public double Spread()
    {
        double sum = 0, squares = 0;
        foreach (var cell in _cells)
        {
            sum += cell;
            squares += (double)cell * cell;
        }

        var mean = sum / _cells.Length;
        return Math.Sqrt(Math.Max(0, (squares / _cells.Length) - (mean * mean)));
    }

    /// <summary>The part of cells (0 to 1) that differ from the cell to their right or below by at least so much. Slow shading, such as a shadow over a sheet, has none.</summary>
    /// <param name="step">The difference of light.</param>
    public double Edges(int step)
    {
        var edges = 0;
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var at = (y * _width) + x;
                var right = x + 1 < _width ? Math.Abs(_cells[at] - _cells[at + 1]) : 0;
                var below = y + 1 < _height ? Math.Abs(_cells[at] - _cells[at + _width]) : 0;
                edges += Math.Max(right, below) >= step ? 1 : 0;
            }
        }

        return (double)edges / _cells.Length;
    }

    private static void Add(ReadOnlySpan<byte> line, long[] sums, int[] counts)
    {
        var width = line.Length / BytesPerPixel;
        for (var x = 0; x < width; x++)
        {
            var pixel = line.Slice(x * BytesPerPixel, BytesPerPixel);
            var light = ((pixel[0] * 54) + (pixel[1] * 183) + (pixel[2] * 19)) >> 8;
            var column = (int)((long)x * sums.Length / width);
            sums[column] += light + 255 - pixel[3];
            counts[column]++;
        }
    }
}
