using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Dates;

/// <summary>Reads "tháng này", "tháng sau", "tháng trước": how many months from this one.</summary>
internal static class MonthShift
{
    /// <summary>Reads at the word tháng (or tuần, which goes by the same words).</summary>
    public static bool TryRead(TokenList tokens, int index, out int shift, out int end)
    {
        var next = tokens[index + 1];
        end = index + 2;
        shift = 0;
        if (next.Is("này"))
        {
            // "nay" alone without marks may close a duration: "3 thang nay" is three months until now.
            return next.IsMarked || !tokens[index - 1].IsDigits;
        }

        if (next.Is("sau") || next.Is("tới"))
        {
            shift = 1;
            if (tokens[end].Is("nữa"))
            {
                shift = 2;
                end++;
            }

            return !tokens[end].Is("khi");
        }

        if (next.Is("rồi") || next.Is("trước") || next.Is("qua"))
        {
            shift = -1;
            if (next.Is("trước") && tokens[end].Is("nữa"))
            {
                shift = -2;
                end++;
            }

            return true;
        }

        if (next.Is("vừa") && (tokens[end].Is("rồi") || tokens[end].Is("qua")))
        {
            shift = -1;
            end++;
            return true;
        }

        return false;
    }
}
