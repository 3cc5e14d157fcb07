namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>A daughter who registers the death of her father.</summary>
internal static class Death
{
    public const string Start = "tôi muốn làm khai tử ngay";

    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["case.place"] = "Ở nhà hoặc nơi khác",
        ["case.notice"] = "không",
        ["want_bundle"] = "không",
        ["requester_relation"] = "con",
        ["requester_name"] = "Lê Thị Thu Hà",
        ["requester_dob"] = "20/08/1975",
        ["requester_id_doc"] = "001175012345",
        ["requester_phone"] = "0912345678",
        ["requester_email"] = "bỏ qua",
        ["deceased_name"] = "Lê Văn An",
        ["deceased_dob"] = "1942",
        ["deceased_gender"] = "nam",
        ["deceased_ethnicity"] = "Kinh",
        ["deceased_id_doc"] = "bỏ qua",
        ["deceased_last_residence"] = "số 5 phố Huế, phường Hai Bà Trưng, Hà Nội",
        ["death_date"] = "20/11/2026",
        ["death_time"] = "bỏ qua",
        ["death_place"] = "Tại nhà riêng",
    };
}
