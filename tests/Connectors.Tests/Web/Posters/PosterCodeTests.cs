using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Connectors.Web.Posters;
using Assistant.Connectors.Web.Posters.Drawing;
using Xunit;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Assistant.Connectors.Tests.Web.Posters;

/// <summary>The code as it stands in the drawing, read by a decoder that is not the one it was made with.</summary>
public sealed partial class PosterCodeTests
{
    private const int Pixels = 4;

    // ISO/IEC 18004, table 12: the two bits that name the level, and the mask that format information is combined with.
    private const int FormatMask = 0b10_101_00000_10010;
    private const int LevelQ = 0b11;

    [Fact]
    public void Code_of_every_poster_reads_as_the_link_that_is_printed_beside_it()
    {
        foreach (var poster in Posters.All(Posters.Office))
        {
            Assert.Equal(poster.Link.Address.AbsoluteUri, Read(Grid(poster)));
            Assert.Contains(poster.Link.Typed, Posters.Said(poster), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Code_of_the_longest_link_reads_and_has_modules_of_a_millimetre()
    {
        var host = $"https://{new string('a', 60)}.vn";
        var poster = Posters.One(url: host, id: new string('b', PosterLink.Longest - $"{host}/?dich-vu=".Length));

        Assert.Equal(PosterLink.Longest, poster.Link.Address.AbsoluteUri.Length);
        Assert.Equal(poster.Link.Address.AbsoluteUri, Read(Grid(poster)));
        var code = Assert.Single(Posters.Shapes(poster).OfType<Code>());
        Assert.True(code.Size / code.Modules.Side >= 72 / 25.4);
    }

    [Fact]
    public void Quiet_zone_of_four_light_modules_is_part_of_the_white_card()
    {
        foreach (var poster in Posters.All(null))
        {
            var grid = Grid(poster);
            var side = grid.GetLength(0);
            for (var i = 0; i < side; i++)
            {
                for (var edge = 0; edge < QrModules.QuietZone; edge++)
                {
                    Assert.False(grid[edge, i] || grid[side - 1 - edge, i] || grid[i, edge] || grid[i, side - 1 - edge]);
                }
            }

            Assert.True(grid[4, 4] && grid[4, side - 5] && grid[side - 5, 4], "the corner marks begin right after it");
            Assert.Equal(PosterInk.White, CodeElement(poster).Element(Posters.Svg + "rect")!.Attribute("fill")!.Value);
        }
    }

    [Fact]
    public void A_quarter_of_the_code_may_be_lost()
    {
        foreach (var poster in Posters.All(null))
        {
            var grid = Grid(poster);
            var format = 0;
            for (var bit = 0; bit < 5; bit++)
            {
                format = (format << 1) | (grid[4 + 8, 4 + bit] ? 1 : 0);
            }

            Assert.Equal(LevelQ, (format ^ (FormatMask >> 10)) >> 3);
        }
    }

    [Fact]
    public void A_stamp_over_part_of_the_code_does_not_hide_the_link()
    {
        var poster = Posters.One();
        var grid = Grid(poster);
        var middle = grid.GetLength(0) / 2;
        for (var row = middle - 3; row <= middle + 3; row++)
        {
            for (var column = middle - 3; column <= middle + 3; column++)
            {
                grid[row, column] = false;
            }
        }

        Assert.Equal(poster.Link.Address.AbsoluteUri, Read(grid));
    }

    private static System.Xml.Linq.XElement CodeElement(Poster poster) => Assert.Single(Posters.Drawn(poster).Elements(Posters.Svg + "svg"));

    private static bool[,] Grid(Poster poster)
    {
        var code = CodeElement(poster);
        var side = int.Parse(code.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);
        var grid = new bool[side, side];
        var path = code.Element(Posters.Svg + "path")!.Attribute("d")!.Value;
        var read = 0;
        foreach (Match bar in Bar().Matches(path))
        {
            read += bar.Length;
            var (column, row, length) = (Number(bar, 1), Number(bar, 2), Number(bar, 3));
            Assert.Equal(length, Number(bar, 4));
            for (var i = 0; i < length; i++)
            {
                grid[row, column + i] = true;
            }
        }

        Assert.Equal(path.Length, read);
        return grid;
    }

    private static string? Read(bool[,] grid)
    {
        var side = grid.GetLength(0) * Pixels;
        var light = new byte[side * side];
        for (var i = 0; i < light.Length; i++)
        {
            light[i] = grid[i / side / Pixels, i % side / Pixels] ? (byte)0 : (byte)255;
        }

        var source = new RGBLuminanceSource(light, side, side, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)))?.Text;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-(\d+)z")]
    private static partial Regex Bar();
}
