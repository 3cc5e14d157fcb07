using System.Globalization;
using Assistant.Load.Servers;

namespace Assistant.Load.Kills;

/// <summary>What a citizen says in a form, and how the answer is shown to whoever asks for their data.</summary>
/// <param name="Said">The message.</param>
/// <param name="Shown">A piece of the line; empty for what gives no answer.</param>
internal sealed record FormStep(string Said, string Shown = "");

/// <summary>A citizen who registers a stay, each with a name, dates and numbers of their own.</summary>
internal sealed class FormCitizen
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
    private static readonly string[] Given = ["Thu Hà", "Minh Châu", "Lan Anh", "Ngọc Mai", "Thanh Hương", "Bích Ngọc", "Hồng Nhung", "Kim Oanh"];

    private FormCitizen(OpenConversation conversation, IReadOnlyList<FormStep> steps) => (Conversation, Steps) = (conversation, steps);

    public OpenConversation Conversation { get; }

    public IReadOnlyList<FormStep> Steps { get; }

    /// <summary>How many steps the server has acknowledged.</summary>
    public int Acknowledged { get; set; }

    /// <summary>How many of them were proven.</summary>
    public int Proven { get; set; }

    public bool IsDone => Acknowledged == Steps.Count;

    /// <summary>Somebody new.</summary>
    public static FormCitizen New(OpenConversation conversation, Random random)
    {
        var name = $"{Families[random.Next(Families.Length)]} Thị {Given[random.Next(Given.Length)]}";
        var birth = new DateOnly(1970 + random.Next(30), 1 + random.Next(12), 1 + random.Next(28));
        var id = string.Create(CultureInfo.InvariantCulture, $"0011{birth:yy}{random.Next(1_000_000):000000}");
        var phone = string.Create(CultureInfo.InvariantCulture, $"091{random.Next(10_000_000):0000000}");
        var owner = $"{Families[random.Next(Families.Length)]} Văn Chủ";
        var ownerId = string.Create(CultureInfo.InvariantCulture, $"001080{random.Next(1_000_000):000000}");
        var house = random.Next(1, 400).ToString(CultureInfo.InvariantCulture);
        var later = string.Create(CultureInfo.InvariantCulture, $"098{random.Next(10_000_000):0000000}");
        var date = birth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new FormCitizen(
            conversation,
            [
                new("tôi muốn đăng ký tạm trú ngay"),
                new("đồng ý"),
                new("không", "việc gia hạn: Không ("),
                new("có", "thời gian ở: Có ("),
                new($"Số {house} phố Nguyễn Trãi, phường Thanh Xuân, Hà Nội", $"địa chỉ tạm trú: Số {house} phố Nguyễn Trãi, Phường Thanh Xuân"),
                new("phường Hà Đông, Hà Nội", "xã/phường thường trú: Phường Hà Đông"),
                new("nhà thuê", "loại chỗ ở: Nhà thuê"),
                new(name, $"họ tên người tạm trú: {name} ("),
                new(date, $"ngày sinh người tạm trú: {date} ("),
                new("nữ", "giới tính người tạm trú: Nữ ("),
                new(id, $"số định danh người tạm trú: {id} ("),
                new(phone, Shown("số điện thoại", phone)),
                new("bỏ qua"),
                new("lập hộ mới", "cách lập hộ: lập hộ mới ("),
                new(owner, $"tên chủ nhà: {owner} ("),
                new(ownerId, $"số định danh chủ nhà: {ownerId} ("),
                new("có", "ý kiến chủ nhà: Có ("),
                new("phường Thanh Xuân, Hà Nội", "Công an nơi nộp: Phường Thanh Xuân"),
                new("01/12/2026", "ngày bắt đầu tạm trú: 01/12/2026 ("),
                new("30/11/2027", "ngày kết thúc tạm trú: 30/11/2027 ("),
                new("không", "người cùng tạm trú: Không ("),
                new("bỏ qua"),
                new("Tin nhắn điện thoại", "cách nhận thông báo: Tin nhắn điện thoại ("),
                new("Bản điện tử", "cách nhận kết quả: Bản điện tử ("),
                new("có", "lời cam đoan: Có ("),
                new($"sửa số điện thoại thành {later}", Shown("số điện thoại", later)),
                new("Đúng cả, làm tờ khai"),
            ]);
    }

    /// <summary>Sends what comes next until it is acknowledged, each message with an id of its own so that it counts once.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> StepAsync(DirectLineClient client, CancellationToken cancellation)
    {
        try
        {
            await client.PostAsync(Conversation, Steps[Acknowledged].Said, string.Create(CultureInfo.InvariantCulture, $"s{Acknowledged}"), cancellation).ConfigureAwait(false);
            Acknowledged++;
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    /// <summary>Which acknowledged answers do not stand in what is shown to the citizen of their data.</summary>
    public IEnumerable<string> Lost(string shown)
    {
        for (var step = 0; step < Acknowledged; step++)
        {
            var expected = Steps[step].Shown;
            if (expected.Length > 0 && !shown.Contains(expected, StringComparison.OrdinalIgnoreCase) && !IsReplaced(step, shown))
            {
                yield return $"{Conversation.Id}: step {step}, {expected.Split(':')[0]}, was acknowledged and is not in the form";
            }
        }
    }

    private static string Shown(string name, string phone) => $"{name}: {phone[..4]} {phone[4..7]} {phone[7..]} (";

    // What was put right later: also where the message that did so reached the server, and its acknowledgement not us.
    private bool IsReplaced(int step, string shown)
    {
        var name = Steps[step].Shown.Split(':')[0];
        return Steps.Take(Acknowledged + 1).Skip(step + 1).Any(s => s.Shown.StartsWith(name, StringComparison.Ordinal) && shown.Contains(s.Shown, StringComparison.OrdinalIgnoreCase));
    }
}
