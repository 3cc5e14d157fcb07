using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Answers.Wording;

/// <summary>How an installation speaks to citizens.</summary>
public enum MannersProfile
{
    /// <summary>Thân thiện: follows how citizens speak of themselves.</summary>
    Friendly,

    /// <summary>Trang trọng: "chúng tôi" to "ông/bà", always.</summary>
    Formal,
}

/// <summary>What the assistant calls itself and the citizen.</summary>
/// <param name="Self">The assistant.</param>
/// <param name="Citizen">The citizen.</param>
public readonly record struct FormsOfAddress(string Self, string Citizen)
{
    /// <summary>Before the citizen has shown who they are.</summary>
    public static FormsOfAddress Default { get; } = new("em", "anh/chị");

    // Verbs and particles that follow a word with which somebody speaks of themselves.
    private static readonly HashSet<string> AfterSelf = new(StringComparer.Ordinal)
    {
        "muốn", "cần", "hỏi", "bị", "định", "đang", "đã", "sắp", "mới", "vừa", "làm", "xin", "có", "không", "chưa", "phải", "nộp", "đi", "ở", "thấy",
        "biết", "quên", "được", "tính", "già", "nhờ", "nghe", "tìm", "đăng", "thuê", "mua", "bán", "đổi", "với", "hong", "hông", "ko", "k",
        "muon", "can", "hoi", "bi", "dinh", "dang", "da", "moi", "lam", "co", "chua", "phai", "nop", "di", "o", "biet", "tinh", "nho",
    };

    /// <summary>Reads how the citizen speaks of themselves.</summary>
    /// <param name="text">The message.</param>
    /// <param name="profile">The installation's profile.</param>
    /// <param name="before">What was used in the turn before, kept where this message shows nothing.</param>
    public static FormsOfAddress Read(AnalyzedText text, MannersProfile profile, FormsOfAddress? before = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (profile == MannersProfile.Formal)
        {
            return new FormsOfAddress("chúng tôi", "ông/bà");
        }

        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (IsSelfReference(text.Tokens, i) && For(text.Tokens[i].Text) is { } forms)
            {
                return forms;
            }
        }

        return before ?? Default;
    }

    // "cho bác hỏi", or "bác muốn …" at the head of a phrase. "bác sĩ", "em trai tôi" and "con tôi" speak of others.
    private static bool IsSelfReference(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1 < tokens.Count ? tokens[at + 1].Text : "";
        if (at > 0 && tokens[at - 1].Text is "cho" && next is "hỏi" or "hoi" or "xin")
        {
            return true;
        }

        return (tokens[at].StartsPhrase || tokens[at - 1].Text is "dạ" or "da" or "ơi" or "oi" or "vậy" or "thế" or "thì") && AfterSelf.Contains(next)
            && !(tokens[at].Text is "con" && next is "bị" or "bi" or "mới" or "moi" or "được" or "sắp" or "đang");
    }

    private static FormsOfAddress? For(string word) => word switch
    {
        "bác" or "cô" or "chú" or "ông" or "bà" => new FormsOfAddress("cháu", word),
        "bac" => new FormsOfAddress("cháu", "bác"),
        "chu" => new FormsOfAddress("cháu", "chú"),
        "anh" or "chị" => new FormsOfAddress("em", word),
        "chi" => new FormsOfAddress("em", "chị"),
        "em" or "con" or "cháu" or "chau" or "e" or "mình" or "minh" or "mk" or "tớ" => new FormsOfAddress("mình", "bạn"),
        _ => null,
    };
}
