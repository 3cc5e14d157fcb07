using Assistant.Bot.Channels;

namespace Assistant.Bot.Forms.Documents;

/// <summary>What a citizen gets for a filled form: its number, when, and what was really stored.</summary>
/// <param name="Reference">The number under which it is found again; null while files are missing, for then nothing is promised.</param>
/// <param name="Service">The id of the service.</param>
/// <param name="Title">The title of the form.</param>
/// <param name="At">When.</param>
/// <param name="Answers">How many answers were stored.</param>
/// <param name="Stored">The files that were read back whole from the store.</param>
/// <param name="Missing">The files that were not, to be sent again.</param>
public sealed record FormReceipt(
    string? Reference, string Service, string Title, DateTimeOffset At, int Answers, IReadOnlyList<FileReference> Stored, IReadOnlyList<FileReference> Missing);
