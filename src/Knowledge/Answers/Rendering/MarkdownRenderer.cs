using System.Text;
using Assistant.Knowledge.Answers.Wording;

namespace Assistant.Knowledge.Answers.Rendering;

/// <summary>An answer as Markdown, with the places where it may be cut.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="BodyLength">How many leading characters are the answer; sources and notes stand behind them.</param>
/// <param name="Stops">Lengths at which the text so far makes sense, growing, the last before <paramref name="BodyLength"/>.</param>
public sealed record MarkdownAnswer(string Text, int BodyLength, IReadOnlyList<int> Stops);

/// <summary>Renders an answer in full as Markdown: for the page and the command line.</summary>
public sealed class MarkdownRenderer(PhraseBook phrases)
{
    private const int UsualLength = 4096;

    /// <summary>Renders an answer; choices that must be made are numbered in the text.</summary>
    public string Render(Answer answer) => Render(answer, numberChoices: true).Text;

    /// <summary>Renders an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="numberChoices">Whether choices stand numbered in the text; not where the channel shows them as buttons.</param>
    public MarkdownAnswer Render(Answer answer, bool numberChoices)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder(UsualLength);
        var stops = new List<int>(answer.Blocks.Count + 1);
        Paragraph(text, answer.Lead);
        Paragraph(text, answer.Assumption);
        foreach (var block in answer.Blocks)
        {
            stops.Add(text.Length);
            Block(text, block);
        }

        if (answer.Question is { } question)
        {
            Paragraph(text, $"**{question}**");
        }

        if (numberChoices && (answer.Question is not null || answer.Outcome == Understanding.Outcome.Clarify))
        {
            foreach (var (number, choice) in answer.Choices.Index())
            {
                text.Append(number + 1).Append(". ").AppendLine(choice.Label);
            }

            text.AppendLine();
        }

        foreach (var sentence in answer.Closing)
        {
            Paragraph(text, sentence);
        }

        var body = text.Length;
        Sources(text, answer);
        Paragraph(text, string.Join(' ', new[] { answer.CompletenessNote, answer.Review }.Where(s => s is not null)));
        var whole = text.ToString().TrimEnd();
        return new MarkdownAnswer(whole, Math.Min(body, whole.Length), stops);
    }

    /// <summary>A source in words, with the day from which it is in force.</summary>
    public string Title(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var (_, source, article) = citation;
        return source.Effective is { } effective && source.Kind != "record"
            ? $"{source.Citation(article)}, {phrases.Say("source.effective", ("date", AnswerDate.Format(effective)))}"
            : source.Citation(article);
    }

    private void Block(StringBuilder text, AnswerBlock block)
    {
        if (block.Heading is { } heading)
        {
            text.Append("**").Append(heading).AppendLine("**").AppendLine();
        }

        foreach (var (number, line) in block.Lines.Index())
        {
            text.Append(block.Ordered ? $"{number + 1}. " : "- ").Append(line.Text);
            if (line.Uncertain)
            {
                text.Append(" (").Append(phrases.Say("fact.doubt")).Append(')');
            }

            foreach (var citation in line.Citations)
            {
                text.Append(" [").Append(citation).Append(']');
            }

            text.AppendLine();
            foreach (var extra in line.Extra)
            {
                text.Append("  - ").AppendLine(extra);
            }
        }

        text.AppendLine();
    }

    private void Sources(StringBuilder text, Answer answer)
    {
        if (answer.Citations.Count == 0)
        {
            return;
        }

        text.Append("**").Append(answer.SourcesHeading).AppendLine("**").AppendLine();
        foreach (var citation in answer.Citations)
        {
            text.Append("- [").Append(citation.Number).Append("] ").Append(Title(citation));
            if (citation.Source.Url is { } url)
            {
                text.Append(". ").Append(url);
            }

            text.AppendLine();
        }

        text.AppendLine();
    }

    private static void Paragraph(StringBuilder text, string? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            text.AppendLine(paragraph).AppendLine();
        }
    }
}
