using Assistant.Bot.Channels;

namespace Assistant.Bot.Forms.Resuming;

/// <summary>Codes for conversations that are not kept either: in the terminal, or read from a file. They end with the process.</summary>
public sealed class MemoryResumeCodes(ResumeCodeOptions options) : IResumeCodes
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private readonly List<(string Source, DateTimeOffset At)> _wrong = [];

    /// <summary>Initializes a new instance of the <see cref="MemoryResumeCodes"/> class with the usual limits.</summary>
    public MemoryResumeCodes()
        : this(new ResumeCodeOptions())
    {
    }

    /// <inheritdoc/>
    public ValueTask<ResumeCode> IssueAsync(ConversationId conversation, string person, string form, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Tidy(now);
            foreach (var earlier in _entries.Where(e => e.From == conversation && e.Form == form))
            {
                (earlier.IsMoved, earlier.IsVoid) = (false, earlier.IsVoid || earlier.UsedBy is null);
            }

            string digits;
            do
            {
                digits = ResumeCode.NewDigits();
            }
            while (Find(digits) is not null);

            var code = new ResumeCode(digits, now + options.Life);
            _entries.Add(new Entry(digits, conversation, form, code.Expires));
            return ValueTask.FromResult(code);
        }
    }

    /// <inheritdoc/>
    public ValueTask<CodeClaim> ClaimAsync(string code, ConversationId by, string source, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Tidy(now);
            if (RetryAt(source) is { } retryAt)
            {
                return ValueTask.FromResult(new CodeClaim(CodeFate.TooMany, RetryAt: retryAt));
            }

            if (Find(code) is { } entry && Fate(entry, by, now) is var fate)
            {
                if (fate == CodeFate.Found)
                {
                    return ValueTask.FromResult(new CodeClaim(CodeFate.Found, entry.From, entry.Form));
                }
            }
            else
            {
                fate = CodeFate.Unknown;
            }

            _wrong.Add((source, now));
            return ValueTask.FromResult(new CodeClaim(fate));
        }
    }

    /// <inheritdoc/>
    public ValueTask FactFailedAsync(string code, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Find(code) is { UsedBy: null } entry && ++entry.Failures >= options.MostFactFailures)
            {
                entry.IsVoid = true;
            }

            return ValueTask.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> UseAsync(string code, ConversationId by, string form, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (Find(code) is not { } entry || entry.Form != form || Fate(entry, by, now) != CodeFate.Found)
            {
                return ValueTask.FromResult(false);
            }

            if (entry.UsedBy is null)
            {
                foreach (var earlier in _entries.Where(e => e.Form == form && (e.From == by || e.From == entry.From)))
                {
                    earlier.IsMoved = false;
                }

                (entry.UsedBy, entry.IsMoved) = (by, by != entry.From);
            }

            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ConversationId?> MovedToAsync(string form, ConversationId from, DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return ValueTask.FromResult(_entries.Find(e => e.IsMoved && e.From == from && e.Form == form)?.UsedBy);
        }
    }

    private static CodeFate Fate(Entry entry, ConversationId by, DateTimeOffset now) => entry switch
    {
        { UsedBy: { } user } => user == by ? CodeFate.Found : CodeFate.Used,
        { IsVoid: true } => CodeFate.Void,
        _ => now < entry.Expires ? CodeFate.Found : CodeFate.Expired,
    };

    private Entry? Find(string? code) => _entries.Find(e => e.Digits is not null && e.Digits == code);

    private DateTimeOffset? RetryAt(string source)
    {
        var all = Limit(_wrong.Select(w => w.At), options.MostWrongInAll);
        var own = Limit(_wrong.Where(w => w.Source == source).Select(w => w.At), options.MostWrongOfSource);
        return all is null || own > all ? own : all;
    }

    // The attempt that must leave the window before there is room for another.
    private DateTimeOffset? Limit(IEnumerable<DateTimeOffset> wrong, int most) =>
        wrong.OrderDescending().Skip(most - 1).Select(at => (DateTimeOffset?)(at + options.Window)).FirstOrDefault();

    private void Tidy(DateTimeOffset now)
    {
        _wrong.RemoveAll(w => w.At + options.Window <= now);
        foreach (var entry in _entries.Where(e => e.Expires + options.Remembered <= now))
        {
            entry.Digits = null;
        }

        _entries.RemoveAll(e => e.Digits is null && !e.IsMoved);
    }

    private sealed class Entry(string digits, ConversationId from, string form, DateTimeOffset expires)
    {
        public string? Digits { get; set; } = digits;

        public ConversationId From => from;

        public string Form => form;

        public DateTimeOffset Expires => expires;

        public int Failures { get; set; }

        public bool IsVoid { get; set; }

        public ConversationId? UsedBy { get; set; }

        public bool IsMoved { get; set; }
    }
}
