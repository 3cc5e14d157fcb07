using Assistant.Bot.Channels;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>What came of looking a code up.</summary>
/// <param name="Fate">What came of it.</param>
/// <param name="Conversation">Where the form is; null unless found.</param>
/// <param name="Form">The form's id; null unless found.</param>
/// <param name="RetryAt">When another attempt is looked at; null unless there were too many.</param>
public sealed record CodeClaim(CodeFate Fate, ConversationId? Conversation = null, string? Form = null, DateTimeOffset? RetryAt = null);
