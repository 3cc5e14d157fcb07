using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

/// <summary>Plain questions about every service, as people type them with marks and without.</summary>
[Collection(AssistantFixture.Group)]
public sealed class ServiceTableTests(AssistantFixture assistant)
{
    public static TheoryData<string, string> Questions => new()
    {
        { "Làm giấy khai sinh cho con ở phường cần giấy tờ gì?", "dang-ky-khai-sinh" },
        { "Đăng ký khai sinh quá hạn có bị phạt không?", "dang-ky-khai-sinh" },
        { "Làm khai sinh, nhập hộ khẩu và thẻ bảo hiểm cho bé cùng một lúc thì làm sao?", "lien-thong-khai-sinh" },
        { "Đăng ký khai tử cho ông nội ở đâu?", "dang-ky-khai-tu" },
        { "Khai tử, xóa thường trú và hưởng mai táng phí làm liên thông thế nào?", "lien-thong-khai-tu" },
        { "Đăng ký kết hôn cần những giấy tờ gì?", "dang-ky-ket-hon" },
        { "Thuê nhà trọ thì đăng ký tạm trú ở đâu?", "dang-ky-tam-tru" },
        { "Mới mua nhà, muốn nhập hộ khẩu thường trú thì cần gì?", "dang-ky-thuong-tru" },
        { "Khách đến ở nhà vài hôm có phải thông báo lưu trú không?", "thong-bao-luu-tru" },
        { "Đi làm ăn xa lâu ngày có phải khai báo tạm vắng không?", "khai-bao-tam-vang" },
        { "Mất thẻ căn cước thì xin cấp lại thế nào?", "cap-doi-cap-lai-can-cuoc" },
        { "Thẻ căn cước hết hạn đổi lại mất bao nhiêu tiền?", "cap-doi-cap-lai-can-cuoc" },
        { "Xin giấy xác nhận số chứng minh nhân dân cũ ở đâu?", "xac-nhan-so-cmnd" },
        { "Làm hộ chiếu phổ thông mất bao lâu?", "ho-chieu-pho-thong" },
        { "Hộ chiếu hết hạn xin cấp lại online được không?", "ho-chieu-pho-thong" },
        { "Đổi giấy phép lái xe hạng B hết hạn cần gì?", "giay-phep-lai-xe" },
        { "Mua xe máy mới thì đăng ký biển số ở đâu?", "dang-ky-xe-may" },
        { "Bị phạt nguội thì nộp phạt qua mạng thế nào?", "nop-phat-nguoi" },
        { "Xin phiếu lý lịch tư pháp số 1 hết bao nhiêu tiền?", "ly-lich-tu-phap" },
        { "Gia hạn thẻ bảo hiểm y tế hộ gia đình thế nào?", "gia-han-bhyt-ho-gia-dinh" },
        { "Nghỉ việc rồi thì hưởng trợ cấp thất nghiệp cần giấy tờ gì?", "tro-cap-that-nghiep" },
        { "Đăng ký thuế lần đầu cho hộ kinh doanh thế nào?", "dang-ky-thue" },
        { "Cá nhân đăng ký mã số thuế ở đâu?", "dang-ky-thue" },
        { "Công ty mới thành lập đăng ký mẫu con dấu ở đâu?", "con-dau-moi" },
        { "Cơ quan muốn làm thêm con dấu nổi, dấu thu nhỏ thì cần gì?", "con-dau-bo-sung" },
        { "Đăng ký dự thi tốt nghiệp trung học phổ thông quốc gia thế nào?", "du-thi-thpt" },
        { "Xin cấp điện mới cho nhà vừa xây cần giấy tờ gì?", "cap-dien-moi" },
        { "Mua lại nhà, muốn đổi tên chủ hợp đồng mua bán điện thì làm sao?", "thay-doi-chu-the-hop-dong-dien" },
        { "Đổi số căn cước trên sổ đỏ thì nộp hồ sơ ở đâu?", "bien-dong-dat-dai" },
        { "Đăng ký biến động đất đai do đổi tên chủ sử dụng đất", "bien-dong-dat-dai" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_plain_question_is_about_its_service(string question, string service) => Assert.Equal(service, First(question));

    [Theory]
    [MemberData(nameof(Questions))]
    public void Without_its_marks_it_is_about_the_same_service(string question, string service) =>
        Assert.Equal(service, First(Folding.Fold(NormalForm.Of(question))));

    [Theory]
    [MemberData(nameof(Questions))]
    public void In_capitals_it_is_about_the_same_service(string question, string service) => Assert.Equal(service, First(question.ToUpperInvariant()));

    [Fact]
    public void The_table_covers_every_service() =>
        Complaints.None(ShippedContent.Knowledge.Procedures.Select(p => p.Id).Except(Questions.Select(q => (string)q[1])));

    private string First(string question)
    {
        var read = assistant.Answerer.Interpreter.Interpret(question);
        return read.Outcome is Outcome.Answer or Outcome.StartForm ? read.Services[0].Service : $"{read.Outcome} {read.Topic?.Id}";
    }
}
