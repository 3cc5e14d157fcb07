using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Language.Text;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.Web;

/// <summary>
/// Answers a message after the messages that the page itself carries along: the server keeps nothing, and a follow-up is
/// understood all the same. Reading a message again takes about a millisecond.
/// </summary>
internal sealed class CarriedConversation(QuestionAnswerer answerer, VietnamCalendar calendar, IOptions<WebChannelOptions> options)
{
    private readonly int _mostCarried = options.Value.CarriedMessages;

    /// <summary>Answers a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="before">The citizen's messages before it, oldest first.</param>
    /// <param name="cancellation">Stops between messages when the citizen has gone.</param>
    public PageTurn Ask(string text, IReadOnlyList<string> before, CancellationToken cancellation)
    {
        var today = calendar.Today;
        var prior = default(AnsweredTurn);
        foreach (var earlier in before.TakeLast(_mostCarried))
        {
            cancellation.ThrowIfCancellationRequested();
            prior = answerer.Ask(Clip(earlier), today, prior);
        }

        var turn = answerer.Ask(Clip(text), today, prior);
        return new PageTurn(text, turn, text.Length > TextAnalyzer.LongestText || IsCut(turn.Message.Text), Carry([.. before, text]));
    }

    // The newest messages lead, as long as all of them together are no longer than one message may be.
    private List<string> Carry(IReadOnlyList<string> messages)
    {
        var carried = new List<string>();
        var length = 0;
        foreach (var message in messages.Reverse().Take(_mostCarried).Select(Clip))
        {
            length += message.Length;
            if (length > TextAnalyzer.LongestText)
            {
                break;
            }

            carried.Insert(0, message);
        }

        return carried;
    }

    private static string Clip(string text) => TextClip.At(text, TextAnalyzer.LongestText);

    // The analyser also stops after a number of words: letters behind the last word that was read were not read.
    private static bool IsCut(AnalyzedText text)
    {
        if (text.Tokens.Count == 0)
        {
            return false;
        }

        var last = text.Tokens[^1];
        var rest = text.Normal.AsSpan(last.Start + last.Text.Length);
        var gap = rest.IndexOfAny(' ', '\n');
        return gap >= 0 && HasLetterOrDigit(rest[gap..]);
    }

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
