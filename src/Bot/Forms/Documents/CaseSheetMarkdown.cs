using System.Globalization;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Knowledge.Answers.Wording;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Writes what holds for a case as a message in Markdown: headings, lists, and a mark behind each fact for its source, which is named once at the end.</summary>
/// <param name="phrases">The words around the facts.</param>
public sealed class CaseSheetMarkdown(PhraseBook phrases)
{
    /// <summary>Writes the papers, the costs, and where and when.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="costs">The costs.</param>
    /// <param name="place">Where and when.</param>
    /// <param name="reminders">Sentences with days of this case, put under the deadlines.</param>
    public MessageContent Write(PaperChecklist papers, CaseCosts costs, WhereAndWhen place, IReadOnlyList<string> reminders)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(costs);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(reminders);
        var sources = new List<string>();
        var text = new StringBuilder(papers.Name).Append('\n');
        if (papers.Known.Concat(papers.Assumed).ToArray() is { Length: > 0 } labels)
        {
            text.Append('\n').Append(phrases.Say("sheet.case", ("labels", string.Join("; ", labels)))).Append('\n');
        }

        Papers(text, papers, sources);
        Costs(text, costs, sources);
        Section(text, "heading.where", CaseSheetWriter.Named(phrases, place.Authority), sources);
        Section(text, "heading.channels", place.Ways, sources);
        Section(text, "heading.time_limit", CaseSheetWriter.Named(phrases, place.TimeLimits), sources);
        if (place.ReadyBy is { } day)
        {
            Item(text, phrases.Say(place.IsReadyByCertain ? "time.by" : "time.by_uncertain", ("today", CaseSheetWriter.Date(place.Today)), ("date", CaseSheetWriter.Date(day))));
        }

        Section(text, "heading.deadline", CaseSheetWriter.Named(phrases, place.Deadlines), sources);
        foreach (var reminder in reminders)
        {
            Item(text, reminder);
        }

        if (place.NoDeadline is { } none)
        {
            text.Append('\n').Append(none).Append('\n');
        }

        return Sourced(text, sources);
    }

    private MessageContent Sourced(StringBuilder text, List<string> sources)
    {
        var length = text.Length;
        Heading(text, "heading.sources");
        foreach (var (index, source) in sources.Index())
        {
            Item(text, string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] {source}"));
        }

        return new MessageContent
        {
            Text = text.ToString().TrimEnd(),
            BodyLength = length,
            Sources = [.. sources.Select((source, index) => new SourceReference(index + 1, source, null))],
        };
    }

    private void Papers(StringBuilder text, PaperChecklist papers, List<string> sources)
    {
        Heading(text, "heading.documents");
        foreach (var (index, paper) in papers.Papers.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {Marked(paper.Line, CaseSheetWriter.Name(phrases, paper), sources)}\n");
            Under(text, string.Join(", ", CaseSheetWriter.Copies(phrases, paper)));
            Under(text, paper.Note);
            Under(text, paper.Waived is { } waived ? phrases.Say("sheet.waived", ("text", waived)) : null);
            Under(text, paper.Line.IsUncertain ? phrases.Say("sheet.uncertain") : null);
        }

        if (papers.None is { } none)
        {
            text.Append(none).Append('\n');
        }

        Section(text, "heading.not_needed", papers.NotNeeded, sources);
    }

    private void Costs(StringBuilder text, CaseCosts costs, List<string> sources)
    {
        Heading(text, "heading.fee");
        var common = CaseSheetWriter.Common(costs);
        Lines(text, common, sources);
        foreach (var channel in costs.Channels)
        {
            var own = channel.Lines.Select(l => l.Line).Where(l => common.All(c => c.Fact != l.Fact)).ToArray();
            if (own.Length > 0 || (!channel.IsKnown && costs.None is null))
            {
                // A line behind a list would belong to its last item.
                text.Append('\n').Append(phrases.Say($"channel.{channel.Channel}")).Append(":\n");
                Lines(text, own, sources);
            }

            if (!channel.IsKnown && costs.None is null)
            {
                Item(text, phrases.Say("sheet.costs.unknown"));
            }
        }

        if (costs.None is { } none)
        {
            text.Append(none).Append('\n');
        }
    }

    private void Section(StringBuilder text, string heading, IReadOnlyList<CaseLine> lines, List<string> sources)
    {
        if (lines.Count > 0)
        {
            Heading(text, heading);
            Lines(text, lines, sources);
        }
    }

    private void Lines(StringBuilder text, IEnumerable<CaseLine> lines, List<string> sources)
    {
        foreach (var line in lines)
        {
            Item(text, Marked(line, line.Text, sources));
            Under(text, line.Url is { } url && !line.Text.Contains(url, StringComparison.Ordinal) ? url : null);
            Under(text, line.Penalty is { } penalty ? phrases.Say("deadline.penalty", ("text", penalty)) : null);
            Under(text, line.IsUncertain ? phrases.Say("sheet.uncertain") : null);
        }
    }

    private string Marked(CaseLine line, string text, List<string> sources)
    {
        var at = sources.IndexOf(line.Source);
        if (at < 0)
        {
            at = sources.Count;
            sources.Add(line.Source);
        }

        var condition = line.Condition is { } label ? $"{phrases.Say("case.when", ("label", label))} " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{condition}{text} [{at + 1}]");
    }

    private void Heading(StringBuilder text, string heading) => text.Append("\n**").Append(phrases.Say(heading)).Append("**\n");

    private static void Item(StringBuilder text, string line) => text.Append("- ").Append(line).Append('\n');

    private static void Under(StringBuilder text, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            text.Append("   - ").Append(line).Append('\n');
        }
    }
}
