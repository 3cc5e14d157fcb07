using System.Globalization;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Answers;

/// <summary>Turns facts into lines of an answer and keeps the numbered list of their sources.</summary>
internal sealed class LineWriter(PhraseBook phrases, CaseContext context)
{
    /// <summary>Working days beyond which a promised date says little.</summary>
    private const int MostDays = 90;

    /// <summary>Characters of a condition that may stand in front of a fact.</summary>
    private const int LongestPrefix = 45;

    private readonly List<(Source Source, List<string> Articles)> _sources = [];
    private readonly List<Fact> _shown = [];
    private int _limits;

    /// <summary>The facts written so far.</summary>
    public IReadOnlyList<Fact> Shown => _shown;

    /// <summary>Whether a fact has been written, or another that says the same.</summary>
    public bool Has(Fact fact) => _shown.Exists(f => f.Id == fact.Id || f.Text == fact.Text);

    /// <summary>Numbering begins after the sources of an earlier need.</summary>
    public int FirstNumber { get; init; } = 1;

    /// <summary>The sources of all lines, numbered.</summary>
    public IReadOnlyList<Citation> Citations() =>
        [.. _sources.Select((s, i) => new Citation(FirstNumber + i, s.Source, s.Articles.Count == 0 ? null : string.Join("; ", s.Articles)))];

    /// <summary>Writes a fact.</summary>
    public AnswerLine Write(Fact fact, Applicability applies)
    {
        _shown.Add(fact);
        var citations = new List<int> { Cite(fact.Source, fact.Article) };
        citations.AddRange(fact.Also.Select(source => Cite(source, null)));
        return new AnswerLine(
            Text(fact, applies),
            [.. citations.Distinct()],
            [.. Condition(fact, applies), .. Extra(fact)],
            fact.Confidence == Confidence.Low,
            fact.Id);
    }

    private string Text(Fact fact, Applicability applies)
    {
        var text = fact.Detail switch
        {
            DocumentDetail { FormCode: { Length: > 0 } form } when !fact.Text.Contains(form, StringComparison.OrdinalIgnoreCase) =>
                $"{fact.Text} ({(char.IsUpper(form[0]) && form.Contains(' ', StringComparison.Ordinal) ? form : phrases.Say("document.form", ("form", form)))})",
            ChannelDetail { Url: { } url } when !fact.Text.Contains(Host(url), StringComparison.OrdinalIgnoreCase) => $"{fact.Text} {url}",
            _ => fact.Text,
        };
        if (applies == Applicability.Unknown && context.Label(fact.When) is { Length: <= LongestPrefix } label)
        {
            return $"{phrases.Say("case.when", ("label", AnswerText.LowerFirst(label)))} {text}";
        }

        return Channel(fact) is { } channel ? $"{channel}: {text}" : text;
    }

    // A long condition in front would bury the fact; it stands under it.
    private IEnumerable<string> Condition(Fact fact, Applicability applies)
    {
        if (applies == Applicability.Unknown && context.Label(fact.When) is { Length: > LongestPrefix } label)
        {
            yield return phrases.Say("case.only", ("label", label));
        }
    }

    private string? Channel(Fact fact)
    {
        if (fact.Detail is DocumentDetail or ChannelDetail || !fact.When.Cases.TryGetValue(When.ChannelCase, out var channels) || channels.Count != 1
            || fact.Text.Contains("trực t", StringComparison.OrdinalIgnoreCase) || fact.Text.Contains("bưu", StringComparison.OrdinalIgnoreCase)
            || fact.Text.Contains("tại quầy", StringComparison.OrdinalIgnoreCase) || fact.Text.Contains("VNeID", StringComparison.Ordinal))
        {
            return null;
        }

        return phrases.Say($"channel.{channels[0]}");
    }

    private IEnumerable<string> Extra(Fact fact)
    {
        switch (fact.Detail)
        {
            case DocumentDetail document:
                var copies = Copies(document).ToList();
                if (fact.When.Cases.TryGetValue(When.ChannelCase, out var channels) && channels.Count == 1)
                {
                    copies.Add(AnswerText.LowerFirst(phrases.Say($"channel.{channels[0]}")));
                }

                if (copies.Count > 0)
                {
                    yield return string.Join(AnswerText.Separator, copies);
                }

                if (document.Note is { } note)
                {
                    yield return note;
                }

                if (document.Waived is { } waived)
                {
                    yield return waived;
                }

                break;
            case TimeLimitDetail limit:
                // Only the first time limit is what the person waits for; those after it are parts of it or side matters.
                if (_limits++ == 0 && fact is { Confidence: Confidence.High, Doubt: null } && limit is { Unit: "working-day", Value: > 0 and <= MostDays and var days } && days == decimal.Truncate(days))
                {
                    yield return Promise((int)days);
                }

                break;
            case DeadlineDetail { Penalty: { } penalty }:
                yield return phrases.Say("deadline.penalty", ("text", penalty));
                break;
        }
    }

    // The day by which the office must be done, by Vietnam's calendar of working days.
    private string Promise(int days)
    {
        var (date, _, isCertain) = WorkingCalendar.BuiltIn.AddWorkingDays(context.Today, days);
        return phrases.Say(
            isCertain ? "time.by" : "time.by_uncertain", ("today", AnswerDate.Format(context.Today)), ("date", AnswerDate.Format(date)));
    }

    private IEnumerable<string> Copies(DocumentDetail document)
    {
        if (document.Originals > 0)
        {
            yield return phrases.Say("document.original", ("count", document.Originals.ToString("00", CultureInfo.InvariantCulture)));
        }

        if (document.Copies > 0)
        {
            yield return phrases.Say("document.copy", ("count", document.Copies.ToString("00", CultureInfo.InvariantCulture)));
        }

        if (document.ShownOnly)
        {
            yield return phrases.Say("document.shown");
        }

        if (document.Digital)
        {
            yield return phrases.Say("document.digital");
        }
    }

    private int Cite(Source source, string? article)
    {
        var at = _sources.FindIndex(s => s.Source.Id == source.Id);
        if (at < 0)
        {
            at = _sources.Count;
            _sources.Add((source, []));
        }

        if (article is { Length: > 0 } && !_sources[at].Articles.Contains(article) && _sources[at].Articles.Count < 4)
        {
            _sources[at].Articles.Add(article);
        }

        return FirstNumber + at;
    }

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
}
