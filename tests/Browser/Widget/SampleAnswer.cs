using System.Text.Json.Nodes;

namespace Assistant.Browser.Tests.Widget;

/// <summary>An answer as our server writes them: headings, lists, marks, sources behind the body, choices.</summary>
internal static class SampleAnswer
{
    public const string Body =
        """
        Dạ, anh/chị đăng ký tạm trú cần các giấy tờ sau ạ.

        **Giấy tờ**

        1. Tờ khai thay đổi thông tin cư trú (mẫu CT01) [1]
          - Điền trực tuyến thì không cần in
        2. Giấy tờ chứng minh chỗ ở hợp pháp, như hợp đồng thuê nhà [1] [2]
        3. Ý kiến đồng ý của chủ hộ

        **Chi phí**

        - Nộp trực tuyến: **7.000 đồng** [2]
        - Nộp trực tiếp: 15.000 đồng, phạt chậm 115.000 đồng [2]

        Cần hỏi thêm, gọi tổng đài 1022 hoặc 1900 1234, xem https://dichvucong.gov.vn/p/home hay [hướng dẫn](https://example.gov.vn/a).
        """;

    public const string Rest =
        """


        **Nguồn**

        - [1] Luật Cư trú 68/2020/QH14, Điều 28
        - [2] Thông tư 75/2022/TT-BTC, Điều 4

        Thông tin này chưa được cán bộ duyệt.
        """;

    public static Task<string> SayAsync(DoubleConversation conversation, string? streamId = null, params string[] choices)
    {
        var activity = new JsonObject
        {
            ["channelData"] = new JsonObject { ["bodyLength"] = Body.Length, ["streamType"] = "final", ["streamId"] = streamId },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "https://schema.org/Message",
                ["@type"] = "Message",
                ["citation"] = new JsonArray(new JsonObject
                {
                    ["@type"] = "Claim",
                    ["position"] = 1,
                    ["appearance"] = new JsonObject { ["@type"] = "DigitalDocument", ["name"] = "Luật Cư trú 68/2020/QH14, Điều 28", ["url"] = "https://vbpl.vn/luat-cu-tru" },
                }),
            }),
        };
        if (choices.Length > 0)
        {
            activity["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = new JsonArray([.. choices.Select(c => new JsonObject { ["type"] = "imBack", ["title"] = c, ["value"] = c })]),
            };
        }

        return conversation.SayAsync(Body + Rest, activity);
    }
}
