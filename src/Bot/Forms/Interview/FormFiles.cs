using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Attachments;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Papers and photos sent while a form is open: looked at, and put where the form takes them.</summary>
internal sealed class FormFiles(FormEngine engine, FormAsking asking, FormPorts ports)
{
    private const int MostFiles = 20;

    /// <summary>Takes the files of a message.</summary>
    /// <returns>Null where the form takes none.</returns>
    public async ValueTask<TurnResult?> TakeAsync(FormMessage message, CancellationToken cancellation)
    {
        var slot = message.Asked is { Field.Type: FieldType.Files } asked ? asked : message.Look.Slots.FirstOrDefault(s => s.Field.Type == FieldType.Files);
        if (slot is null)
        {
            return null;
        }

        var scope = message.Scope;
        var kept = message.Form.Answers.GetValueOrDefault(slot.Key)?.Files.ToList() ?? [];
        var told = new List<string>();
        foreach (var file in message.Files)
        {
            var state = await LookAsync(message, file, cancellation).ConfigureAwait(false);
            if (state is PhotoState.Ok or PhotoState.Unchecked && kept.Count < MostFiles)
            {
                kept.Add(file);
            }
            else
            {
                told.Add(scope.Say(kept.Count >= MostFiles ? "form.photo.too_many" : Key(state), ("name", file.Name)));
            }
        }

        if (kept.Count == 0)
        {
            return asking.Again(message, string.Join('\n', told));
        }

        var value = string.Join(Knowledge.Forms.Logic.AnswerDates.ListSeparator, kept.Select(f => f.Name));
        var answer = new FormAnswer(value, AnswerStatus.Given, AnswerOrigin.Said, scope.Input.Channel.Id, scope.Input.Now) { Files = kept };
        var form = AnswerTaker.Store(message.Form, slot.Key, answer);
        told.Insert(0, scope.Say("form.photo.kept", ("name", slot.Field.Name), ("count", kept.Count.ToString(CultureInfo.InvariantCulture))));
        return message.Form.Stage == FormStage.Done
            ? FormAsking.Hold(message with { Look = engine.Look(form, scope.Today)! }, string.Join('\n', told))
            : asking.Next(scope, message.State, form, string.Join('\n', told));
    }

    private async ValueTask<PhotoState> LookAsync(FormMessage message, FileReference file, CancellationToken cancellation)
    {
        // What a channel has named is on disk already; a file that is not there was lost on the way.
        var stored = await ports.Files.ReadAsync(message.Scope.Input.Message.Conversation, file.Id, cancellation).ConfigureAwait(false);
        return stored is var (_, content) ? ports.Photos.Check(content, file.MediaType).State : PhotoState.Unreadable;
    }

    private static string Key(PhotoState state) => state switch
    {
        PhotoState.Blank => "form.photo.blank",
        PhotoState.TooDark => "form.photo.dark",
        PhotoState.TooBright => "form.photo.bright",
        PhotoState.TooSmall => "form.photo.small",
        PhotoState.NotAllowed => "form.photo.not_allowed",
        _ => "form.photo.unreadable",
    };
}
