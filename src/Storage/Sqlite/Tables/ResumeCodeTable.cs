using Assistant.Storage.Encryption;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Writing;

namespace Assistant.Storage.Sqlite.Tables;

/// <summary>Writes resume codes.</summary>
internal sealed class ResumeCodeTable(WriteSession session)
{
    private readonly Statement _find = session.Prepare(
        "SELECT id, conversation, form, about, expires, failures, void, used_by, code FROM resume_code WHERE code = ?");

    private readonly Statement _insert = session.Prepare("INSERT INTO resume_code (code, conversation, form, about, expires) VALUES (?, ?, ?, ?, ?)");
    private readonly Statement _replace = session.Prepare("UPDATE resume_code SET void = 1 WHERE conversation = ? AND form = ? AND used_by IS NULL");
    private readonly Statement _isHere = session.Prepare("UPDATE resume_code SET moved = 0 WHERE conversation = ? AND form = ? AND moved = 1");
    private readonly Statement _fail = session.Prepare("UPDATE resume_code SET failures = failures + 1 WHERE id = ?");
    private readonly Statement _use = session.Prepare("UPDATE resume_code SET used_by = ?2, moved = (conversation <> ?2) WHERE id = ?1");
    private readonly Statement _deleteOf = session.Prepare("DELETE FROM resume_code WHERE conversation = ?1 OR used_by = ?1");
    private readonly Statement _forget = session.Prepare(
        "UPDATE resume_code SET code = NULL WHERE moved = 1 AND id IN (SELECT id FROM resume_code WHERE code IS NOT NULL AND expires <= ? ORDER BY expires LIMIT ?)");

    private readonly Statement _prune = session.Prepare(
        "DELETE FROM resume_code WHERE moved = 0 AND id IN (SELECT id FROM resume_code WHERE code IS NOT NULL AND expires <= ? ORDER BY expires LIMIT ?)");

    private readonly Statement _left = session.Prepare("DELETE FROM resume_code WHERE conversation = ? AND form = ? AND code IS NULL AND moved = 0");

    /// <summary>Finds a code.</summary>
    public ResumeCodeRow? Find(ReadOnlySpan<byte> code)
    {
        if (!_find.With(code).Step())
        {
            return null;
        }

        // The index has found it already; this is what the decision rests on.
        var row = CodeHasher.AreEqual(_find.Bytes(8), code)
            ? new ResumeCodeRow(
                _find.Int(0), _find.Int(1), _find.Bytes(2).ToArray(), _find.Bytes(3).ToArray(), _find.Int(4), _find.Int(5), _find.Int(6) != 0, _find.IsNull(7) ? null : _find.Int(7))
            : null;
        _find.Reset();
        return row;
    }

    /// <summary>Adds a code; earlier ones of the form and the conversation work no longer, and the form counts as being there.</summary>
    public void Add(ReadOnlySpan<byte> code, long conversation, ReadOnlySpan<byte> form, ReadOnlySpan<byte> about, long expires)
    {
        _replace.With(conversation).With(form).Run();
        SetHere(conversation, form);
        _insert.With(code).With(conversation).With(form).With(about).With(expires).Run();
    }

    /// <summary>Counts that the second fact was wrong.</summary>
    public void Fail(long id) => _fail.With(id).Run();

    /// <summary>Notes that a conversation has used a code, and has the form now.</summary>
    public void Use(ResumeCodeRow row, long by)
    {
        SetHere(row.Conversation, row.Form);
        SetHere(by, row.Form);
        _use.With(row.Id).With(by).Run();
    }

    /// <summary>Deletes the codes of a conversation, and those that it has used.</summary>
    public void DeleteOf(long conversation) => _deleteOf.With(conversation).Run();

    /// <summary>Deletes old codes, a few at a time; of those whose form is still where they took it, only the code.</summary>
    /// <returns>How many.</returns>
    public int Prune(long expiredUpTo, int rows)
    {
        var deleted = _prune.With(expiredUpTo).With(rows).Run();
        return deleted + _forget.With(expiredUpTo).With(rows).Run();
    }

    // A form that is here was not taken away, whatever was noted before.
    private void SetHere(long conversation, ReadOnlySpan<byte> form)
    {
        if (_isHere.With(conversation).With(form).Run() > 0)
        {
            _left.With(conversation).With(form).Run();
        }
    }
}
