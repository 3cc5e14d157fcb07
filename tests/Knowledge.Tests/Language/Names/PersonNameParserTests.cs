using Assistant.Knowledge.Language;
using Assistant.Knowledge.Language.Names;
using Assistant.Knowledge.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Language.Names;

public sealed class PersonNameParserTests
{
    [Theory]
    [InlineData("Nguyễn Văn An", "Nguyễn", "Văn", "An", PersonNamePattern.SurnameFirst)]
    [InlineData("nguyễn thị thu hà", "Nguyễn", "Thị Thu", "Hà", PersonNamePattern.SurnameFirst)]
    [InlineData("TRẦN QUỐC TOẢN", "Trần", "Quốc", "Toản", PersonNamePattern.SurnameFirst)]
    [InlineData("  Lê   Lợi ", "Lê", "", "Lợi", PersonNamePattern.SurnameFirst)]
    [InlineData("Tôn Nữ Thị Ninh", "Tôn Nữ", "Thị", "Ninh", PersonNamePattern.SurnameFirst)]
    [InlineData("công tằng tôn nữ hỷ khương", "Công Tằng Tôn Nữ", "Hỷ", "Khương", PersonNamePattern.SurnameFirst)]
    [InlineData("Âu Dương Lân", "Âu Dương", "", "Lân", PersonNamePattern.SurnameFirst)]
    [InlineData("Y Moan Êñuôl", "Êñuôl", "Y", "Moan", PersonNamePattern.ClanLast)]
    [InlineData("H'Hen Niê", "Niê", "", "H'Hen", PersonNamePattern.ClanLast)]
    [InlineData("H'HEN NIÊ", "Niê", "", "H'Hen", PersonNamePattern.ClanLast)]
    [InlineData("A Thút", "", "A", "Thút", PersonNamePattern.NoSurname)]
    [InlineData("K'Brểu", "", "", "K'Brểu", PersonNamePattern.NoSurname)]
    [InlineData("Ka Thúy", "", "Ka", "Thúy", PersonNamePattern.NoSurname)]
    [InlineData("Ksor Phước", "Ksor", "", "Phước", PersonNamePattern.SurnameFirst)]
    [InlineData("Rơ Châm H'Phik", "Rơ Châm", "", "H'Phik", PersonNamePattern.SurnameFirst)]
    [InlineData("Giàng A Páo", "Giàng", "A", "Páo", PersonNamePattern.SurnameFirst)]
    [InlineData("Thạch Sa Ron", "Thạch", "Sa", "Ron", PersonNamePattern.SurnameFirst)]
    [InlineData("dạ em tên là Phạm Thị Lan ạ", "Phạm", "Thị", "Lan", PersonNamePattern.SurnameFirst)]
    [InlineData("dạ phạm thị lan ạ", "Phạm", "Thị", "Lan", PersonNamePattern.SurnameFirst)]
    public void A_name_is_divided_into_its_parts(string answer, string surname, string middle, string given, PersonNamePattern pattern)
    {
        var name = PersonNameParser.Parse(NormalForm.Of(answer))!.Value;

        Assert.Equal((surname, middle, given, pattern), (name.Surname, name.Middle, name.Given, name.Pattern));
    }

    [Theory]
    [InlineData("nguyễn  văn   AN", "Nguyễn Văn An")]
    [InlineData("NGUYEN VAN AN", "Nguyen Van An")]
    [InlineData("Y MOAN ÊÑUÔL", "Y Moan Êñuôl")]
    [InlineData("trần thị thuý", "Trần Thị Thuý")]
    [InlineData("Vy Mĩ", "Vy Mĩ")]
    [InlineData("k'brểu", "K'Brểu")]
    public void Letters_are_never_corrected(string answer, string full) =>
        Assert.Equal(full, PersonNameParser.Parse(NormalForm.Of(answer))!.Value.Full);

