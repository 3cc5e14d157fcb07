using System.Text.RegularExpressions;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Language.Dates;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

/// <summary>Laws that hold for every answer that the shipped content can give.</summary>
public sealed partial class AnswerGroundingTests
{
    [Fact]
    public void Every_line_made_from_a_fact_says_that_fact() => EveryAnswer.AllHold(a => a.Lines
        .Where(l => l.FactId is not null && !l.Text.Contains(a.FactOf(l).Text, StringComparison.Ordinal))
        .Select(l => $"'{l.Text}' does not say '{a.FactOf(l).Text}'"));

    [Fact]
    public void A_line_without_a_fact_is_the_declared_reason_why_there_is_nothing() => EveryAnswer.AllHold(a => a.Lines
        .Where(l => l.FactId is null && l.Text != a.Procedure.None.GetValueOrDefault(a.Facet))
        .Select(l => $"'{l.Text}' comes from nowhere"));

    [Fact]
    public void Further_lines_come_from_the_fact_or_the_phrase_book() => EveryAnswer.AllHold(a => a.Lines
        .Where(l => l.FactId is not null)
        .SelectMany(l => l.Extra.Where(e => !ComesFrom(e, a.FactOf(l), a.Language) && !IsCondition(e, a, a.FactOf(l))).Select(e => $"{l.FactId}: '{e}'")));

    [Fact]
    public void Every_number_in_an_answer_stands_in_a_shown_fact_or_a_phrase() => EveryAnswer.AllHold(a =>
    {
        var allowed = Numbers(Allowed(a)).ToHashSet(StringComparer.Ordinal);
        string?[] said = [a.Answer.Lead, a.Answer.Assumption, a.Answer.Question, a.Answer.Review, a.Answer.CompletenessNote, .. a.Answer.Closing];
        return Numbers(said.Concat(a.Lines.SelectMany(l => l.Extra.Append(l.Text)))).Where(n => !allowed.Contains(n)).Select(n => $"the number {n} comes from nowhere");
    });

    [Fact]
    public void Every_fact_shown_is_in_force_on_the_day_or_announced_for_a_day_soon() => EveryAnswer.AllHold(a => a.Lines
        .Where(l => l.FactId is not null && !a.FactOf(l).InForce(ShippedContent.Day) && !Announced(l, a.FactOf(l)))
        .Select(l => $"{l.FactId} is not in force"));

    [Fact]
    public void A_fact_that_speaks_of_another_case_is_not_shown() => EveryAnswer.AllHold(a => a.Facts
        .Where(f => f.When.In(a.Cases) == Applicability.No)
        .Select(f => $"{f.Id} holds in another case"));

    [Fact]
    public void Citation_numbers_run_from_one_and_each_is_used_and_exists() => EveryAnswer.AllHold(a =>
    {
        var listed = a.Answer.Citations.Select(c => c.Number).ToArray();
        var used = a.Lines.SelectMany(l => l.Citations).ToHashSet();
        return listed.SequenceEqual(Enumerable.Range(1, listed.Length)) && used.SetEquals(listed)
            ? []
            : [$"listed {string.Join(' ', listed)}, used {string.Join(' ', used.Order())}"];
    });

    [Fact]
    public void Every_line_made_from_a_fact_names_the_source_of_that_fact() => EveryAnswer.AllHold(a =>
    {
        var sources = a.Answer.Citations.ToDictionary(c => c.Number, c => c.Source);
        return a.Lines.Where(l => l.FactId is not null && l.Citations.All(n => sources[n] != a.FactOf(l).Source)).Select(l => l.FactId!);
    });

    [Fact]
    public void Doubtful_facts_are_marked_and_others_are_not() => EveryAnswer.AllHold(a => a.Lines
        .Where(l => l.FactId is not null && l.Uncertain != (a.FactOf(l).Confidence == Confidence.Low))
        .Select(l => $"{l.FactId} uncertain: {l.Uncertain}"));

    [Fact]
    public void An_answer_is_called_complete_only_when_nothing_is_open_or_in_doubt() => EveryAnswer.AllHold(a =>
    {
        var open = a.Answer.Question is not null || a.Facts.Any(f => f.Confidence == Confidence.Low);
        return a.Answer.Completeness == Completeness.Complete && open ? ["called complete although something is open"]
            : a.Answer.Completeness == Completeness.Partial && !open ? ["called partial although nothing is open"]
            : [];
    });

    [Fact]
    public void The_answer_says_in_words_how_complete_it_is() => EveryAnswer.AllHold(a =>
    {
        var expected = a.Answer.Completeness switch
        {
            Completeness.Complete => ShippedContent.Books[a.Language].Say("complete"),
            Completeness.Partial => ShippedContent.Books[a.Language].Say("partial"),
            _ => null,
        };
        return a.Answer.CompletenessNote == expected ? [] : [$"{a.Answer.Completeness}: '{a.Answer.CompletenessNote}'"];
    });

    [Fact]
    public void A_deciding_question_asks_what_is_not_known_and_offers_its_values() => EveryAnswer.AllHold(a =>
    {
        if (a.Answer.Question is not { } question)
        {
            return [];
        }

        var asked = a.Procedure.Cases.Single(c => c.Question == question);
        return a.Cases.ContainsKey(asked.Id) ? [$"asks for '{asked.Id}', which is known"]
            : asked.Values.Select(v => v.Label).SequenceEqual(a.Answer.Choices.Select(c => c.Label)) ? []
            : ["choices are not its values"];
    });

