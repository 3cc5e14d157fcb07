using QRCoder;

namespace Assistant.Connectors.Web.Posters.Drawing;

/// <summary>The dark and light squares of a QR code (ISO/IEC 18004), with the quiet zone of four light ones on every side.</summary>
internal sealed class QrModules
{
    /// <summary>Light modules that the standard wants on every side.</summary>
    public const int QuietZone = 4;

    private readonly QRCodeData _data;

    private QrModules(QRCodeData data) => _data = data;

    /// <summary>Modules a side, quiet zone included.</summary>
    public int Side => _data.ModuleMatrix.Count;

    /// <summary>
    /// Makes the code. Level Q still reads when a quarter of the words is lost: posters fade, get dirty and are stamped on.
    /// </summary>
    public static QrModules Of(PosterLink link)
    {
        using var generator = new QRCodeGenerator();
        return new QrModules(generator.CreateQrCode(link.Address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q));
    }

    /// <summary>Whether the module is dark.</summary>
    public bool IsDark(int row, int column) => _data.ModuleMatrix[row][column];

    /// <summary>Dark modules side by side, as one bar each.</summary>
    public IEnumerable<(int Row, int Column, int Length)> Bars()
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var start = column;
                while (column < Side && IsDark(row, column))
                {
                    column++;
                }

                if (column > start)
                {
                    yield return (row, start, column - start);
                }
            }
        }
    }
}
