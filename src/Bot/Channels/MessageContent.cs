namespace Assistant.Bot.Channels;

/// <summary>What kind of thing a message is.</summary>
public enum MessageKind
{
    /// <summary>Words, choices, files.</summary>
    Text,

    /// <summary>A named happening that is not shown: a client joined, a button of a card was pressed.</summary>
    Event,

    /// <summary>The citizen said nothing for a while, on a channel where silence is heard.</summary>
    Silence,

    /// <summary>The conversation ends with this message.</summary>
    End,
}

/// <summary>Something that may be chosen next.</summary>
/// <param name="Label">As shown.</param>
/// <param name="Value">What is sent when it is chosen.</param>
public sealed record Choice(string Label, string Value);

/// <summary>A source under an answer.</summary>
/// <param name="Number">From 1, as marked in the text by <c>[1]</c>.</param>
/// <param name="Title">Its name with article and effective date, in words.</param>
/// <param name="Url">Where it can be read; null where it is not on line.</param>
public sealed record SourceReference(int Number, string Title, string? Url);

/// <summary>A stored file of a message. What it holds is in the attachment store, encrypted.</summary>
/// <param name="Id">Its id in the attachment store.</param>
/// <param name="Name">The file name, as the citizen's machine gave it; never a path.</param>
/// <param name="MediaType">The media type, told from its content and not from its name.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record FileReference(string Id, string Name, string MediaType, long Length);

/// <summary>
/// What a message says, in either direction. This is what a channel maps its wire format to and from, and what the
/// transcript keeps (encrypted).
/// </summary>
public sealed record MessageContent
{
    /// <summary>What kind of thing it is.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>The words: of a citizen as typed, of the assistant as written for the channel. Null where there are none.</summary>
    public string? Text { get; init; }

    /// <summary>Of <see cref="Text"/>, how many leading characters are the answer itself; behind them stand the sources and
    /// notes, which a client may fold away. Null where the whole text is the answer.</summary>
    public int? BodyLength { get; init; }

    /// <summary>The words for the ear, where they differ from the text.</summary>
    public string? Speech { get; init; }

    /// <summary>What may be chosen next.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>What may be chosen beside lines of the text. A client that does not know them loses nothing: each can be written too.</summary>
    public IReadOnlyList<LineChoice> LineChoices { get; init; } = [];

    /// <summary>The sources of an answer.</summary>
    public IReadOnlyList<SourceReference> Sources { get; init; } = [];

    /// <summary>The files of a message.</summary>
    public IReadOnlyList<FileReference> Files { get; init; } = [];

    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }

    /// <summary>The value of an event or of a pressed button: JSON.</summary>
    public string? Value { get; init; }

    /// <summary>The language of the message as a BCP 47 tag, as far as the sender tells.</summary>
    public string? Locale { get; init; }

    /// <summary>Names the stream of parts that this message replaces; null where nothing was streamed.</summary>
    public string? StreamId { get; init; }

    /// <summary>Whether an answer of the citizen is waited for.</summary>
    public bool ExpectsAnswer { get; init; }

    /// <summary>What the channel must give back as it came, such as a client's own id of the message. Only the channel reads it.</summary>
    public string? Wire { get; init; }
}
