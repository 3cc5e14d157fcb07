namespace Assistant.Bot.Forms.State;

/// <summary>What personal data may be used for. One consent a purpose (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).</summary>
public enum ConsentPurpose
{
    /// <summary>To fill in forms with.</summary>
    Forms,

    /// <summary>To be kept for the next service.</summary>
    Profile,
}

/// <summary>A consent, and what became of it.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="Given">When it was given.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Withdrawn">When it was withdrawn; null while it holds.</param>
public sealed record Consent(ConsentPurpose Purpose, DateTimeOffset Given, string Channel, DateTimeOffset? Withdrawn = null);

/// <summary>Something known of the citizen, kept with consent.</summary>
/// <param name="Value">In the canonical writing of its kind.</param>
/// <param name="Source">Where it comes from, in words that are shown: the service or the provider.</param>
/// <param name="At">When it was kept.</param>
/// <param name="IsSignedIn">Whether a sign-in provider told it: without consent to keep it, it is forgotten with the form that it was for.</param>
public sealed record ProfileEntry(string Value, string Source, DateTimeOffset At, bool IsSignedIn = false);
