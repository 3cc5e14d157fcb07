namespace Assistant.Knowledge.Language.Identity;

/// <summary>A social insurance number (mã số BHXH): ten digits for life, or the personal ID that it is being tied to since 2025.</summary>
/// <param name="Digits">Ten or twelve digits.</param>
public sealed record SocialInsuranceNumber(string Digits);
