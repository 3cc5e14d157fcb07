using System.Buffers.Text;
using System.Security.Cryptography;

namespace Assistant.Connectors.SignIn.Attempts;

/// <summary>Keeps things under keys that nobody can guess; each key opens once, and not for long. What is lost with the program, a citizen begins anew with one press.</summary>
/// <param name="lifetime">How long a key opens.</param>
/// <param name="time">The clock.</param>
internal sealed class OneTimeKeys<T>(TimeSpan lifetime, TimeProvider time)
    where T : class
{
    /// <summary>More than an installation has at once; beyond it the oldest gives way, so that strangers cannot fill the memory.</summary>
    private const int Most = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (T Kept, DateTimeOffset Until)> _kept = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset Until)> _order = new();

    /// <summary>How long a key opens.</summary>
    public TimeSpan Lifetime => lifetime;

    /// <summary>A text of 256 random bits.</summary>
    public static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Keeps a thing.</summary>
    /// <returns>The key.</returns>
    public string Keep(T thing)
    {
        var (key, now) = (Random(), time.GetUtcNow());
        lock (_lock)
        {
            while (_order.TryPeek(out var oldest) && (oldest.Until <= now || _order.Count >= Most))
            {
                _kept.Remove(_order.Dequeue().Key);
            }

            _kept.Add(key, (thing, now + lifetime));
            _order.Enqueue((key, now + lifetime));
        }

        return key;
    }

    /// <summary>Takes what a key opens.</summary>
    /// <returns>Null where it opens nothing, or no longer.</returns>
    public T? Take(string? key)
    {
        lock (_lock)
        {
            return key is not null && _kept.Remove(key, out var found) && found.Until > time.GetUtcNow() ? found.Kept : null;
        }
    }
}
