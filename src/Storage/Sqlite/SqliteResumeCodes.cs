using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Privacy;
using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Tables;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite;

/// <summary>Resume codes in SQLite. All looking and counting is done by the writer, so that attempts at the same time are counted one by one.</summary>
internal sealed class SqliteResumeCodes(
    Writer writer, ReaderPool readers, KeyRing keys, Pseudonyms pseudonyms, CodeHasher hasher, ResumeCodeOptions options) : IResumeCodes
{
    // So many digits that are all taken are not met by chance.
    private const int MostTries = 50;

    /// <inheritdoc/>
    public ValueTask<ResumeCode> IssueAsync(ConversationId conversation, string person, string form, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(person);
        ArgumentException.ThrowIfNullOrEmpty(form);
        var name = pseudonyms.Conversation(conversation.Channel, conversation.Key);
        var place = pseudonyms.Form(form);
        return writer.WriteAsync(
            new PlainWrite<ResumeCode>(session =>
            {
                var row = session.Conversations.FindOrOpen(conversation, name, person, address: null, now, out _);
                var code = new ResumeCode(FreeDigits(session), now + options.Life);
                var about = row.Key.Seal(Encoding.UTF8.GetBytes(form), Place(row.Name, place));
                session.Codes.Add(hasher.Hash(code.Digits), row.Id, place.ToArray(), about, code.Expires.ToUnixTimeMilliseconds());
                return code;
            }),
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<CodeClaim> ClaimAsync(string code, ConversationId by, string source, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        var from = pseudonyms.Source(source);
        var user = pseudonyms.Conversation(by.Channel, by.Key);
        return writer.WriteAsync(
            new PlainWrite<CodeClaim>(session =>
            {
                if (RetryAt(session.Attempts, from, now) is { } retryAt)
                {
                    return new CodeClaim(CodeFate.TooMany, RetryAt: retryAt);
                }

                var claim = Look(session, code, user, now);
                if (claim.Fate != CodeFate.Found)
                {
                    session.Attempts.Add(from, now.ToUnixTimeMilliseconds());
                }

                return claim;
            }),
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask FactFailedAsync(string code, DateTimeOffset now, CancellationToken cancellation) => await writer.WriteAsync(
        new PlainWrite<bool>(session =>
        {
            if (Find(session, code) is not { UsedBy: null } row)
            {
                return false;
            }

            session.Codes.Fail(row.Id);
            return true;
        }),
        cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<bool> UseAsync(string code, ConversationId by, string form, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(form);
        var name = pseudonyms.Conversation(by.Channel, by.Key);
        var place = pseudonyms.Form(form).ToArray();
        return writer.WriteAsync(
            new PlainWrite<bool>(session =>
            {
                var user = session.Conversations.Find(name) ?? throw new KeyNotFoundException("There is no such conversation.");
                if (Find(session, code) is not { } row || !row.Form.AsSpan().SequenceEqual(place) || Fate(row, user.Id, now) != CodeFate.Found)
                {
                    return false;
                }

                if (row.UsedBy is null)
                {
                    session.Codes.Use(row, user.Id);
                }

                return true;
            }),
            cancellation);
    }

    /// <inheritdoc/>
    public ValueTask<ConversationId?> MovedToAsync(string form, ConversationId from, DateTimeOffset now, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(form);
        var name = pseudonyms.Conversation(from.Channel, from.Key).ToArray();
        var place = pseudonyms.Form(form).ToArray();
        return readers.ReadAsync(
            session =>
            {
                try
                {
                    return session.Moved.With(name).With(place).Step() ? StoredRows.Contact(session, keys, session.Moved.Int(0))?.Conversation : null;
                }
                catch (PersonErasedException)
                {
                    return null;
                }
            },
            cancellation);
    }

    private static SealedPlace Place(Pseudonym conversation, Pseudonym form) => new(SealedKind.ResumeCode, conversation, unchecked((long)(ulong)form.Value));

    private string FreeDigits(WriteSession session)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var digits = ResumeCode.NewDigits();
            if (session.Codes.Find(hasher.Hash(digits)) is null)
            {
                return digits;
            }
        }

        throw new StorageUnavailableException("Nearly all codes are taken; none can be made now.");
    }

    private ResumeCodeRow? Find(WriteSession session, string? code) => ResumeCode.IsWellFormed(code) ? session.Codes.Find(hasher.Hash(code!)) : null;

    private CodeClaim Look(WriteSession session, string code, Pseudonym by, DateTimeOffset now)
    {
        if (Find(session, code) is not { } row || session.Conversations.Known(row.Conversation) is not { } known)
        {
            return new CodeClaim(CodeFate.Unknown);
        }

        var fate = Fate(row, row.UsedBy is null ? null : session.Conversations.Find(by)?.Id, now);
        if (fate != CodeFate.Found)
        {
            return new CodeClaim(fate);
        }

        var form = known.Row.Key.Open(row.About, Place(known.Row.Name, Pseudonym.Read(row.Form)));
        return new CodeClaim(CodeFate.Found, known.Conversation, Encoding.UTF8.GetString(form));
    }

    private CodeFate Fate(ResumeCodeRow row, long? by, DateTimeOffset now) => row switch
    {
        { UsedBy: { } user } => user == by ? CodeFate.Found : CodeFate.Used,
        { IsReplaced: true } => CodeFate.Void,
        _ when row.Failures >= options.MostFactFailures => CodeFate.Void,
        _ => now.ToUnixTimeMilliseconds() < row.Expires ? CodeFate.Found : CodeFate.Expired,
    };

    private DateTimeOffset? RetryAt(ResumeAttemptTable attempts, Pseudonym source, DateTimeOffset now)
    {
        var after = (now - options.Window).ToUnixTimeMilliseconds();
        var (own, all) = (attempts.Nth(source, after, options.MostWrongOfSource), attempts.Nth(after, options.MostWrongInAll));
        return own is null && all is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(own ?? 0, all ?? 0)) + options.Window;
    }
}
