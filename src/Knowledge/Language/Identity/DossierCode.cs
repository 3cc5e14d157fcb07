namespace Assistant.Knowledge.Language.Identity;

/// <summary>
/// The code of a dossier on the public service portals: <c>H26.17.8-250905-0001</c>, or older <c>000.00.17.H26-240905-0001</c>.
/// </summary>
/// <param name="Code">The code in its usual form.</param>
/// <param name="Agency">The code of the ministry or province: "H26" is Hà Nội.</param>
/// <param name="ReceivedOn">The day of receipt inside the code; null where the six digits are no date.</param>
/// <param name="Sequence">The running number of that day.</param>
/// <param name="IsOldForm">Whether it is of the older form.</param>
public sealed record DossierCode(string Code, string Agency, DateOnly? ReceivedOn, string Sequence, bool IsOldForm)
{
    /// <summary>Whether the dossier is one of Hà Nội.</summary>
    public bool IsHaNoi => Agency == "H26";
}
