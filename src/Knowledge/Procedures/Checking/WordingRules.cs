using System.Text.RegularExpressions;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>What a citizen reads: short sentences, one normal form, no pronouns for the citizen.</summary>
internal static partial class WordingRules
{
    /// <summary>Words that a sentence may have at most. Editors aim at 20; official names make some longer.</summary>
    public const int LongestSentence = 28;

    public static void Check(Procedure procedure, CheckContext context)
    {
        foreach (var fact in procedure.Facts)
        {
            foreach (var (field, text) in Texts(fact))
            {
                CheckText(procedure, fact, field, text, context);
            }
        }
    }

    /// <summary>What is wrong with a text that a citizen reads; null where nothing is.</summary>
    public static string? Fault(string text)
    {
        if (NormalForm.Of(text) != text)
        {
            return "composed letters (NFC), single spaces, plain quotes and hyphens";
        }

        var longest = SentenceEnd().Split(text).Max(WordCount);
        return longest > LongestSentence ? $"sentences of {LongestSentence} words at most, found one of {longest}"
            : Pronoun().Match(text) is { Success: true } match ? $"no pronoun for the citizen or the assistant, found '{match.Value.Trim()}'"
            : null;
    }

    private static void CheckText(Procedure procedure, Fact fact, string field, string text, CheckContext context)
    {
        var near = $"id: {fact.Id}";
        if (NormalForm.Of(text) != text)
        {
            context.Problem(procedure.Id, near, $"{fact.Id}.{field}", "composed letters (NFC), single spaces, plain quotes and hyphens");
        }

        if (field != "name")
        {
            var longest = SentenceEnd().Split(text).Max(WordCount);
            if (longest > LongestSentence)
            {
                context.Problem(procedure.Id, near, $"{fact.Id}.{field}", $"sentences of {LongestSentence} words at most, found one of {longest}");
            }
        }

        if (Pronoun().Match(text) is { Success: true } match && field != "question")
        {
            context.Problem(procedure.Id, near, $"{fact.Id}.{field}", $"no pronoun for the citizen or the assistant, found '{match.Value.Trim()}'");
        }
    }

    private static IEnumerable<(string Field, string Text)> Texts(Fact fact)
    {
        switch (fact.Detail)
        {
            case DocumentDetail document:
                yield return ("name", fact.Text);
                if (document.Note is { } note)
                {
                    yield return ("note", note);
                }

                if (document.Waived is { } waived)
                {
                    yield return ("waived", waived);
                }

                break;
            case DeadlineDetail { Penalty: { } penalty }:
                yield return ("text", fact.Text);
                yield return ("penalty", penalty);
                break;
            case FaqDetail faq:
                yield return ("question", faq.Question);
                yield return ("answer", fact.Text);
                break;
            default:
                yield return ("text", fact.Text);
                break;
        }
    }

    private static int WordCount(string sentence) =>
        sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=[.?!;:\n])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(^|[^\p{L}])([Bb]ạn|[Aa]nh/chị|[Ee]m ạ|[Qq]uý khách)(?=$|[^\p{L}])")]
    private static partial Regex Pronoun();
}
