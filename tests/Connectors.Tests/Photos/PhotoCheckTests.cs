using Assistant.Bot.Forms.Attachments;
using Assistant.Connectors.Photos;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Xunit;

namespace Assistant.Connectors.Tests.Photos;

public sealed class PhotoCheckTests
{
    private const string Jpeg = "image/jpeg";

    private readonly IPhotoCheck _check = new ServiceCollection().AddPhotoChecks().BuildServiceProvider().GetRequiredService<IPhotoCheck>();

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    [InlineData(SKEncodedImageFormat.Webp, "image/webp")]
    public void A_photo_of_a_written_page_is_fine(SKEncodedImageFormat format, string kind)
    {
        var verdict = _check.Check(Pictures.Encode(Pictures.Sheet(205, 60, shade: 50), format), kind);

        Assert.Equal(new PhotoVerdict(PhotoState.Ok, kind, 1200, 1600), verdict);
        Assert.True(verdict.MayBeKept);
    }

    [Theory]
    [InlineData(255, 20)]
    [InlineData(230, 140)]
    public void Pale_writing_on_a_clean_scan_is_still_fine(byte paper, byte ink) =>
        Assert.Equal(PhotoState.Ok, State(Pictures.Sheet(paper, ink)));

    [Fact]
    public void A_large_photo_is_read_at_a_smaller_size_and_says_its_own() =>
        Assert.Equal(new PhotoVerdict(PhotoState.Ok, Jpeg, 4000, 3000), _check.Check(Pictures.Encode(Pictures.Sheet(205, 60, 50, 4000, 3000)), Jpeg));

    [Theory]
    [InlineData(245, 0)]
    [InlineData(200, 40)]
    [InlineData(4, 0)]
    public void A_sheet_without_writing_and_a_covered_lens_are_blank(byte light, int shade) =>
        Assert.Equal(PhotoState.Blank, State(Pictures.Sheet(light, null, shade)));

    [Fact]
    public void A_page_in_the_dark_is_too_dark() => Assert.Equal(PhotoState.TooDark, State(Pictures.Sheet(62, 5)));

    [Fact]
    public void Writing_that_the_flash_washed_out_is_too_bright() => Assert.Equal(PhotoState.TooBright, State(Pictures.Sheet(255, 200)));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(399, 2000)]
    public void Too_few_pixels_are_too_small(int width, int height) =>
        Assert.Equal(new PhotoVerdict(PhotoState.TooSmall, Jpeg, width, height), _check.Check(Pictures.Encode(Pictures.Sheet(205, 60, 0, width, height)), Jpeg));

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_file_that_was_cut_off_cannot_be_read(SKEncodedImageFormat format)
    {
        var whole = Pictures.Encode(Pictures.Sheet(205, 60), format);

        Assert.Equal(PhotoState.Unreadable, _check.Check(whole.AsMemory(0, whole.Length * 2 / 3), "image/jpeg").State);
        Assert.Equal(PhotoState.Unreadable, _check.Check(whole.AsMemory(0, 16), "image/jpeg").State);
    }

    [Fact]
    public void A_picture_that_claims_more_pixels_than_any_camera_makes_is_never_unpacked()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var verdict = _check.Check(Pictures.PngHeader(20_000, 20_000), "image/png");

        Assert.Equal(new PhotoVerdict(PhotoState.NotAllowed, "image/png", 20_000, 20_000), verdict);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 100 << 20);
    }

    [Fact]
    public void What_a_file_is_comes_from_its_content_and_not_from_what_is_said_of_it() =>
        Assert.Equal(new PhotoVerdict(PhotoState.Ok, "image/png", 1200, 1600), _check.Check(Pictures.Encode(Pictures.Sheet(205, 60), SKEncodedImageFormat.Png), Jpeg));

    [Fact]
    public void A_photo_held_upright_says_its_size_as_it_is_shown()
    {
        var lying = Pictures.Encode(Pictures.Sheet(205, 60, 0, 1600, 1200));
        // Orientation 6 (turned by a quarter), in the smallest EXIF block that says so.
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

        Assert.Equal(new PhotoVerdict(PhotoState.Ok, Jpeg, 1200, 1600), _check.Check((byte[])[.. lying[..2], .. exif, .. lying[2..]], Jpeg));
    }

    [Fact]
    public void A_heic_photo_is_kept_without_a_look_into_it()
    {
        var verdict = _check.Check((byte[])[0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8], "image/heic");

        Assert.Equal(new PhotoVerdict(PhotoState.Unchecked, "image/heic"), verdict);
        Assert.True(verdict.MayBeKept);
    }

    [Fact]
    public void A_pdf_must_hold_something()
    {
        Assert.Equal(new PhotoVerdict(PhotoState.Ok, "application/pdf"), _check.Check("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF"u8.ToArray(), "application/pdf"));
        Assert.Equal(PhotoState.Unreadable, _check.Check("%PDF-1.7\n"u8.ToArray(), "application/pdf").State);
    }

    [Fact]
    public void A_word_file_is_no_photo() =>
        Assert.Equal(
            new PhotoVerdict(PhotoState.NotAllowed, null),
            _check.Check("PK\u0003\u0004word/document.xml"u8.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    [Fact]
    public void An_empty_file_and_a_photo_that_is_none_cannot_be_read()
    {
        Assert.Equal(PhotoState.Unreadable, _check.Check(ReadOnlyMemory<byte>.Empty, "application/pdf").State);
        Assert.Equal(PhotoState.Unreadable, _check.Check("not a photo"u8.ToArray(), Jpeg).State);
    }

    [Fact]
    public void Damaged_photos_never_break_the_check()
    {
        var whole = Pictures.Encode(Pictures.Sheet(205, 60, 0, 500, 500));
        var random = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 20; i++)
            {
                damaged[random.Next(3, damaged.Length)] = (byte)random.Next(256);
            }

            Assert.True(Enum.IsDefined(_check.Check(damaged, Jpeg).State));
        }
    }

    private PhotoState State(SKBitmap bitmap) => _check.Check(Pictures.Encode(bitmap), Jpeg).State;
}
