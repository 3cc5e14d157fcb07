using System.Text;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Answers.Rendering;

/// <summary>
/// Renders an answer as one short message without markup, for channels such as Zalo. What is asked comes whole or not at
/// all: lines are left out from the end of the answer, never cut in the middle, and the message says that there is more.
/// </summary>
/// <param name="phrases">The phrase book of the answer's language.</param>
/// <param name="limit">Characters that a message may have; Zalo takes 2,000.</param>
public sealed class ShortMessageRenderer(PhraseBook phrases, int limit = 2000)
{
    /// <summary>Renders an answer.</summary>
    public string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var end = End(answer);
        var more = phrases.Say("short.more");
        var room = limit - end.Length - more.Length - 2;
        var text = new StringBuilder(limit);
        var isWhole = TryAppend(text, answer.Lead, room) && (answer.Assumption is null || TryAppend(text, answer.Assumption, room));
        foreach (var line in Lines(answer))
        {
            if (!isWhole || !TryAppend(text, line, room))
            {
                isWhole = false;
                break;
            }
        }

        if (!isWhole)
        {
            text.Append(more).Append('\n');
        }

        text.Append(end);
        var message = text.ToString().TrimEnd();
        return message.Length <= limit ? message : message[..limit];
    }

    private static bool TryAppend(StringBuilder text, string line, int room)
    {
        if (text.Length + line.Length + 1 > room)
        {
            return false;
        }

        text.Append(line).Append('\n');
        return true;
    }

    private IEnumerable<string> Lines(Answer answer)
    {
        foreach (var block in answer.Blocks)
        {
            if (block.Heading is { } heading)
            {
                yield return heading.EndsWith(':') ? heading : heading + ":";
            }

            foreach (var (number, line) in block.Lines.Index())
            {
                var doubt = line.Uncertain ? $" ({phrases.Say("fact.doubt")})" : "";
                yield return (block.Ordered ? $"{number + 1}. " : "- ") + line.Text + doubt;
                foreach (var extra in line.Extra)
                {
                    yield return "  " + extra;
                }
            }
        }
    }

    private static string End(Answer answer)
    {
        var end = new StringBuilder();
        if (answer.Question is { } question)
        {
            end.Append(question).Append('\n');
        }

        if (answer.Question is not null || answer.Outcome == Outcome.Clarify)
        {
            foreach (var (number, choice) in answer.Choices.Index())
            {
                end.Append(number + 1).Append(". ").Append(choice.Label).Append('\n');
            }
        }

        foreach (var sentence in answer.Closing)
        {
            end.Append(sentence).Append('\n');
        }

        if (answer.Citations.Count > 0)
        {
            var sources = answer.Citations.Take(3).Select(c => c.Source.Number ?? c.Source.Title);
            end.Append(answer.SourcesHeading).Append(": ").Append(string.Join("; ", sources)).Append('\n');
        }

        return end.ToString();
    }
}
