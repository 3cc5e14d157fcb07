namespace Assistant.Knowledge.Language.Numbers;

/// <summary>One number word.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Value">The digit or the scale; 0 where it has none.</param>
/// <param name="IsCommon">Whether its form without marks is also a frequent other word ("sau", "nam", "khong").</param>
internal readonly record struct NumberWordEntry(NumberWord Class, long Value, bool IsCommon = false);
