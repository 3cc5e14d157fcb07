using Assistant.Connectors.Web.Posters;
using Assistant.Connectors.Web.Posters.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Xunit;

namespace Assistant.Connectors.Tests.Web.Posters;

/// <summary>The files: complete in themselves, nothing injected.</summary>
public sealed class PosterFileTests
{
    private const string Hostile = "</text><script>alert(1)</script> & \"Cửa\" 'Nam' {phrase} ]]> &amp;";

    [Fact]
    public void Names_stay_words_whatever_they_hold()
    {
        var poster = Posters.One(new PosterOffice(Hostile, Hostile, Hostile), name: Hostile, phrase: Hostile);
        var drawn = Posters.Drawn(poster);

        Assert.Equal(["circle", "desc", "g", "path", "rect", "svg", "text", "title"], drawn.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct().Order());
        Assert.Equal(5, Posters.Said(poster).Split(Hostile).Length - 1);
        Assert.Contains(Hostile, drawn.Element(Posters.Svg + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Drawing_needs_no_other_file_and_is_a4()
    {
        foreach (var drawn in Posters.All(Posters.Office).Select(Posters.Drawn))
        {
            Assert.Equal(("210mm", "297mm"), (drawn.Attribute("width")!.Value, drawn.Attribute("height")!.Value));
            Assert.DoesNotContain(drawn.DescendantsAndSelf().SelectMany(e => e.Attributes()), a => a.Name.LocalName is "href" or "src" or "style" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Value.Contains("url(", StringComparison.Ordinal));
            Assert.Equal(["title", "description"], drawn.Attribute("aria-labelledby")!.Value.Split(' '));
            Assert.All(["title", "description"], id => Assert.Single(drawn.Elements(), e => e.Attribute("id")?.Value == id && e.Value.Length > 0));
        }
    }

    [Fact]
    public void The_same_poster_is_drawn_the_same_each_time() => Assert.Equal(Posters.Press.Svg(Posters.One(Posters.Office)), Posters.Press.Svg(Posters.One(Posters.Office)));

    [Fact]
    public void Pdf_is_one_sheet_of_a4_with_its_fonts_inside()
    {
        var poster = Posters.One(Posters.LongOffice);
        using var document = PdfReader.Open(new MemoryStream(Posters.Press.Pdf(poster)), PdfDocumentOpenMode.Import);

        var page = Assert.Single(document.Pages.Cast<PdfPage>());
        Assert.Equal(210, page.Width.Millimeter, 1);
        Assert.Equal(297, page.Height.Millimeter, 1);
        Assert.Contains("đăng ký tạm trú", document.Info.Title, StringComparison.Ordinal);
        var fonts = document.Internals.GetAllObjects().OfType<PdfDictionary>().Where(d => d.Elements.GetName("/Type") == "/FontDescriptor").ToArray();
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, f => Assert.NotNull(f.Elements["/FontFile2"]));
    }

    [Fact]
    public void Machine_without_a_vietnamese_font_is_told_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("assistant-fonts-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "LiberationSans-Regular.ttf"), "");

            var error = Assert.Throws<PosterException>(() => PosterFonts.Find([folder.FullName, "/no/such/folder", ""]));

            Assert.Equal(PosterField.Out, error.Field);
            Assert.Contains(".svg", error.Message, StringComparison.Ordinal);
            Assert.Contains("fonts-noto-core", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
