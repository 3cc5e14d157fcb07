namespace Assistant.Storage.Sqlite.Tables;

/// <summary>A code as a write finds it.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Conversation">The row of the conversation that it was made in.</param>
/// <param name="Form">The hash of the form's id.</param>
/// <param name="About">The form's id, sealed.</param>
/// <param name="Expires">When it ends.</param>
/// <param name="Failures">How often the second fact was wrong.</param>
/// <param name="IsReplaced">Whether a newer code has taken its place.</param>
/// <param name="UsedBy">The row of the conversation that used it.</param>
internal sealed record ResumeCodeRow(long Id, long Conversation, byte[] Form, byte[] About, long Expires, long Failures, bool IsReplaced, long? UsedBy);
