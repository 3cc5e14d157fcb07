using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Understanding.Guards;

/// <summary>Words that speak for a safety topic whatever else the message says.</summary>
/// <param name="Topic">The outside topic.</param>
/// <param name="Odds">The factor on its odds.</param>
/// <param name="Cues">The words.</param>
public sealed record SafetySignal(string Topic, float Odds, IReadOnlyList<CuePhrase> Cues)
{
    /// <summary>The file, under the folder of outside topics.</summary>
    internal const string File = "signals.yaml";

    /// <summary>Reads the file; problems are noted.</summary>
    internal static IReadOnlyList<SafetySignal> Read(ContentFile file, ICollection<ContentProblem> problems)
    {
        if (YamlFile.Open(file, problems) is not { } map)
        {
            return [];
        }

        var signals = map.Maps("signals").Select(m =>
        {
            var signal = new SafetySignal(m.Required("topic"), (float)(m.Number("odds") ?? 1), [.. m.Texts("cues").Select(CuePhrase.Of)]);
            m.RejectUnread();
            return signal;
        }).ToList();
        map.RejectUnread();
        return signals;
    }
}
