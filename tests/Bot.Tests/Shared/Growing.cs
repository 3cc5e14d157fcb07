using Assistant.Bot.Conversations;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Notes the parts of a growing answer; presses stop after some of them if told so.</summary>
internal sealed class Growing(string? streamId, int stopsAfter = int.MaxValue) : IAnswerGrowth
{
    private readonly List<string> _shown = [];

    public IReadOnlyList<string> Shown => _shown;

    public string? StreamId => streamId;

    public bool IsStopped { get; private set; }

    public void Show(string textSoFar)
    {
        if (!IsStopped)
        {
            _shown.Add(textSoFar);
            IsStopped = _shown.Count >= stopsAfter;
        }
    }
}
