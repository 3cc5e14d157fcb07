using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Identity;

/// <summary>The words people put before a number to say which paper it is from.</summary>
internal static class PaperCues
{
    /// <summary>Personal ID.</summary>
    public static string[][] CitizenId { get; } = Phrases.Of("cccd|căn cước|định danh|thẻ chip|cmnd|cmt|chứng minh|cc");

    /// <summary>Old nine-digit ID.</summary>
    public static string[][] OldId { get; } = Phrases.Of("cmnd|cmt|chứng minh|số cũ");

    /// <summary>Driving licence.</summary>
    public static string[][] Licence { get; } = Phrases.Of("bằng lái|gplx|giấy phép lái|bằng xe|số bằng");

    /// <summary>Tax code.</summary>
    public static string[][] Tax { get; } = Phrases.Of("mst|mã số thuế|mã thuế|mã số doanh nghiệp|msdn|mã doanh nghiệp");

    /// <summary>Social insurance.</summary>
    public static string[][] Social { get; } = Phrases.Of("bhxh|bảo hiểm xã hội|mã số bảo hiểm|số sổ bảo hiểm|sổ bảo hiểm|mã bảo hiểm");

    /// <summary>Health insurance.</summary>
    public static string[][] Health { get; } = Phrases.Of("bhyt|bảo hiểm y tế|thẻ bảo hiểm|thẻ bh");

    /// <summary>Passport.</summary>
    public static string[][] Passport { get; } = Phrases.Of("hộ chiếu|passport|số hc");

    /// <summary>Household book.</summary>
    public static string[][] Household { get; } = Phrases.Of("hộ khẩu|sổ hộ khẩu|shk");

    /// <summary>Telephone.</summary>
    public static string[][] Phone { get; } = Phrases.Of("điện thoại|đt|sđt|sdt|gọi|zalo|liên hệ");

    /// <summary>Bank account.</summary>
    public static string[][] Bank { get; } = Phrases.Of("tài khoản|stk|tk");
}
