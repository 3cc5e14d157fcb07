using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Bot.Forms.Interview;

/// <summary>A message to a form, and the form that it meets.</summary>
/// <param name="Scope">The turn.</param>
/// <param name="State">The conversation.</param>
/// <param name="Look">The form.</param>
/// <param name="Words">What was said, or what the choice stands for that was named by its number.</param>
/// <param name="Text">The same, analysed.</param>
/// <param name="IsChosen">Whether a choice was named.</param>
internal sealed record FormMessage(TurnScope Scope, ConversationState State, FormLook Look, string Words, AnalyzedText Text, bool IsChosen)
{
    public FormState Form => Look.State;

    /// <summary>The question that was asked last, where it is still part of the form.</summary>
    public FieldSlot? Asked => Look.Find(Form.Asked);

    public IReadOnlyList<FileReference> Files => Scope.Input.Message.Content.Files;
}
