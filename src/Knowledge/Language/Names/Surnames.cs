using System.Collections.Frozen;
using System.Globalization;
using Assistant.Knowledge.Language.Scanning;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Language.Names;

/// <summary>Surnames and clans of the peoples of Vietnam, from the tables beside this file.</summary>
internal static class Surnames
{
    private static readonly FrozenDictionary<string, double> Shares = EmbeddedTable.Rows("Names/surnames.csv")
        .ToFrozenDictionary(static r => r[0].ToLowerInvariant(), static r => double.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly FrozenSet<string> BareCommon =
        Shares.Where(static p => p.Value > 0).Select(static p => Folding.Fold(p.Key)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[][] FirstClans = Clans("first", "any").Where(static c => c.Length > 1).OrderByDescending(static c => c.Length).ToArray();

    private static readonly FrozenSet<string> SingleFirst = Clans("first", "any").Where(static c => c.Length == 1).Select(static c => c[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LastClans = Clans("last", "any").Select(static c => c[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many parts at the start are the surname: 0 where none is known.</summary>
    public static int LengthAtStart(IReadOnlyList<string> parts)
    {
        foreach (var clan in FirstClans)
        {
            if (parts.Count > clan.Length && Starts(parts, clan))
            {
                return clan.Length;
            }
        }

        return parts.Count > 0 && IsKnown(parts[0]) ? 1 : 0;
    }

    /// <summary>Whether a part is a surname or a clan that stands first, marks as given.</summary>
    public static bool IsKnown(string part)
    {
        var lower = part.ToLowerInvariant();
        return Shares.ContainsKey(lower) || SingleFirst.Contains(lower);
    }

    /// <summary>Whether a part is a surname common enough to start a name in a text without any introduction.</summary>
    public static bool IsCommon(string part)
    {
        var lower = part.ToLowerInvariant();
        return (Shares.TryGetValue(lower, out var share) && share > 0 && lower.Length > 1) || SingleFirst.Contains(lower);
    }

    /// <summary>Whether a part typed without marks may be a common surname.</summary>
    public static bool IsCommonBare(string part) => !Folding.HasMarks(part) && BareCommon.Contains(part.ToLowerInvariant()) &&
        part.Length > 1;

    /// <summary>Whether a part is a clan that stands last.</summary>
    public static bool IsLastClan(string part) => LastClans.Contains(part.ToLowerInvariant());

    private static bool Starts(IReadOnlyList<string> parts, string[] clan)
    {
        for (var i = 0; i < clan.Length; i++)
        {
            if (!string.Equals(parts[i].ToLowerInvariant(), clan[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string[][] Clans(params string[] places) =>
        [.. EmbeddedTable.Rows("Names/clans.csv").Where(r => places.Contains(r[1])).Select(static r => r[0].ToLowerInvariant().Split(' '))];
}
