using Assistant.Knowledge.Answers;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>The whole assistant, learnt once from the shipped content.</summary>
public sealed class AssistantFixture
{
    /// <summary>The name of the group of tests that share it.</summary>
    public const string Group = "assistant";

    public QuestionAnswerer Answerer { get; } = QuestionAnswerer.Load(ShippedContent.Files);

    /// <summary>Answers one message, or the last of several turns.</summary>
    public AnsweredTurn Ask(params IReadOnlyList<string> turns)
    {
        var turn = default(AnsweredTurn);
        foreach (var text in turns)
        {
            turn = Answerer.Ask(text, ShippedContent.Day, turn);
        }

        return turn!;
    }
}
