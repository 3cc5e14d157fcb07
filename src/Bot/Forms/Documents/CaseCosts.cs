using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Bot.Forms.Documents;

/// <summary>What one person's case costs, in full, for each way to file.</summary>
/// <param name="Channels">The channels; one where the channel is known.</param>
/// <param name="None">Why nothing is said of costs; null where something is.</param>
public sealed record CaseCosts(IReadOnlyList<ChannelCosts> Channels, string? None)
{
    private const string FeeKind = "fee";
    private const string FineKind = "fine";

    /// <summary>Puts together what a case costs. Fines are no costs of a case and are left out.</summary>
    /// <param name="procedure">The service.</param>
    /// <param name="cases">Known values by case id.</param>
    /// <param name="today">The day on which facts must be in force.</param>
    public static CaseCosts For(Procedure procedure, IReadOnlyDictionary<string, string> cases, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        ArgumentNullException.ThrowIfNull(cases);
        var channels = cases.TryGetValue(When.ChannelCase, out var known) ? [known] : Ways(procedure, today);
        ChannelCosts[] costs = [.. channels.Select(c => Of(procedure, cases, c, today))];
        return new CaseCosts(costs, costs.All(c => c.Lines.Count == 0) ? procedure.None.GetValueOrDefault(Facet.Fee) : null);
    }

    // A service that names no way to file may be filed in any.
    private static IReadOnlyList<string> Ways(Procedure procedure, DateOnly today)
    {
        var named = procedure.In(Section.Channels).Where(f => f.InForce(today)).Select(f => f.Detail).OfType<ChannelDetail>().Select(c => c.Channel).ToHashSet();
        return named.Count == 0 ? When.Channels : [.. When.Channels.Where(named.Contains)];
    }

    private static ChannelCosts Of(Procedure procedure, IReadOnlyDictionary<string, string> cases, string channel, DateOnly today)
    {
        var context = new CaseContext(procedure, new Dictionary<string, string>(cases, StringComparer.Ordinal) { [When.ChannelCase] = channel }, today);
        CostLine[] lines = [.. context.Select(Section.Fees).Select(f => Line(context, f.Fact, f.Applies)).Where(l => l.Kind != FineKind)];
        var fees = lines.Where(l => l.Kind == FeeKind).ToArray();
        return new ChannelCosts(channel, lines, fees.Length > 0 && fees.All(f => f is { Amount: not null, Line: { IsUncertain: false, Condition: null } }));
    }

    private static CostLine Line(CaseContext context, Fact fact, Applicability applies)
    {
        var cost = fact.Detail as FeeDetail;
        return new CostLine(CaseLine.Of(context, fact, applies), cost?.Kind ?? FeeKind, cost?.Amount, cost?.Unit);
    }
}
