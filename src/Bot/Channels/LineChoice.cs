namespace Assistant.Bot.Channels;

/// <summary>Something that may be chosen beside one numbered line of a message: to change that answer of a form.</summary>
/// <param name="Line">The number of the line, as written in the text.</param>
/// <param name="Label">What choosing does, in words that are clear without the line.</param>
/// <param name="Value">What is sent when it is chosen: what a citizen would write.</param>
public sealed record LineChoice(int Line, string Label, string Value);
