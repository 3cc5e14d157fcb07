using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>A citizen in the middle of a form: says something, and expects what is asked, kept and told.</summary>
internal sealed class FormTalk
{
    private const int LongestWalk = 90;

    private readonly Talk _talk;
    private readonly FormWalk _walk;
    private readonly FormSlots _slots;
    private string _said = "";

    private FormTalk(AssistantFixture assistant, FormWalk walk, ChannelTraits? channel)
    {
        _walk = walk;
        _talk = new Talk(assistant, channel);
        _slots = new FormSlots(assistant.Answerer);
    }

    /// <summary>The form as it stands; fails where none is open.</summary>
    public FormState Form => _talk.State.Form ?? throw new InvalidOperationException($"No form is open; last said: {Text}");

    public ConversationState State => _talk.State;

    /// <summary>The keys of the official form that have an answer in this person's case, whatever else is remembered.</summary>
    public IReadOnlyList<string> Slots => [.. _slots.Of(_talk.State, new DateOnly(2026, 11, 25)).Select(s => s.Key)];

    /// <summary>All that was answered last.</summary>
    public string Text => string.Join("\n", _talk.Replies.Select(r => r.Text));

    /// <summary>The key of the question that is open.</summary>
    public string? Asked => Form.Stage == FormStage.Review ? null : Form.Asked;

    /// <summary>Asks to do it now and agrees to it; the first question is open.</summary>
    public static FormTalk Begin(AssistantFixture assistant, FormWalk walk, ChannelTraits? channel = null) =>
        new FormTalk(assistant, walk, channel).Say(walk.Opening).Say("đồng ý");

    /// <summary>Asks to do it now; the question for consent is open.</summary>
    public static FormTalk Open(AssistantFixture assistant, FormWalk walk, ChannelTraits? channel = null) => new FormTalk(assistant, walk, channel).Say(walk.Opening);

    /// <summary>Answers as the walk has it until a question is open.</summary>
    public FormTalk To(string key)
    {
        for (var turn = 0; turn < LongestWalk && Asked != key; turn++)
        {
            var asked = Asked ?? throw new InvalidOperationException($"The review came before {key}.");
            Say(_walk.Answers.GetValueOrDefault(asked) ?? throw new InvalidOperationException($"The walk through {_walk.Service} has no answer to {asked}: {Text}"));
        }

        return Expects(key);
    }

    /// <summary>Answers everything; the review is open.</summary>
    public FormTalk ToReview()
    {
        for (var turn = 0; turn < LongestWalk && Form.Stage == FormStage.Interview; turn++)
        {
            Say(_walk.Answers.GetValueOrDefault(Asked!) ?? throw new InvalidOperationException($"The walk through {_walk.Service} has no answer to {Asked}: {Text}"));
        }

        return ExpectsStage(FormStage.Review);
    }

    public FormTalk Say(string text)
    {
        _said = text;
        _talk.Hear(new MessageContent { Text = text });
        return this;
    }

    public FormTalk BeSilent()
    {
        _talk.Hear(new MessageContent { Kind = MessageKind.Silence });
        return this;
    }

    /// <summary>Expects that a question is open, and that something was said.</summary>
    public FormTalk Expects(string key)
    {
        Assert.True(key == Asked, $"{key} should be asked and '{Asked}' is {Where}");
        Assert.NotEmpty(Text);
        return this;
    }

    /// <summary>Expects an answer, in the canonical writing of its field.</summary>
    public FormTalk Keeps(string key, string value)
    {
        var answer = Form.Answers.GetValueOrDefault(key)?.Value;
        Assert.True(answer == value, $"{key} should be '{value}' and is '{answer}' {Where}");
        return this;
    }

    /// <summary>Expects that the question is over: the one behind it is open.</summary>
    public FormTalk Leads(FieldSample sample)
    {
        Assert.NotEqual(sample.Key, Asked);
        return this;
    }

    public FormTalk HasNo(string key)
    {
        Assert.False(Form.Answers.TryGetValue(key, out var answer) && answer.Value.Length > 0, $"{key} should be open and is '{Form.Answers.GetValueOrDefault(key)?.Value}' {Where}");
        return this;
    }

    public FormTalk Leaves(string key, AnswerStatus status)
    {
        Assert.Equal(status, Form.Answers.GetValueOrDefault(key)?.Status);
        return this;
    }

    public FormTalk Tells(string words)
    {
        Assert.True(Text.Contains(words, StringComparison.OrdinalIgnoreCase), $"'{words}' should be told {Where}");
        return this;
    }

    public FormTalk DoesNotTell(string words)
    {
        Assert.False(Text.Contains(words, StringComparison.OrdinalIgnoreCase), $"'{words}' should not be told {Where}");
        return this;
    }

    public FormTalk Offers(string choice)
    {
        Assert.Contains(_talk.State.Choices, c => c.Label.Contains(choice, StringComparison.OrdinalIgnoreCase));
        return this;
    }

    public FormTalk ExpectsStage(FormStage stage)
    {
        Assert.True(stage == Form.Stage, $"The stage should be {stage} and is {Form.Stage} {Where}");
        return this;
    }

    public FormTalk ExpectsMode(ConversationMode mode)
    {
        Assert.True(mode == _talk.State.Mode, $"The mode should be {mode} and is {_talk.State.Mode} {Where}");
        return this;
    }

    public FormTalk IsFor(FormWalk walk)
    {
        Assert.Equal(walk.Service, Form.Service);
        return this;
    }

    /// <summary>Expects that nothing that was answered has changed since.</summary>
    public FormTalk ChangesNothing(IReadOnlyDictionary<string, FormAnswer> before)
    {
        var changes = Values(Form.Answers).Except(Values(before)).Concat(Values(before).Except(Values(Form.Answers)));
        Assert.True(!changes.Any(), $"Changed: {string.Join("; ", changes)} {Where}");
        return this;
    }

    public FormTalk HasNoForm()
    {
        Assert.Null(_talk.State.Form);
        return this;
    }

    private string Where => $"after “{_said}”, which was answered: {Text}";

    private static IEnumerable<string> Values(IReadOnlyDictionary<string, FormAnswer> answers) =>
        answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value.Value}");
}
