namespace Assistant.Connectors.Web.Requests;

/// <summary>What a browser sent to the page.</summary>
internal sealed record PageRequest
{
    /// <summary>The message to answer; null for the page without an answer.</summary>
    public string? Question { get; init; }

    /// <summary>The question of a link, which the widget asks; null where there is none.</summary>
    public string? Asked { get; init; }

    /// <summary>The id of the service that a link opens; null for none, or one that there is not.</summary>
    public string? Service { get; init; }

    /// <summary>The citizen's messages before it, oldest first.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Text that was typed and not sent yet: it is put back into the field.</summary>
    public string Draft { get; init; } = "";

    /// <summary>Whether the field was sent empty.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The letters chosen by the button; null when it was not pressed.</summary>
    public bool? SetLargeText { get; init; }

    /// <summary>For the script, which asks for the new part only: the number of the turn; null for the whole page.</summary>
    public int? Fragment { get; init; }
}
