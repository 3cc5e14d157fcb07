using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>The walks themselves: without anything to repair, every question is asked once.</summary>
[Collection(AssistantFixture.Group)]
public sealed class WalkTests(AssistantFixture assistant)
{
    [Theory]
    [MemberData(nameof(Walks.Services), MemberType = typeof(Walks))]
    public void Without_anything_to_repair_every_question_is_asked_once_and_answered(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk);
        var asked = new List<string>();
        while (talk.Form.Stage == FormStage.Interview)
        {
            asked.Add(talk.Asked!);
            talk.Say(walk.Answers[talk.Asked!]);
        }

        Assert.Equal(asked.Distinct(), asked);
        talk.ExpectsStage(FormStage.Review);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice, walk.YesNo })
        {
            talk.Keeps(sample.Key, sample.Value);
        }
    }
}
