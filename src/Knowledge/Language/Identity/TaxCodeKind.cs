namespace Assistant.Knowledge.Language.Identity;

/// <summary>The kinds of tax codes.</summary>
public enum TaxCodeKind
{
    /// <summary>Ten digits: an enterprise, an organisation, or an old personal code.</summary>
    Main,

    /// <summary>Thirteen digits: a branch or dependent unit, ten digits and 001 to 999.</summary>
    Branch,

    /// <summary>Twelve digits: the personal ID, tax code of individuals and households since 01/07/2025 (Circular 86/2024/TT-BTC).</summary>
    Personal,
}
