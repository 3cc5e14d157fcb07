using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>The walks on which every row of the repair catalogue is tried.</summary>
internal static class Walks
{
    public static FormWalk Birth { get; } = new(
        "dang-ky-khai-sinh",
        "tôi muốn đăng ký khai sinh cho con ngay",
        new Dictionary<string, string>
        {
            ["case.person"] = "1",
            ["child_dob"] = "5/10/2026",
            ["case.parents"] = "đã đăng ký kết hôn",
            ["abroad_link"] = "không",
            ["want_bundle"] = "không",
            ["case.cert"] = "1",
            ["requester_relation"] = "mẹ của bé",
            ["requester_name"] = "Trần Thị Lan",
            ["requester_dob"] = "12/3/1995",
            ["requester_id_doc"] = "001195012345",
            ["requester_phone"] = "0912345678",
            ["requester_email"] = "bỏ qua",
            ["child_name"] = "Nguyễn Minh An",
            ["child_gender"] = "bé trai",
            ["child_ethnicity"] = "Kinh",
            ["birth_place"] = "Bệnh viện Phụ sản Hà Nội, phường Láng, Hà Nội",
            ["hometown"] = "phường Hà Đông",
            ["mother_name"] = "Trần Thị Lan",
            ["mother_dob"] = "12/3/1995",
            ["mother_ethnicity"] = "Kinh",
            ["mother_id_doc"] = "001195012345",
            ["father_name"] = "Nguyễn Văn Bình",
            ["father_dob"] = "3/4/1990",
            ["father_ethnicity"] = "Kinh",
            ["father_id_doc"] = "001090012345",
            ["parents_marriage_cert"] = "Số 45/2022, cấp ngày 10/05/2022, Ủy ban nhân dân phường Láng",
            ["receiving_office"] = "phường Hà Đông",
            ["copies_requested"] = "có",
            ["copies_count"] = "2",
            ["result_method"] = "nhận tại điểm phục vụ",
            ["attachments"] = "bỏ qua",
            ["declaration"] = "có",
        })
    {
        Name = new("child_name", "tên bé", "Nguyễn Minh An", "Nguyễn Minh Anh", "Nguyễn Minh Anh", "child_gender"),
        Date = new("requester_dob", "ngày sinh người đi làm", "1995-03-12", "13/4/1995", "1995-04-13", "requester_id_doc"),
        Phone = new("requester_phone", "số điện thoại", "+84912345678", "0987654321", "+84987654321", "requester_email"),
        Choice = new("child_gender", "giới tính", "Nam", "Nữ (bé gái)", "Nữ", "child_ethnicity"),
        YesNo = new("copies_requested", "việc xin bản sao", "true", "không", "false", "copies_count"),
        Optional = "requester_email",
        Digression = ("đăng ký khai sinh mất bao nhiêu tiền?", "đồng"),
    };

    public static FormWalk Stay { get; } = new(
        "dang-ky-tam-tru",
        "tôi muốn đăng ký tạm trú ngay",
        new Dictionary<string, string>
        {
            ["is_extension"] = "không",
            ["stay_long"] = "có",
            ["temporary_address"] = "Số 12 ngõ 34 phố Nguyễn Trãi, phường Thanh Xuân, Hà Nội",
            ["permanent_commune"] = "phường Hà Đông, Hà Nội",
            ["case.home"] = "nhà thuê",
            ["full_name"] = "Lê Thị Thu Hà",
            ["birth_date"] = "12/9/2001",
            ["gender"] = "nữ",
            ["citizen_id"] = "001301012345",
            ["phone"] = "0912345678",
            ["email"] = "bỏ qua",
            ["registration_type"] = "vào hộ đã có",
            ["household_head_name"] = "Đỗ Văn Long",
            ["relation_to_head"] = "người ở thuê",
            ["household_head_citizen_id"] = "001075012345",
            ["head_opinion"] = "có",
            ["owner_name"] = "Phạm Văn Hùng",
            ["owner_citizen_id"] = "001070012345",
            ["owner_opinion"] = "có",
            ["residence_office"] = "phường Thanh Xuân",
            ["start_date"] = "1/12/2026",
            ["end_date"] = "30/11/2027",
            ["has_co_members"] = "không",
            ["attachments"] = "bỏ qua",
            ["notify_method"] = "tin nhắn",
            ["result_method"] = "bản điện tử",
            ["commitment"] = "có",
        })
    {
        Name = new("owner_name", "tên chủ nhà", "Phạm Văn Hùng", "Phạm Văn Hưng", "Phạm Văn Hưng", "owner_citizen_id"),
        Date = new("birth_date", "ngày sinh", "2001-09-12", "13/8/2001", "2001-08-13", "gender"),
        Phone = new("phone", "số điện thoại", "+84912345678", "0987654321", "+84987654321", "email"),
        Choice = new("relation_to_head", "quan hệ với chủ hộ", "người ở thuê", "người ở nhờ", "người ở nhờ", "household_head_citizen_id"),
        YesNo = new("owner_opinion", "ý kiến chủ nhà", "true", "không", "false", "residence_office"),
        Optional = "email",
        Digression = ("đăng ký tạm trú mất bao nhiêu tiền?", "đồng"),
    };

    public static FormWalk Licence { get; } = new(
        "giay-phep-lai-xe",
        "tôi muốn đổi bằng lái xe ngay bây giờ",
        new Dictionary<string, string>
        {
            ["case.origin"] = "1",
            ["request_type"] = "đổi bằng",
            ["reason"] = "sắp hết hạn",
            ["current_class"] = "B2",
            ["expiry_date"] = "15/3/2027",
            ["case.expiry"] = "bằng còn hạn",
            ["case.data"] = "1",
            ["violations"] = "không còn",
            ["full_name"] = "Trần Văn Minh",
            ["dob"] = "12/8/1985",
            ["citizen_id"] = "001085012345",
            ["id_issue_date"] = "10/5/2021",
            ["id_issue_place"] = "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
            ["phone"] = "0912345678",
            ["email"] = "bỏ qua",
            ["residence"] = "Số 12 ngõ 5 phố Huế, phường Hai Bà Trưng, Hà Nội",
            ["license_no"] = "010012345678",
            ["issued_by"] = "bỏ qua",
            ["issued_date"] = "bỏ qua",
            ["want_training"] = "không",
            ["suspended"] = "không",
            ["request_class"] = "B",
            ["health_cert"] = "bỏ qua",
            ["want_card"] = "có",
            ["return_method"] = "qua bưu điện",
            ["declaration"] = "có",
        })
    {
        Name = new("full_name", "họ tên", "Trần Văn Minh", "Trần Văn Mạnh", "Trần Văn Mạnh", "dob"),
        Date = new("dob", "ngày sinh", "1985-08-12", "13/7/1985", "1985-07-13", "citizen_id"),
        Phone = new("phone", "số điện thoại", "+84912345678", "0987654321", "+84987654321", "email"),
        Choice = new("reason", "lý do", "sắp hết hạn", "Sai hoặc thay đổi thông tin", "thay đổi thông tin", "current_class"),
        YesNo = new("want_card", "việc in thẻ nhựa", "true", "không", "false", "return_method"),
        Optional = "email",
        Digression = ("đổi bằng lái xe mất bao nhiêu tiền?", "115.000"),
    };

    public static IReadOnlyList<FormWalk> All { get; } = [Birth, Stay, Licence];

    /// <summary>The services, as data of a theory.</summary>
    public static TheoryData<string> Services => [.. All.Select(w => w.Service)];

    public static FormWalk Of(string service) => All.Single(w => w.Service == service);
}