    [Fact]
    public void Codes_are_national_codes_of_the_service_and_there_is_at_least_one() => EveryAnswer.AllHold(a =>
        a.Answer.Codes.Count > 0 && a.Answer.Codes.All(c => a.Procedure.Codes.Any(p => p.Code == c)) ? [] : [string.Join(' ', a.Answer.Codes)]);

    [Fact]
    public void Every_facet_of_every_service_has_something_to_say() => EveryAnswer.AllHold(a =>
        a.Cases.Count > 0 || a.Lines.Any() ? [] : ["no line"]);

    [Fact]
    public void No_placeholder_is_left_in_any_rendered_answer() => EveryAnswer.AllHold(a =>
    {
        var text = new MarkdownRenderer(ShippedContent.Books[a.Language]).Render(a.Answer);
        return text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal) ? [text] : [];
    });

    [Fact]
    public void No_line_is_said_twice_in_the_same_words() => EveryAnswer.AllHold(a => a.Lines
        .GroupBy(l => l.Text, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => $"'{g.Key}' is said {g.Count()} times"));

    private static bool ComesFrom(string extra, Fact fact, MessageLanguage language) => fact.Detail switch
    {
        DocumentDetail document => extra == document.Note || extra == document.Waived || Copies(document) > 0 || fact.When.Cases.ContainsKey(When.ChannelCase),
        DeadlineDetail { Penalty: { } penalty } => extra.Contains(penalty, StringComparison.Ordinal),
        TimeLimitDetail time => extra == Promise(time, language),
        _ => false,
    };

    // A long condition under its fact: the labels of the cases that the fact names, and nothing else.
    private static bool IsCondition(string extra, EveryAnswer answer, Fact fact)
    {
        var labels = fact.When.Cases.Where(c => c.Key != When.ChannelCase)
            .Select(c => string.Join(" / ", c.Value.Select(v => answer.Procedure.Cases.Single(q => q.Id == c.Key).Values.Single(o => o.Id == v).Label)))
            .Where(l => extra.Contains(l, StringComparison.OrdinalIgnoreCase));
        var expected = ShippedContent.Books[answer.Language].Say("case.only", ("label", string.Join(", ", labels)));
        return extra.Equals(expected, StringComparison.OrdinalIgnoreCase);
    }

    // Worked out here anew: the n-th working day after today.
    private static string? Promise(TimeLimitDetail time, MessageLanguage language)
    {
        if (time is not { Unit: "working-day", Value: { } days })
        {
            return null;
        }

        var (date, _, certain) = WorkingCalendar.BuiltIn.AddWorkingDays(ShippedContent.Day, (int)days);
        var key = certain ? "time.by" : "time.by_uncertain";
        return ShippedContent.Books[language].Say(key, ("today", AnswerDate.Format(ShippedContent.Day)), ("date", AnswerDate.Format(date)));
    }

    private static int Copies(DocumentDetail document) => document.Originals + document.Copies + (document.ShownOnly ? 1 : 0) + (document.Digital ? 1 : 0);

    private static bool Announced(AnswerLine line, Fact fact) =>
        fact.From is { } from && from > ShippedContent.Day && from <= ShippedContent.Day.AddDays(30)
        && line.Text.Contains(AnswerDate.Format(from), StringComparison.Ordinal);

    private static IEnumerable<string?> Allowed(EveryAnswer a)
    {
        var book = ShippedContent.Books[a.Language];
        var head = new[] { a.Procedure.Name, a.Procedure.Phrase, a.Procedure.English, a.Procedure.None.GetValueOrDefault(a.Facet), Date(a.Procedure.Checked) };
        var cases = a.Procedure.Cases.SelectMany(c => c.Values.Select(v => v.Label).Append(c.Question));
        return head.Concat(cases).Concat(book.Keys.Select(k => book.Say(k))).Concat(a.Facts.SelectMany(Words));
    }

    private static IEnumerable<string?> Words(Fact fact) => fact.Detail switch
    {
        DocumentDetail d => [fact.Text, d.FormCode, $"{d.Originals:00} {d.Copies:00}", d.Note, d.Waived, Date(fact.From), Date(fact.Until)],
        TimeLimitDetail d => [fact.Text, Promise(d, MessageLanguage.Vietnamese), Date(fact.From), Date(fact.Until)],
        DeadlineDetail d => [fact.Text, d.Penalty, Date(fact.From), Date(fact.Until)],
        ChannelDetail d => [fact.Text, d.Url, Date(fact.From), Date(fact.Until)],
        _ => [fact.Text, Date(fact.From), Date(fact.Until)],
    };

    private static string? Date(DateOnly? date) => date is { } day ? AnswerDate.Format(day) : null;

    private static IEnumerable<string> Numbers(IEnumerable<string?> texts) =>
        texts.Where(t => t is not null).SelectMany(t => Number().Matches(t!).Select(m => m.Value));

    [GeneratedRegex(@"\d+(?:[.,/]\d+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
