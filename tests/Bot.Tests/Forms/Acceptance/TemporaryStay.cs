namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Somebody who rents a room and registers to stay there, as the form of the service asks.</summary>
internal static class TemporaryStay
{
    public const string Start = "tôi muốn đăng ký tạm trú ngay";

    public const string Id = "dang-ky-tam-tru";

    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["is_extension"] = "không",
        ["stay_long"] = "có",
        ["temporary_address"] = "Số 12 ngõ 34 phố Nguyễn Trãi, phường Thanh Xuân, Hà Nội",
        ["permanent_commune"] = "phường Hà Đông, Hà Nội",
        ["case.home"] = "nhà thuê",
        ["full_name"] = "Lê Thị Thu Hà",
        ["birth_date"] = "12/09/2001",
        ["gender"] = "nữ",
        ["citizen_id"] = "001301012345",
        ["phone"] = "0912345678",
        ["email"] = "bỏ qua",
        ["registration_type"] = "lập hộ mới",
        ["household_head_name"] = "Lê Thị Thu Hà",
        ["relation_to_head"] = "chủ hộ",
        ["household_head_citizen_id"] = "001301012345",
        ["owner_name"] = "Trần Văn Chủ",
        ["owner_citizen_id"] = "001080001234",
        ["owner_opinion"] = "có",
        ["residence_office"] = "phường Thanh Xuân, Hà Nội",
        ["start_date"] = "01/12/2026",
        ["end_date"] = "30/11/2027",
        ["has_co_members"] = "không",
        ["attachments"] = "bỏ qua",
        ["notify_method"] = "Tin nhắn điện thoại",
        ["result_method"] = "Bản điện tử",
        ["commitment"] = "có",
    };

    /// <summary>The same but for one answer.</summary>
    public static IReadOnlyDictionary<string, string> With(string key, string answer) => new Dictionary<string, string>(Answers) { [key] = answer };
}
