using System.Text;

namespace Assistant.Knowledge.Language.Names;

/// <summary>Puts the capitals of a name in order without touching its letters.</summary>
internal static class NameCase
{
    /// <summary>
    /// Capital first, small letters after, where the name came in one case only; where capitals and small letters are mixed only
    /// first letters are raised, since the person chose the others (Êñuôl, H'Hen).
    /// </summary>
    public static string Order(IReadOnlyList<string> parts)
    {
        var all = string.Concat(parts);
        var isMixed = all.Any(char.IsUpper) && all.Any(char.IsLower);
        var name = new StringBuilder();
        foreach (var part in parts)
        {
            if (name.Length > 0)
            {
                name.Append(' ');
            }

            // A part in capitals beside others that are not was shouted too: "nguyễn VĂN An".
            var isShouted = isMixed && part.Length > 1 && part.All(static c => !char.IsLower(c));
            Append(name, part, isMixed && !isShouted);
        }

        return name.ToString();
    }

    private static void Append(StringBuilder name, string part, bool keepsCase)
    {
        var raise = true;
        foreach (var c in part)
        {
            name.Append(raise ? char.ToUpperInvariant(c) : keepsCase ? c : char.ToLowerInvariant(c));
            raise = c is '\'' or '-';
        }
    }
}
