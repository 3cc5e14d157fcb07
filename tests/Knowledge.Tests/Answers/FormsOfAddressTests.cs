using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class FormsOfAddressTests
{
    [Theory]
    [InlineData("Cho bác hỏi làm giấy khai sinh cho cháu nội", "cháu", "bác")]
    [InlineData("Bác muốn làm lại căn cước", "cháu", "bác")]
    [InlineData("bac muon lam lai can cuoc", "cháu", "bác")]
    [InlineData("Dạ cô cần đăng ký tạm trú", "cháu", "cô")]
    [InlineData("Cho cô hỏi lệ phí", "cháu", "cô")]
    [InlineData("Chú bị mất bằng lái xe", "cháu", "chú")]
    [InlineData("Ông muốn hỏi về thẻ bảo hiểm", "cháu", "ông")]
    [InlineData("Cho bà hỏi tiền mai táng", "cháu", "bà")]
    [InlineData("Chị muốn đổi tên hợp đồng điện", "em", "chị")]
    [InlineData("Cho chị hỏi với", "em", "chị")]
    [InlineData("Anh cần làm hộ chiếu", "em", "anh")]
    [InlineData("Em muốn đăng ký kết hôn", "mình", "bạn")]
    [InlineData("Cho em hỏi thủ tục tạm vắng", "mình", "bạn")]
    [InlineData("Con muốn làm căn cước", "mình", "bạn")]
    [InlineData("Cháu chưa có căn cước thì sao ạ", "mình", "bạn")]
    [InlineData("Mình cần xác nhận số chứng minh cũ", "mình", "bạn")]
    [InlineData("Cho tớ hỏi thi tốt nghiệp", "mình", "bạn")]
    [InlineData("Em ơi, bác hỏi cái này", "cháu", "bác")]
    public void Those_who_show_who_they_are_are_addressed_so(string text, string self, string citizen) =>
        Assert.Equal(new FormsOfAddress(self, citizen), Read(text));

    [Theory]
    [InlineData("Làm giấy khai sinh cần gì")]
    [InlineData("Tôi muốn làm hộ chiếu")]
    [InlineData("Con tôi mới sinh, khai sinh ở đâu")]
    [InlineData("Con bị mất căn cước thì bố mẹ làm gì")]
    [InlineData("Em trai tôi mất bằng lái")]
    [InlineData("Bác sĩ có ký giấy chứng sinh không")]
    [InlineData("Bà nội tôi muốn làm căn cước")]
    [InlineData("Anh trai tôi cần sang tên xe")]
    [InlineData("Chị gái tôi đang ở Nhật")]
    [InlineData("Ông ngoại mất, khai tử ở đâu")]
    [InlineData("Ông mất tuần trước, khai tử cần giấy gì")]
    [InlineData("Bà mất hôm qua thì báo ai")]
    [InlineData("Em bé mới sinh cần giấy gì")]
    [InlineData("")]
    public void Talk_of_other_people_shows_nothing(string text) => Assert.Equal(FormsOfAddress.Default, Read(text));

    [Fact]
    public void Until_someone_shows_who_they_are_the_assistant_says_em_to_anh_chi() =>
        Assert.Equal(new FormsOfAddress("em", "anh/chị"), FormsOfAddress.Default);

    [Fact]
    public void A_form_of_address_is_kept_until_the_citizen_shows_another()
    {
        var bac = new FormsOfAddress("cháu", "bác");

        Assert.Equal(bac, Read("Hết bao nhiêu tiền", before: bac));
        Assert.Equal(new FormsOfAddress("mình", "bạn"), Read("Em muốn hỏi thêm", before: bac));
    }

    [Theory]
    [InlineData("Cho bác hỏi")]
    [InlineData("Em muốn hỏi")]
    [InlineData("Hết bao nhiêu tiền")]
    public void A_formal_installation_never_changes(string text) =>
        Assert.Equal(new FormsOfAddress("chúng tôi", "ông/bà"), FormsOfAddress.Read(Messages.Analyze(text), MannersProfile.Formal, new FormsOfAddress("cháu", "bác")));

    private static FormsOfAddress Read(string text, FormsOfAddress? before = null) =>
        FormsOfAddress.Read(Messages.Analyze(text), MannersProfile.Friendly, before);
}
