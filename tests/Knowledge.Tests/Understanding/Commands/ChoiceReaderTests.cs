using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding.Commands;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding.Commands;

/// <summary>Which of several choices a message names.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ChoiceReaderTests(AssistantFixture assistant)
{
    private static readonly string[] Labels = ["Khai sinh cho con", "Đăng ký tạm trú", "Đổi hoặc cấp lại thẻ căn cước", "Đổi giấy phép lái xe", "Làm hộ chiếu"];

    [Theory]
    [InlineData("1", 0)]
    [InlineData("số 2", 1)]
    [InlineData("so 2 nhe", 1)]
    [InlineData("cái thứ hai", 1)]
    [InlineData("cai thu hai", 1)]
    [InlineData("câu thứ ba ạ", 2)]
    [InlineData("cái đầu tiên", 0)]
    [InlineData("cai dau tien", 0)]
    [InlineData("cái cuối", 4)]
    [InlineData("cai cuoi cung", 4)]
    [InlineData("chọn số bốn", 3)]
    [InlineData("tôi chọn cái thứ tư", 3)]
    [InlineData("bốn", 3)]
    [InlineData("số 5.", 4)]
    [InlineData("the second one", 1)]
    [InlineData("last one please", 4)]
    [InlineData("số một", 0)]
    [InlineData("so ba", 2)]
    [InlineData("ba chọn số 2", 1)]
    [InlineData("hai", 1)]
    public void A_choice_is_named_by_its_place(string text, int index) => Assert.Equal(new ChoiceMatch(index, true), Find(text));

    [Theory]
    [InlineData("Làm hộ chiếu", 4)]
    [InlineData("lam ho chieu", 4)]
    [InlineData("Dạ em chọn đăng ký tạm trú ạ", 1)]
    [InlineData("KHAI SINH CHO CON", 0)]
    public void A_whole_label_is_certain(string text, int index) => Assert.Equal(new ChoiceMatch(index, true), Find(text));

    [Theory]
    [InlineData("hộ chiếu", 4)]
    [InlineData("ho chieu", 4)]
    [InlineData("tạm trú", 1)]
    [InlineData("cái căn cước ấy", 2)]
    [InlineData("lái xe", 3)]
    public void A_part_that_fits_one_label_names_it_without_certainty(string text, int index) => Assert.Equal(new ChoiceMatch(index, false), Find(text));

    [Theory]
    [InlineData("đổi")]
    [InlineData("cái")]
    [InlineData("số 9")]
    [InlineData("số 0")]
    [InlineData("2 năm")]
    [InlineData("2,5")]
    [InlineData("nộp trong 3 ngày")]
    [InlineData("hộ chiếu mất thì sao")]
    [InlineData("không phải mấy cái này")]
    public void An_ambiguous_part_a_number_of_something_else_and_other_words_name_nothing(string text) => Assert.Null(Find(text));

    [Fact]
    public void Numbers_mean_nothing_where_the_choices_were_not_seen_in_their_order() => Assert.Null(Find("2", byPlace: false));

    [Fact]
    public void The_longer_label_wins_where_one_holds_the_other() =>
        Assert.Equal(new ChoiceMatch(1, true), Find("Khai sinh cho con ở nước ngoài", ["Khai sinh cho con", "Khai sinh cho con ở nước ngoài"]));

    [Fact]
    public void Nothing_is_named_where_there_is_nothing_to_choose() => Assert.Null(Find("1", []));

    [Fact]
    public void Every_number_names_the_choice_at_its_place_and_no_number_beyond_them_names_any() => Prop.ForAll(
        Gen.Choose(1, 9).SelectMany(count => Gen.Choose(0, 99).Select(n => (Count: count, Number: n))).ToArbitrary(),
        drawn => Find(drawn.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. Enumerable.Range(0, drawn.Count).Select(i => $"việc {(char)('a' + i)}")])
            == (drawn.Number >= 1 && drawn.Number <= drawn.Count ? new ChoiceMatch(drawn.Number - 1, true) : null)).QuickCheckThrowOnFailure();

    private ChoiceMatch? Find(string text, string[]? labels = null, bool byPlace = true)
    {
        var analyzer = assistant.Answerer.Interpreter.Analyzer;
        return assistant.Answerer.Knowledge.Commands.Choices.Find(analyzer.Analyze(text), [.. (labels ?? Labels).Select(analyzer.Analyze)], byPlace);
    }
}
