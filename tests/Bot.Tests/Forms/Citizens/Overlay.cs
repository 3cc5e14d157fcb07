using Assistant.Knowledge.Forms.Logic;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Answers with one more.</summary>
internal sealed class Overlay(IFormAnswers answers, string key, string value) : IFormAnswers
{
    public string? this[string asked] => asked == key ? value : answers[asked];

    public int Count(string group) => answers.Count(group);

    public IFormAnswers Member(string group, int index) => answers.Member(group, index);
}
