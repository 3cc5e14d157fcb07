using System.Diagnostics.CodeAnalysis;

namespace Assistant.Storage.Encryption;

/// <summary>A bounded map that forgets what was not asked for longest. For one thread at a time.</summary>
internal sealed class LeastRecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _nodes = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _order = new();

    public int Count => _nodes.Count;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_nodes.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _order.Remove(node);
        _order.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Keeps a value.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value.</param>
    /// <param name="forgotten">What had to go for it.</param>
    /// <returns>Whether something had to go.</returns>
    public bool Put(TKey key, TValue value, [MaybeNullWhen(false)] out TValue forgotten)
    {
        Remove(key);
        _nodes[key] = _order.AddFirst((key, value));
        if (_nodes.Count <= capacity)
        {
            forgotten = default;
            return false;
        }

        var last = _order.Last!.Value;
        Remove(last.Key);
        forgotten = last.Value;
        return true;
    }

    public void Remove(TKey key)
    {
        if (_nodes.Remove(key, out var node))
        {
            _order.Remove(node);
        }
    }
}
