using System.Text.RegularExpressions;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Understanding.Guards;

/// <summary>What a guard found.</summary>
/// <param name="Outcome">What to do.</param>
/// <param name="Topic">The outside topic that holds the reply; null for the general one.</param>
internal sealed record GuardFinding(Outcome Outcome, string? Topic);

/// <summary>Looks at the shape of a message before its meaning: no words at all, code, a foreign link.</summary>
internal static partial class MessageGuard
{
    private static readonly string[] Official = ["gov.vn", "evnhanoi.vn", "evnhanoi.com.vn", "evn.com.vn"];

    public static GuardFinding? Inspect(AnalyzedText text)
    {
        if (text.Terms.Count == 0)
        {
            return text.Normal.Contains('?', StringComparison.Ordinal) || text.Normal.Length == 0
                ? new GuardFinding(Outcome.Clarify, null)
                : new GuardFinding(Outcome.Smalltalk, "only-symbols");
        }

        if (Code().IsMatch(text.Normal))
        {
            return new GuardFinding(Outcome.Safety, "injection");
        }

        foreach (Match link in Link().Matches(text.Normal))
        {
            if (!IsOfficial(HostOf(link.Value)))
            {
                return new GuardFinding(Outcome.Safety, "scam-link");
            }
        }

        return null;
    }

    // Hosts under gov.vn belong to the state; the others are those that the content itself names.
    // What stands before an @ is no host: https://dichvucong.gov.vn@evil.example leads to evil.example.
    private static string HostOf(string link)
    {
        var address = link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : "http://" + link;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.TrimEnd('.') : "";
    }

    private static bool IsOfficial(string host) =>
        Official.Any(o => host.Equals(o, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + o, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(
        @"(?i)\b(select\s+.{1,60}\s+from\s+\w|insert\s+into\s+\w|drop\s+table|delete\s+from\s+\w|union\s+(all\s+)?select|or\s+1\s*=\s*1|update\s+\w+\s+set\s+\w)|<\s*(script|iframe|img|svg)\b|javascript:|\$\{jndi:|;\s*rm\s+-rf|\.\./\.\./|\bxp_cmdshell\b|\{\{.*\}\}|<\|?(system|im_start|endoftext)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("""(?i)(https?://|www\.)[^\s<>"]+""", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
