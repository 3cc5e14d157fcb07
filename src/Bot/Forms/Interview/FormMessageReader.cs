using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Tells whether a message to a form names one of the choices that are open.</summary>
internal sealed class FormMessageReader(FormEngine engine, ChoiceLabels labels)
{
    /// <summary>Reads the message: the choice that it names, or its own words. A number or a place names a choice where choices are what is asked for; a number of copies is no place in a list.</summary>
    public FormMessage Read(TurnScope scope, ConversationState state, FormLook look)
    {
        var words = scope.Input.Message.Content.Text ?? "";
        var message = new FormMessage(scope, state, look, words, scope.Text, false);
        if (state.Choices.Count == 0 || scope.Text.Tokens.Count is 0 or > 25)
        {
            return message;
        }

        // A button sends its words, signs and all: "O-" is another than "O".
        if (state.Choices.FirstOrDefault(c => string.Equals(c.Value, words.Trim(), StringComparison.OrdinalIgnoreCase)) is { } pressed)
        {
            return Chosen(message, pressed);
        }

        var byPlace = message.Form.Pending is not null || message.Form.Stage != FormStage.Interview
            || message.Asked is not { Field.Type: FieldType.Number or FieldType.Money or FieldType.Date or FieldType.Month or FieldType.Time or FieldType.CitizenId or FieldType.OldId or FieldType.Phone or FieldType.Code or FieldType.Text or FieldType.Address };
        if (!byPlace && message.Asked is { } typed && look.State.Stage == FormStage.Interview && engine.Reader.Read(typed.Field, words, scope.Today).Fate != ReadingFate.Value)
        {
            // What is no answer of its kind may well be the number of a choice.
            byPlace = true;
        }

        // In the review, numbers name answers. Of a long list few values are offered, and the name of another may sound like a number ("Cơ-tu").
        // "Để sau" is no sixth choice.
        if (look.State.Stage == FormStage.Review || engine.Words.Commands(scope.Text).Count > 0
            || (message is { Form.Pending: null, Asked.Field.List: not null } && engine.Reader.Read(message.Asked.Field, words, scope.Today).Fate == ReadingFate.Value))
        {
            byPlace = false;
        }

        // Between a few ways on, a part of one says which: "bỏ hẳn", "lưu lại".
        if (engine.Knowledge.Commands.Choices.Find(scope.Text, labels.Of(state.Choices), byPlace) is not { } match || !(match.IsCertain || message.Form.Pending is not null))
        {
            return message;
        }

        return Chosen(message, state.Choices[match.Index]);
    }

    private FormMessage Chosen(FormMessage message, Choice choice) =>
        message with { Words = choice.Value, Text = engine.Answerer.Interpreter.Analyzer.Analyze(choice.Value), IsChosen = true };
}
