using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Understanding;

namespace Assistant.Bot.Forms.Interview;

/// <summary>What is said in the middle of a form and is not about it: a question, another service, danger.</summary>
internal sealed class AsideTurn(FormEngine engine, QuestionTurn questions, FormAsking asking, FormStart start)
{
    /// <summary>Answers of up to this many words tell what they were asked, whatever they sound like alone ("tự tử" as a cause of death).</summary>
    private const int ShortAnswer = 6;

    /// <summary>From here on a choice was named by its own words: "Nga" is a country and no fall.</summary>
    private const double Clear = 0.85;

    private const string CauseOfDeath = "death_cause";
    private const string SelfHarm = "self-harm";
    private const string OwnSecrets = "sharing-own-secrets";
    private const string OthersData = "others-data";
    private const string Insult = "insult";

    /// <summary>From this many words on, what is no answer may be a question without any sign of one.</summary>
    private const int Sentence = 5;

    /// <summary>A question of the citizen's own, in between: it is answered, and then the open question is asked again.</summary>
    /// <returns>Null where the message asks nothing.</returns>
    public TurnResult? Make(FormMessage message, Lazy<AnsweredTurn> asked, TurnResult? again)
    {
        var turn = asked.Value;
        switch (turn.Answer.Outcome)
        {
            case Outcome.StartForm when Elsewhere(message, asked) is { } begun:
                return begun;
            case Outcome.Answer or Outcome.StartForm when turn.Message.Needs.Count > 0 && (Asks(message, null) || (message.Text.Tokens.Count >= Sentence && !turn.Message.IsFollowUp)):
            case Outcome.OutOfScope when Asks(message, null):
            case Outcome.Smalltalk or Outcome.Handoff:
                break;
            default:
                return null;
        }

        var told = questions.Make(message.Scope, message.State, null, message.Scope.MemoryOf(message.Form.Service), turn);
        var replies = told.Replies.Select(r => r with { Choices = [], ExpectsAnswer = false }).ToArray();
        var result = again ?? asking.Again(message, message.Scope.Say("form.back_to"));
        return result with { Replies = [.. replies, .. result.Replies] };
    }

    /// <summary>Another service is asked for, to be done now.</summary>
    public TurnResult? Elsewhere(FormMessage message, Lazy<AnsweredTurn> asked) =>
        asked.Value is { Answer.Outcome: Outcome.StartForm, Message.Needs: [var need, ..] } && need.Service != message.Form.Service && start.Knows(need.Service)
            ? start.Begin(message.Scope, message.State, need)
            : null;

    /// <summary>Danger, wherever in a form: help comes first, and the form is kept.</summary>
    public TurnResult? Danger(FormMessage message, Lazy<AnsweredTurn> asked)
    {
        // Digits alone are an answer, to whatever question: a telephone number is no one-time password here.
        var despairs = engine.Words.Despairs(message.Text);
        var isAnswer = message.IsChosen || !message.Words.Any(char.IsLetter)
            || (!despairs && IsShortAnswer(message));
        if (isAnswer || asked.Value.Answer.Outcome != Outcome.Safety || TellsOwnData(message, asked.Value) || (!despairs && TellsOfDeath(message, asked.Value)))
        {
            return null;
        }

        var told = questions.Make(message.Scope, message.State, null, message.Scope.MemoryOf(message.Form.Service), asked.Value);
        var kept = FormAsking.Hold(message, message.Scope.Say("form.kept_open"));
        return kept with { Replies = [.. told.Replies.Select(r => r with { Choices = [], ExpectsAnswer = false }), .. kept.Replies] };
    }

    // "AB 123456" is the number that was asked for, and "Trần Minh Khôi" a person, whatever they sound like alone.
    private bool IsShortAnswer(FormMessage message) =>
        message is { Form.Pending: null, Asked: { } asked } && message.Text.Tokens.Count <= ShortAnswer
        && (asked.Field.Type == FieldType.Text
            || (asked.Field.Type is FieldType.Choice or FieldType.Choices && engine.Reader.Read(asked.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value, NeedsConfirmation: false, Confidence: >= Clear })
            || (asked.Field.Type is FieldType.Code or FieldType.CitizenId or FieldType.Passport or FieldType.OldId or FieldType.TaxCode or FieldType.Plate or FieldType.Email or FieldType.PersonName
                && engine.Reader.Read(asked.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value } reading
                && (!reading.NeedsConfirmation || IsWrittenAsName(message))));

    private static bool IsWrittenAsName(FormMessage message) => message.Words.Split(' ').All(w => w.Length == 0 || char.IsUpper(w[0]));

    /// <summary>Whether words would be asked back as a name or an unlisted value, and are none: an insult, thanks, a cry for a person.</summary>
    public bool IsOutburst(FormMessage message, FieldSlot? open, Lazy<AnsweredTurn> asked) =>
        !message.IsChosen && (open is { Field.Type: FieldType.Text }
            ? message.Text.Tokens.Count <= ShortAnswer && asked.Value.Message.Topic?.Id == Insult
            : open is { Field.Type: FieldType.PersonName or FieldType.Choice }
                && engine.Reader.Read(open.Field, message.Words, message.Scope.Today) is { Fate: ReadingFate.Value } read
                && (read.NeedsConfirmation || (asked.Value.Message.Topic?.Id == Insult && !IsWrittenAsName(message)))
                && asked.Value.Answer.Outcome is Outcome.Smalltalk or Outcome.Handoff && asked.Value.Message.Topic is not null);

    // "Số điện thoại của tôi là 09…", "sửa số điện thoại chủ xe" are told because a form asks for such things.
    private bool TellsOwnData(FormMessage message, AnsweredTurn asked) =>
        asked.Message.Topic?.Id is OwnSecrets or OthersData
        && (engine.Corrections.Names(message.Text, message.Look.OpenFields()) || engine.Finder.Find(message.Text, message.Look.OpenFields(), message.Scope.Today, corrects: true).Any(m => m.IsNamed));

    // Whoever registers a death tells how somebody died, at whatever question.
    private static bool TellsOfDeath(FormMessage message, AnsweredTurn asked) =>
        asked.Message.Topic?.Id == SelfHarm && message.Look.Form.Fields.Any(f => f.Aspect == CauseOfDeath);

    /// <summary>Whether a message asks something, and is not the answer to the open question.</summary>
    public bool Asks(FormMessage message, FieldSlot? open) =>
        !message.IsChosen && engine.Words.Asks(message.Text)
        && (open is null || open.Field.Type is FieldType.Text or FieldType.PersonName or FieldType.Address or FieldType.AdminUnit or FieldType.Code || engine.Reader.Read(open.Field, message.Words, message.Scope.Today).Fate != ReadingFate.Value || message.Text.Normal.EndsWith('?'));
}
