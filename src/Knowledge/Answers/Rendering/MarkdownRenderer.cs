using System.Text;
using Assistant.Knowledge.Answers.Wording;

namespace Assistant.Knowledge.Answers.Rendering;

/// <summary>Renders an answer in full as Markdown: for the page and the command line.</summary>
public sealed class MarkdownRenderer(PhraseBook phrases)
{
    /// <summary>Renders an answer.</summary>
    public string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder();
        Paragraph(text, answer.Lead);
        Paragraph(text, answer.Assumption);
        foreach (var block in answer.Blocks)
        {
            Block(text, block);
        }

        if (answer.Question is { } question)
        {
            Paragraph(text, $"**{question}**");
        }

        if (answer.Question is not null || answer.Outcome == Understanding.Outcome.Clarify)
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

        Sources(text, answer);
        Paragraph(text, string.Join(' ', new[] { answer.CompletenessNote, answer.Review }.Where(s => s is not null)));
        return text.ToString().TrimEnd();
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
        foreach (var (number, source, article) in answer.Citations)
        {
            text.Append("- [").Append(number).Append("] ").Append(source.Citation(article));
            if (source.Effective is { } effective && source.Kind != "record")
            {
                text.Append(", ").Append(phrases.Say("source.effective", ("date", AnswerDate.Format(effective))));
            }

            if (source.Url is { } url)
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
