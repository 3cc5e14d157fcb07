using Assistant.Bot.Channels;

namespace Assistant.Bot.Conversations;

/// <summary>
/// The conversations used last, so that a turn need not read what this process has just written. A stale entry costs one
/// conflict and is replaced; the store alone is the truth.
/// </summary>
internal sealed class SnapshotCache(int capacity)
{
    private readonly Dictionary<ConversationId, LinkedListNode<(ConversationId Id, ConversationSnapshot Snapshot)>> _nodes = [];
    private readonly LinkedList<(ConversationId Id, ConversationSnapshot Snapshot)> _byUse = new();
    private readonly Lock _lock = new();

    public ConversationSnapshot? Find(ConversationId id)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(id, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Snapshot;
        }
    }

    public void Keep(ConversationId id, ConversationSnapshot snapshot)
    {
        if (capacity == 0)
        {
            return;
        }

        lock (_lock)
        {
            if (_nodes.TryGetValue(id, out var node))
            {
                _byUse.Remove(node);
                node.Value = (id, snapshot);
            }
            else
            {
                node = new LinkedListNode<(ConversationId, ConversationSnapshot)>((id, snapshot));
                _nodes.Add(id, node);
            }

            _byUse.AddFirst(node);
            if (_nodes.Count > capacity)
            {
                _nodes.Remove(_byUse.Last!.Value.Id);
                _byUse.RemoveLast();
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _nodes.Clear();
            _byUse.Clear();
        }
    }

    public void Forget(ConversationId id)
    {
        lock (_lock)
        {
            if (_nodes.Remove(id, out var node))
            {
                _byUse.Remove(node);
            }
        }
    }
}
