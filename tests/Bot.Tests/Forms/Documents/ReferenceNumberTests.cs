using System.Security.Cryptography;
using Assistant.Bot.Forms.Documents;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed class ReferenceNumberTests
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_number_holds_the_place_the_day_in_vietnam_and_signs_that_nobody_confuses()
    {
        // 18:30 in Greenwich is the next day in Vietnam.
        var late = new DateTimeOffset(2026, 11, 24, 18, 30, 0, TimeSpan.Zero);

        Assert.Matches("^HN-261125-01ZAZ[0-9A-HJKMNP-TV-Z]$", new ReferenceNumbers(new SetBytes(0, 33, 31, 42, 255)).Make(late));
        Assert.StartsWith("DN-", new ReferenceNumbers(new SetBytes(1), "DN").Make(late), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_is_read_however_people_write_it()
    {
        var made = new ReferenceNumbers(new SetBytes(0, 1, 10, 20, 30)).Make(new DateTimeOffset(2026, 11, 25, 5, 0, 0, TimeSpan.Zero));
        foreach (var written in new[] { made, made.ToLowerInvariant(), made.Replace("-", " ", StringComparison.Ordinal), $" {made.Replace("-", "", StringComparison.Ordinal)}. " })
        {
            Assert.True(ReferenceNumbers.TryRead(written, out var read), written);
            Assert.Equal(made, read);
        }

        Assert.True(ReferenceNumbers.TryRead(made[..10] + "O" + "l" + made[12..], out var meant));
        Assert.Equal(made, meant);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HN-261125")]
    [InlineData("12-261125-7K2QM4")]
    [InlineData("HN-26112A-7K2QM4")]
    [InlineData("HN-261125-7K2QU4")]
    [InlineData("mã hồ sơ của tôi")]
    public void What_is_no_number_is_refused(string? text)
    {
        Assert.False(ReferenceNumbers.TryRead(text, out var reference));
        Assert.Equal("", reference);
    }

    [Fact]
    public void Each_wrong_sign_and_each_two_that_changed_places_are_noticed()
    {
        using var random = RandomNumberGenerator.Create();
        var numbers = new ReferenceNumbers(random);
        for (var trial = 0; trial < 20; trial++)
        {
            var made = numbers.Make(new DateTimeOffset(2026, 11, 25, 5, 0, 0, TimeSpan.Zero));
            foreach (var at in Enumerable.Range(0, made.Length).Where(i => i > 2 && made[i] != '-'))
            {
                foreach (var sign in Signs.Where(s => s != made[at]))
                {
                    Assert.False(ReferenceNumbers.TryRead(made[..at] + sign + made[(at + 1)..], out _));
                }

                foreach (var other in Enumerable.Range(at + 1, made.Length - at - 1).Where(i => made[i] != '-' && made[i] != made[at]))
                {
                    var swapped = made.ToCharArray();
                    (swapped[at], swapped[other]) = (swapped[other], swapped[at]);
                    Assert.False(ReferenceNumbers.TryRead(new string(swapped), out _));
                }
            }
        }
    }
}
