namespace Assistant.Knowledge.Language.Text;

/// <summary>A word of a text.</summary>
/// <param name="Text">The word in lower case, as written.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="StartsPhrase">Whether punctuation or the start of the text stands before it.</param>
/// <param name="IsUpper">Whether it was written in capitals, two letters or more (CA, KS).</param>
public readonly record struct Token(string Text, int Start, bool StartsPhrase, bool IsUpper);
