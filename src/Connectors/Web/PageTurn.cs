using Assistant.Knowledge.Answers;

namespace Assistant.Connectors.Web;

/// <summary>A question with its answer, as the page shows it.</summary>
/// <param name="Question">What the citizen wrote.</param>
/// <param name="Answered">What was understood and answered.</param>
/// <param name="IsReadInPart">Whether the message was longer than what is read.</param>
/// <param name="Carried">The messages that the page carries to the next turn, oldest first, this one last.</param>
internal sealed record PageTurn(string Question, AnsweredTurn Answered, bool IsReadInPart, IReadOnlyList<string> Carried);
