using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Judges whether one number word alone in a text is a number: "ba mẹ" is not three, "một cửa" is not one.</summary>
internal static class SingleNumberWord
{
    private static readonly WordSet AfterFather = new("mẹ má em tôi mình bị mất cháu tui chồng vợ");
    private static readonly WordSet BeforeFather = new("của cho với cùng bố bà thằng tên là ông");
    private static readonly WordSet AfterArticle = new("cửa số chút phần mình cách khi vài lúc ít bên cục chiều");

    /// <summary>Whether the word at an index is a number.</summary>
    public static bool Stands(TokenList tokens, int index)
    {
        var token = tokens[index];
        var entry = NumberLexicon.Of(token, out var exact);
        if (entry.Class == NumberWord.Ten)
        {
            return exact || !tokens.HasMarks;
        }

        if (entry.Class != NumberWord.Digit || entry.Value == 0 || (!exact && entry.IsCommon))
        {
            return false;
        }

        var next = tokens[index + 1];
        return token.Lower switch
        {
            "ba" => !AfterFather.Has(next) && !BeforeFather.Has(tokens[index - 1]),
            "một" or "mot" => !AfterArticle.Has(next),
            "năm" => !IsYear(tokens, index, next),
            _ => true,
        };
    }

    private static bool IsYear(TokenList tokens, int index, in Token next)
    {
        var before = NumberLexicon.Of(tokens[index - 1], out _).Class;
        return tokens[index - 1].IsDigits || before != NumberWord.None || next.IsDigits || NumberLexicon.SaysYear(next) ||
            tokens[index - 1].Is("mấy") || tokens[index - 1].Is("mỗi") || tokens[index - 1].Is("cả") || tokens[index - 1].Is("hàng");
    }
}
