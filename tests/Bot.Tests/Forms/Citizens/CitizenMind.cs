using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Interview;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>What a citizen keeps in mind during a walk, and the ways of saying a choice.</summary>
internal sealed class CitizenMind(CitizenTalk talk, MeantForm meant, FormEngine engine, Temperament temperament, Speech speech, WalkReport report)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public CitizenTalk Talk => talk;

    public MeantForm Meant => meant;

    public FormEngine Engine => engine;

    public Temperament Temperament => temperament;

    public Speech Speech => speech;

    public WalkReport Report => report;

    /// <summary>The keys that were answered properly.</summary>
    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said by mistake and is still to be put right, with what was meant.</summary>
    public Dictionary<string, Meant> Mistakes { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the walk is over.</summary>
    public bool IsDone { get; private set; }

    public FormState? Form => talk.State.Form;

    public DateOnly Today => DateOnly.FromDateTime(talk.Now.DateTime);

    /// <summary>The form as it is shown.</summary>
    public FormLook Look() => engine.Look(Form!, Today)!;

    /// <summary>What was taken from the first words and was not meant, once each; null for nothing.</summary>
    public (FieldSlot Slot, Meant Meant, string Held)? Guessed()
    {
        var look = Look();
        foreach (var difference in AnswerBook.Differences(look, meant).Where(d => look.State.Answers.GetValueOrDefault(d.Slot.Key)?.Origin == AnswerOrigin.Understood))
        {
            if (_told.Add(difference.Slot.Key))
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>Picks a choice by the key of its phrase, or says it where it is not offered.</summary>
    public async Task PickAsync(string key)
    {
        var label = Phrase(key);
        var index = talk.Choices.ToList().FindIndex(c => c.Label == label);

        // In the review a number names an answer, and beside an open question it may be one: there the words are said.
        var isByNumber = Form is not { Stage: FormStage.Review } && key != "form.skip";
        await talk.SayAsync(index >= 0 && (isByNumber || talk.Channel.Style == ReplyStyle.Rich) ? speech.Pick(talk.Choices, index) : label);
    }

    public string Phrase(string key) => engine.Answerer.Phrases(MessageLanguage.Vietnamese).Say(key);

    /// <summary>Ends the walk.</summary>
    public void Stop(WalkEnd end, string? trouble) => (report.End, report.Trouble, IsDone) = (end, trouble, true);
}