    [Theory]
    [InlineData("Lan", DoubtCodes.GivenNameOnly)]
    [InlineData("Zzyx Văn An", DoubtCodes.UnknownSurname)]
    [InlineData("Nguyễn Văn 4n", DoubtCodes.NotAName)]
    [InlineData("Nguyễn Văn An @", null)]
    [InlineData("Nguyễn @ An", DoubtCodes.NotAName)]
    [InlineData("nguyen van an", DoubtCodes.NoMarks)]
    [InlineData("Nguyễn Văn An", null)]
    public void What_is_odd_in_a_name_is_said_and_not_refused(string answer, string? doubt) =>
        Assert.Equal(doubt, PersonNameParser.Parse(answer)!.Doubt);

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("?!")]
    public void An_answer_without_letters_is_none(string answer) => Assert.Null(PersonNameParser.Parse(answer));

    [Theory]
    [InlineData("tên tôi là Nguyễn Văn An sinh năm 1985", "Nguyễn Văn An")]
    [InlineData("họ tên: trần thị bích ngọc, sinh 1990", "Trần Thị Bích Ngọc")]
    [InlineData("con tôi tên Lê Bảo Nam muốn làm hộ chiếu", "Lê Bảo Nam")]
    [InlineData("ông Phạm Văn Đồng ở phường Láng", "Phạm Văn Đồng")]
    [InlineData("chị Lan hỏi", "Lan")]
    [InlineData("Hồ sơ của Hoàng Thị Minh Châu nộp hôm qua", "Hoàng Thị Minh Châu")]
    [InlineData("NGUYỄN VĂN AN SINH NĂM 1985", "Nguyễn Văn An")]
    [InlineData("bà H'Hen Niê", "H'Hen Niê")]
    [InlineData("Nguyen Van An muon doi bang lai", "Nguyen Van An")]
    public void Cue_words_and_capitals_show_a_name_in_a_text(string text, string full) =>
        Assert.Equal(full, Assert.Single(PersonNameParser.Find(text)).Value.Full);

    [Theory]
    [InlineData("đường Nguyễn Trãi")]
    [InlineData("Hà Nội")]
    [InlineData("TP. Hồ Chí Minh")]
    [InlineData("phường Trần Hưng Đạo")]
    [InlineData("em muốn hỏi về khai sinh")]
    [InlineData("tên đệm là gì")]
    [InlineData("mai lan cúc trúc")]
    [InlineData("em ở Hà Nội")]
    [InlineData("đổi tên cho con")]
    public void What_is_no_name_is_left_alone(string text) => Assert.Empty(PersonNameParser.Find(text));

    [Fact]
    public void Written_names_come_back_whatever_their_case() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
            Gen.Elements("Nguyễn", "Trần", "Đặng", "Hoàng", "Võ", "Tôn Thất").ToArbitrary(),
            Gen.Elements("", "Văn ", "Thị ", "Thị Thu ").ToArbitrary(),
            Gen.Elements("An", "Bích", "Thuỷ", "Nguyệt", "Mỹ").ToArbitrary(),
            static (surname, middle, given) =>
            {
                var full = $"{surname} {middle}{given}";
                return new[] { full, full.ToLowerInvariant(), full.ToUpperInvariant(), "  " + full.Replace(" ", "   ", StringComparison.Ordinal) }.All(form =>
                    PersonNameParser.Parse(NormalForm.Of(form)) is { } one && one.Value.Full == full && one.Value.Surname == surname &&
                    one.Value.Middle == middle.Trim() && one.Value.Given == given && one.Doubt is null);
            }));

    [Fact]
    public void No_answer_whatever_makes_it_throw_or_loses_letters() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(ParserLaws.AnyText, static text =>
            PersonNameParser.Parse(text) is not { } one || one.Value.Full.Where(static c => c != ' ').All(c =>
                text.Contains(c, StringComparison.OrdinalIgnoreCase))));

    [Fact]
    public void The_laws_of_parsers_hold() => ParserLaws.Hold(PersonNameParser.Find);
}
