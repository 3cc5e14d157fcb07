using System.Globalization;
using System.Text;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Forms.Documents;

/// <summary>Writes what holds for a case as plain text, to be printed, sent or copied out by hand.</summary>
/// <param name="phrases">The words around the facts.</param>
public sealed class CaseSheetWriter(PhraseBook phrases)
{
    private const string Indent = "    ";

    /// <summary>Writes the papers, each with a box to tick.</summary>
    public string Write(PaperChecklist checklist)
    {
        ArgumentNullException.ThrowIfNull(checklist);
        var text = Begin("heading.documents").Insert(0, $"{checklist.Name}\n");
        if (checklist.Known.Concat(checklist.Assumed).ToArray() is { Length: > 0 } labels)
        {
            text.Append(phrases.Say("sheet.case", ("labels", string.Join("; ", labels)))).Append('\n');
        }

        foreach (var (index, paper) in checklist.Papers.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"[ ] {index + 1}. {Conditional(paper.Line, Name(phrases, paper))}\n");
            Under(text, string.Join(", ", Copies(phrases, paper)));
            Under(text, paper.Note);
            Under(text, paper.Waived is { } waived ? phrases.Say("sheet.waived", ("text", waived)) : null);
            Source(text, paper.Line);
        }

        Section(text, "heading.not_needed", checklist.NotNeeded);
        return Under(text, checklist.None, "").ToString();
    }

    /// <summary>Writes the costs: what holds for all channels once, then each channel.</summary>
    public string Write(CaseCosts costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var text = Begin("heading.fee");
        var common = Common(costs);
        if (common.Length > 0)
        {
            text.Append(phrases.Say("sheet.costs.all")).Append(":\n");
            Lines(text, common);
        }

        foreach (var channel in costs.Channels)
        {
            text.Append(phrases.Say($"channel.{channel.Channel}")).Append(":\n");
            Lines(text, channel.Lines.Select(l => l.Line).Where(l => common.All(c => c.Fact != l.Fact)));
            if (!channel.IsKnown && costs.None is null)
            {
                text.Append("- ").Append(phrases.Say("sheet.costs.unknown")).Append('\n');
            }
        }

        return Under(text, costs.None, "").ToString();
    }

    /// <summary>Writes where to go, how long it takes and by when to act.</summary>
    public string Write(WhereAndWhen place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var text = new StringBuilder();
        Section(text, "heading.where", Named(phrases, place.Authority));
        Section(text, "heading.channels", place.Ways);
        Section(text, "heading.time_limit", Named(phrases, place.TimeLimits));
        if (place.ReadyBy is { } day)
        {
            text.Append("- ").Append(phrases.Say(place.IsReadyByCertain ? "time.by" : "time.by_uncertain", ("today", Date(place.Today)), ("date", Date(day)))).Append('\n');
        }

        Section(text, "heading.deadline", Named(phrases, place.Deadlines));
        return Under(text, place.NoDeadline, "").ToString();
    }

    private StringBuilder Begin(string heading) => new StringBuilder(phrases.Say(heading)).Append('\n');

    private void Section(StringBuilder text, string heading, IReadOnlyList<CaseLine> lines)
    {
        if (lines.Count > 0)
        {
            text.Append(phrases.Say(heading)).Append('\n');
            Lines(text, lines);
        }
    }

    // Where channels stand side by side, each line says of which it speaks.
    internal static CaseLine[] Named(PhraseBook phrases, IReadOnlyList<CaseLine> lines) =>
        [.. lines.Select(l => l.Channels is [var channel] ? l with { Text = $"{phrases.Say($"channel.{channel}")}: {l.Text}" } : l)];

    private void Lines(StringBuilder text, IEnumerable<CaseLine> lines)
    {
        foreach (var line in lines)
        {
            text.Append("- ").Append(Conditional(line, line.Text)).Append('\n');
            Under(text, line.Url is { } url && !line.Text.Contains(url, StringComparison.Ordinal) ? url : null);
            Under(text, line.Penalty is { } penalty ? phrases.Say("deadline.penalty", ("text", penalty)) : null);
            Source(text, line);
        }
    }

    private void Source(StringBuilder text, CaseLine line)
    {
        Under(text, line.IsUncertain ? phrases.Say("sheet.uncertain") : null);
        Under(text, phrases.Say("sheet.source", ("source", line.Source)));
    }

    private string Conditional(CaseLine line, string text) =>
        line.Condition is { } condition ? $"{phrases.Say("case.when", ("label", condition))} {text}" : text;

    /// <summary>What holds for all channels.</summary>
    internal static CaseLine[] Common(CaseCosts costs) => costs.Channels.Count < 2
        ? []
        : [.. costs.Channels[0].Lines.Select(l => l.Line).Where(l => costs.Channels.All(c => c.Lines.Any(o => o.Line.Fact == l.Fact)))];

    internal static string Name(PhraseBook phrases, PaperItem paper)
    {
        var name = paper.FormCode is { Length: > 0 } form && !paper.Line.Text.Contains(form, StringComparison.OrdinalIgnoreCase)
            ? $"{paper.Line.Text} ({phrases.Say("document.form", ("form", form))})"
            : paper.Line.Text;
        return paper.Line.Channels.Count == 0 ? name : $"{name} ({string.Join(", ", paper.Line.Channels.Select(c => phrases.Say($"channel.{c}").ToLowerInvariant()))})";
    }

    internal static IEnumerable<string> Copies(PhraseBook phrases, PaperItem paper)
    {
        if (paper.Originals > 0)
        {
            yield return phrases.Say("document.original", ("count", paper.Originals.ToString("00", CultureInfo.InvariantCulture)));
        }

        if (paper.Copies > 0)
        {
            yield return phrases.Say("document.copy", ("count", paper.Copies.ToString("00", CultureInfo.InvariantCulture)));
        }

        if (paper.IsOnlyShown)
        {
            yield return phrases.Say("document.shown");
        }

        if (paper.IsDigitalEnough)
        {
            yield return phrases.Say("document.digital");
        }
    }

    private static StringBuilder Under(StringBuilder text, string? line, string indent = Indent) =>
        string.IsNullOrEmpty(line) ? text : text.Append(indent).Append(line).Append('\n');

    internal static string Date(DateOnly day) => AnswerDates.Show(AnswerDates.Write(day));
}
