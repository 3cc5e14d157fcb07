using Assistant.Knowledge.Language.Scanning;

namespace Assistant.Knowledge.Language.Numbers;

/// <summary>Some groups of a run that may be one number.</summary>
internal readonly struct DigitWindow(TokenList tokens, IReadOnlyList<DigitGroup> groups, int first, int last, string digits)
{
    private const int CueDistance = 6;

    /// <summary>All digits.</summary>
    public string Digits => digits;

    /// <summary>The first group.</summary>
    public DigitGroup First => groups[first];

    /// <summary>The last group.</summary>
    public DigitGroup Last => groups[last];

    /// <summary>Number of groups.</summary>
    public int Count => last - first + 1;

    /// <summary>Where the number stands in the text.</summary>
    public TextSpan Span => tokens.Span(First.Start, Last.End);

    /// <summary>Whether any letter O was read as 0.</summary>
    public bool HasLetter
    {
        get
        {
            for (var i = first; i <= last; i++)
            {
                if (groups[i].HasLetter)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether letters are glued to either end: then it is part of a code.</summary>
    public bool IsGlued =>
        (tokens[First.Start] is { SpaceBefore: false } && First.Start > 0 &&
        (tokens[First.Start - 1].IsWord || tokens[First.Start - 1].IsSign('/'))) ||
        (tokens[Last.End] is { SpaceBefore: false } after && (after.IsWord || after.IsSign('/')));

    /// <summary>Whether one of these phrases stands shortly before the number, in the same line.</summary>
    public bool HasCue(IReadOnlyList<string[]> phrases)
    {
        for (var i = First.Start - 1; i >= 0 && i >= First.Start - CueDistance && !tokens[i].IsSign('\n'); i--)
        {
            foreach (var phrase in phrases)
            {
                if (tokens.Match(i, phrase))
                {
                    return true;
                }
            }

            // A number before this one has its own cue: stop there.
            if (tokens[i] is { IsDigits: true, Length: >= 6 })
            {
                return false;
            }
        }

        return false;
    }
}
