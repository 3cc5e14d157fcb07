using Assistant.Connectors.Web.Posters;
using Assistant.Connectors.Web.Posters.Drawing;
using Assistant.Connectors.Web.Posters.Layout;
using Xunit;

namespace Assistant.Connectors.Tests.Web.Posters;

/// <summary>Every poster fits its sheet, says all it must, and can be read from a distance.</summary>
public sealed class PosterLayoutTests
{
    private static readonly LetterWidths Widths = LetterWidths.LoadEmbedded();

    public static TheoryData<string> Offices => ["none", "usual", "longest"];

    [Theory]
    [MemberData(nameof(Offices))]
    public void Nothing_leaves_the_margins_or_stands_on_other_words(string office)
    {
        foreach (var poster in Posters.All(Office(office)))
        {
            var shapes = Posters.Shapes(poster);
            var frames = shapes.OfType<Words>().Select(Frame).Concat(shapes.OfType<Code>().Select(c => (Left: c.X, Top: c.Y, Right: c.X + c.Size, Bottom: c.Y + c.Size, Text: "the code"))).ToArray();
            Assert.All(frames, f =>
            {
                Assert.InRange(f.Left, Sheet.Margin - 0.01, Sheet.Width);
                Assert.InRange(f.Right, 0, Sheet.Width - Sheet.Margin + 0.01);
                Assert.InRange(f.Top, 12, Sheet.Height);
                Assert.InRange(f.Bottom, 0, Sheet.Height - 25);
            });
            for (var i = 0; i < frames.Length; i++)
            {
                for (var j = i + 1; j < frames.Length; j++)
                {
                    Assert.False(Overlap(frames[i], frames[j]), $"{frames[i].Text} / {frames[j].Text}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Every_poster_says_its_name_steps_link_office_and_that_a_machine_answers(string office)
    {
        var texts = PosterTexts.LoadEmbedded();
        foreach (var poster in Posters.All(Office(office)))
        {
            var said = Posters.Said(poster);
            var wanted = poster.Subject is OneService service ? [service.Name, service.Phrase, .. texts.Steps] : texts.GeneralSteps.Append("25");
            wanted = [.. wanted, texts.Name, texts.Machine, texts.Person, texts.Hotline, texts.Trust];
            Assert.All(wanted, w => Assert.Contains(w, said, StringComparison.Ordinal));
            if (poster.Office is { } hung)
            {
                // Offices are printed in the house's one written form, in which a dash is a hyphen.
                Assert.All([hung.Name, hung.Address!, hung.Hours!], w => Assert.Contains(w.Replace('–', '-'), said, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void Letters_are_large_enough_and_the_code_is_the_size_of_a_hand(string office)
    {
        foreach (var shapes in Posters.All(Office(office)).Select(Posters.Shapes))
        {
            Assert.All(shapes.OfType<Words>(), w => Assert.True(w.Size >= 10, w.Text));
            Assert.True(shapes.OfType<Words>().Max(w => w.Size) >= 26);
            Assert.True(Assert.Single(shapes.OfType<Code>()).Size >= 65 * 72 / 25.4, "65 mm a side");
        }
    }

    [Fact]
    public void Words_stand_out_from_their_ground()
    {
        foreach (var shapes in Posters.All(Posters.Office).Select(Posters.Shapes))
        {
            foreach (var (words, index) in shapes.Select((s, i) => (s as Words, i)).Where(p => p.Item1 is not null))
            {
                var ground = shapes.Take(index).Last(s => Covers(s, words!));
                var fill = ground is Box box ? box.Fill : ((Disc)ground).Fill;
                Assert.True(Contrast(words!.Fill, fill) >= 4.5, $"{words.Text}: {words.Fill} on {fill}");
            }
        }
    }

    [Fact]
    public void Every_line_but_no_word_is_broken_and_lines_are_never_wider_than_the_box()
    {
        var fitter = new TextFitter(Widths);
        foreach (var name in Posters.All(null).Select(p => p.Subject).OfType<OneService>().Select(s => s.Name))
        {
            for (var width = 150; width <= 600; width += 25)
            {
                var fitted = fitter.Fit(PosterField.Service, name, new TextBox(width, 40, [20, 10]));

                Assert.Equal(name, string.Join(' ', fitted.Lines));
                Assert.All(fitted.Lines, l => Assert.True(Widths.Of(l, fitted.Size, bold: false) <= width));
            }
        }
    }

    [Fact]
    public void Size_steps_down_before_words_are_refused()
    {
        var fitter = new TextFitter(Widths);
        var box = new TextBox(200, 2, [20, 15, 10]);

        Assert.Equal(20, fitter.Fit(PosterField.Office, "Phường Cửa Nam", box).Size);
        Assert.Equal(10, fitter.Fit(PosterField.Office, "Điểm phục vụ hành chính công phường Cửa Nam, Hà Nội", box).Size);
        Assert.Throws<PosterException>(() => fitter.Fit(PosterField.Office, string.Join(' ', Enumerable.Repeat("phường", 20)), box));
        Assert.Throws<PosterException>(() => fitter.Fit(PosterField.Office, new string('m', 60), box));
    }

    [Theory]
    [InlineData(PosterField.Office)]
    [InlineData(PosterField.Address)]
    [InlineData(PosterField.Hours)]
    [InlineData(PosterField.Service)]
    public void What_is_too_long_or_empty_or_of_other_letters_is_refused_by_its_field(PosterField field)
    {
        foreach (var bad in new[] { string.Join(' ', Enumerable.Repeat("phường", 100)), "   ", "Phường 中", "Phường 😀", "Phường \ud800" })
        {
            var office = new PosterOffice(field == PosterField.Office ? bad : "Phường", field == PosterField.Address ? bad : null, field == PosterField.Hours ? bad : null);
            var poster = Posters.One(office, name: field == PosterField.Service ? bad : "Thử");

            var error = Record.Exception(() => Posters.Shapes(poster));
            if (bad.Contains('\ud800', StringComparison.Ordinal) && error is null)
            {
                // Damaged text loses its damage.
                Assert.DoesNotContain('\ud800', Posters.Said(poster));
                continue;
            }

            Assert.Equal(field, Assert.IsType<PosterException>(error).Field);
        }
    }

    [Fact]
    public void Marks_typed_apart_from_their_letters_are_joined()
    {
        var poster = Posters.One(new PosterOffice("Phu\u031bo\u031b\u0300ng Cu\u031b\u0309a\nNam", null, null));

        Assert.Contains("Phường Cửa Nam", Posters.Said(poster), StringComparison.Ordinal);
    }

    private static PosterOffice? Office(string which) => which switch { "none" => null, "usual" => Posters.Office, _ => Posters.LongOffice };

    // Ink reaches from the marks of capitals to the tails of letters and the dots below them.
    private static (double Left, double Top, double Right, double Bottom, string Text) Frame(Words words)
    {
        var width = Widths.Of(words.Text, words.Size, words.Bold);
        var left = words.Centred ? words.X - (width / 2) : words.X;
        return (left, words.Y - (words.Size * 0.95), left + width, words.Y + (words.Size * 0.25), words.Text);
    }

    private static bool Overlap((double Left, double Top, double Right, double Bottom, string Text) a, (double Left, double Top, double Right, double Bottom, string Text) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    private static bool Covers(PosterShape shape, Words words) => shape switch
    {
        Box box => words.X >= box.X && words.X <= box.X + box.Width && words.Y >= box.Y && words.Y <= box.Y + box.Height,
        Disc disc => Math.Abs(words.X - disc.X) <= disc.Radius && Math.Abs(words.Y - disc.Y) <= disc.Radius,
        _ => false,
    };

    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = new[] { 1, 3, 5 }.Select(i => Convert.ToInt32(colour.Substring(i, 2), 16) / 255.0).Select(v => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
