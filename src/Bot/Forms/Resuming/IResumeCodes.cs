using Assistant.Bot.Channels;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>
/// Codes that take a form which a citizen has begun to another channel: shown in the one conversation, said in the other. A code is six
/// digits, lives for minutes, works once, and alone is not enough: a second fact, such as the birth date, must match too.
/// </summary>
/// <remarks>What is counted here outlives a restart, so that guessing cannot be begun anew. Codes are never kept in clear.</remarks>
public interface IResumeCodes
{
    /// <summary>Makes a code for a form. An earlier code of the same form and conversation works no longer.</summary>
    /// <param name="conversation">Where the form is; it is opened where it is new.</param>
    /// <param name="person">Whom the conversation is with.</param>
    /// <param name="form">The form's id.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Gives up waiting; the code may have been made all the same.</param>
    ValueTask<ResumeCode> IssueAsync(ConversationId conversation, string person, string form, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Looks a code up. Whatever is not found counts as one wrong attempt of the source and of all; what is found counts nothing.</summary>
    /// <param name="code">What the citizen said: six digits. Anything else is wrong.</param>
    /// <param name="by">The conversation in which it was said. It finds a code again that it has used itself.</param>
    /// <param name="source">Whoever tries, by what they cannot change at will: a caller's number, an account, an address. Kept as a keyed hash.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Gives up waiting; the attempt may have been counted all the same.</param>
    ValueTask<CodeClaim> ClaimAsync(string code, ConversationId by, string source, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes that the second fact did not match. After so many times (<see cref="ResumeCodeOptions.MostFactFailures"/>) the code is void.</summary>
    ValueTask FactFailedAsync(string code, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Uses a code up: the form now goes on in another conversation.</summary>
    /// <param name="code">The code.</param>
    /// <param name="by">Where the form goes on.</param>
    /// <param name="form">The form that was found by the code.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Gives up waiting; the code may have been used all the same.</param>
    /// <returns>
    /// Whether the form may be taken: the code lives and is of this form, or this same conversation has used it before, as when a turn is
    /// made again after a conflict.
    /// </returns>
    /// <exception cref="KeyNotFoundException">There is no conversation <paramref name="by"/>.</exception>
    ValueTask<bool> UseAsync(string code, ConversationId by, string form, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Where a form of a conversation was taken to.</summary>
    /// <returns>Null where the form is still there, has come back, or has been begun again, and where the other conversation was erased.</returns>
    ValueTask<ConversationId?> MovedToAsync(string form, ConversationId from, DateTimeOffset now, CancellationToken cancellation);
}
