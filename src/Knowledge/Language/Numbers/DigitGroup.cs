namespace Assistant.Knowledge.Language.Numbers;

/// <summary>One group of a number on a paper: "0912" of "0912 345 678", or a stretch of dictated digits.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Start">Index of its first token.</param>
/// <param name="End">Index of the token after it.</param>
/// <param name="HasLetter">Whether a letter O was read as 0.</param>
/// <param name="HasPlus">Whether a plus sign stands before it.</param>
/// <param name="HasParenthesis">Whether it stands in parentheses.</param>
/// <param name="IsSpoken">Whether it was dictated in words.</param>
internal readonly record struct DigitGroup(
    string Digits, int Start, int End, bool HasLetter, bool HasPlus, bool HasParenthesis, bool IsSpoken);
