using Assistant.Knowledge.Forms;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Numbers;
using Assistant.Knowledge.Tests.Language;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

public sealed class ValueWriterTests
{
    private static readonly ValueWriter Writer = new(ShippedContent.Books[MessageLanguage.Vietnamese], ShippedContent.Knowledge.Lists);

    [Theory]
    [InlineData(FieldType.Date, "2026-10-05", "05/10/2026")]
    [InlineData(FieldType.Date, "1985", "1985")]
    [InlineData(FieldType.Month, "2026-10", "10/2026")]
    [InlineData(FieldType.Phone, "+84912345678", "0912 345 678")]
    [InlineData(FieldType.Phone, "+842438251234", "024 3825 1234")]
    [InlineData(FieldType.Money, "1500000", "1.500.000 đồng")]
    [InlineData(FieldType.Number, "1200", "1.200")]
    [InlineData(FieldType.Number, "1200.5", "1.200,5")]
    [InlineData(FieldType.YesNo, "true", "Có")]
    [InlineData(FieldType.YesNo, "false", "Không")]
    [InlineData(FieldType.CitizenId, "001085012345", "001085012345")]
    [InlineData(FieldType.Files, "a;b", "2 tệp")]
    [InlineData(FieldType.Text, "", "")]
    public void A_value_is_shown_as_people_read_it(FieldType type, string value, string shown) => Assert.Equal(shown, Writer.Show(Readers.Field(type), value));

    [Fact]
    public void Choices_are_shown_by_their_labels()
    {
        var field = Readers.Field(FieldType.Choices) with { Choices = [new("a", "Cha của bé", []), new("b", "Mẹ của bé", [])] };

        Assert.Equal("Cha của bé, Mẹ của bé", Writer.Show(field, "a;b"));
        Assert.Equal("BIDV (Đầu tư và Phát triển Việt Nam)", Writer.Show(Readers.Field(FieldType.Choice) with { List = ChoiceLists.Banks }, "BIDV"));
    }

    [Theory]
    [InlineData(2026, 10, 5, "ngày năm tháng mười năm hai nghìn không trăm hai mươi sáu")]
    [InlineData(1985, 4, 21, "ngày hai mươi mốt tháng tư năm một nghìn chín trăm tám mươi lăm")]
    [InlineData(2005, 1, 15, "ngày mười lăm tháng một năm hai nghìn không trăm linh năm")]
    public void A_day_is_written_in_words_as_on_civil_status_papers(int year, int month, int day, string words) => Assert.Equal(words, Writer.Words(new DateOnly(year, month, day)));

    [Theory]
    [InlineData(FieldType.Phone, "+84912345678", "không chín một hai, ba bốn năm, sáu bảy tám")]
    [InlineData(FieldType.CitizenId, "001085012345", "không không một, không tám năm, không một hai, ba bốn năm")]
    [InlineData(FieldType.Date, "2026-10-05", "ngày 5 tháng 10 năm 2026")]
    [InlineData(FieldType.Time, "08:30", "8 giờ 30")]
    public void A_value_is_spoken_in_pieces_that_the_ear_can_keep(FieldType type, string value, string spoken) => Assert.Equal(spoken, Writer.Speak(Readers.Field(type), value));

    [Fact]
    public void Numbers_in_words_are_those_of_the_teacher()
    {
        foreach (var number in Enumerable.Range(0, 3_000).Select(i => (long)i).Concat([10_000, 10_005, 101_010, 1_000_300, 21_000_000, 999_999_999_999]))
        {
            Assert.Equal(VietnameseNumber.InWords(number), NumberWriter.InWords(number));
        }
    }
}
