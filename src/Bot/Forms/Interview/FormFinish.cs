using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Documents;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Makes the form: the Word file and the page to print, the receipt, and what to bring, pay and mind. Made again, it is the same form with the same number.</summary>
internal sealed class FormFinish(FormEngine engine, FormDocuments documents, FormPorts ports)
{
    /// <summary>Makes it.</summary>
    public async ValueTask<TurnResult> MakeAsync(FormMessage message, CancellationToken cancellation)
    {
        var scope = message.Scope;
        var reference = message.Form.Reference ?? ReferenceNumber.New(scope.Input.Now);
        var form = message.Form with { Stage = FormStage.Done, Reference = reference, Asked = null, Pending = null, Touched = scope.Input.Now };
        var look = engine.Look(form, scope.Today)!;
        var files = await SaveAsync(message, look, reference, cancellation).ConfigureAwait(false);
        var attached = await AttachedAsync(message, look, cancellation).ConfigureAwait(false);
        var receipt = scope.Reply(FormAsking.Lines(
            scope.Say(look.Form.HasOfficialForm ? "form.done" : "form.done.sheet", ("form", look.Form.Title), ("reference", reference)),
            scope.Say(
                "form.receipt",
                ("count", look.Slots.Count(s => look.Shown(s).Length > 0).ToString(CultureInfo.InvariantCulture)),
                ("time", scope.Input.Now.ToOffset(TurnScope.VietnamOffset).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture))),
            attached)) with { Files = files };
        var bring = FormDocuments.Bring(scope, look);
        var offersProfile = message.State.Consents.All(c => c.Purpose != ConsentPurpose.Profile) && look.Slots.Any(s => s.Field.Profile is not null);
        IReadOnlyList<Choice> choices = offersProfile
            ? [FormAsking.Own(scope, "form.profile.yes"), FormAsking.Own(scope, "form.profile.no")]
            : [FormAsking.Own(scope, "form.guide.start")];
        if (offersProfile)
        {
            form = form with { Pending = new PendingQuestion(PendingKind.KeepProfile) };
        }

        var last = scope.Reply(
            FormAsking.Lines(bring, scope.Say("form.guide.offer"), offersProfile ? scope.Say("form.profile.ask") : ""), choices, expectsAnswer: true);
        return FormAsking.With(scope, message.State, form, choices, [receipt, last], ConversationMode.Guide);
    }

    // Only what is on disk is named on the receipt.
    private async ValueTask<string> AttachedAsync(FormMessage message, FormLook look, CancellationToken cancellation)
    {
        var stored = new List<string>();
        var lost = new List<string>();
        foreach (var slot in look.Slots.Where(s => s.Field.Type == FieldType.Files))
        {
            foreach (var file in look.State.Answers.GetValueOrDefault(slot.Key)?.Files ?? [])
            {
                var found = await ports.Files.ReadAsync(message.Scope.Input.Message.Conversation, file.Id, cancellation).ConfigureAwait(false);
                (found is null ? lost : stored).Add(file.Name);
            }
        }

        return FormAsking.Lines(
            stored.Count > 0 ? message.Scope.Say("form.receipt.files", ("count", stored.Count.ToString(CultureInfo.InvariantCulture)), ("names", string.Join(", ", stored))) : "",
            lost.Count > 0 ? message.Scope.Say("form.receipt.lost", ("names", string.Join(", ", lost))) : "");
    }

    private async ValueTask<IReadOnlyList<FileReference>> SaveAsync(FormMessage message, FormLook look, string reference, CancellationToken cancellation)
    {
        var inbound = message.Scope.Input.Message;
        var files = new List<FileReference>();
        foreach (var made in documents.Make(look, reference))
        {
            files.Add(await ports.Files.SaveAsync(inbound.Conversation, inbound.Person, made.Name, made.MediaType, made.Content, message.Scope.Input.Now, cancellation).ConfigureAwait(false));
        }

        return files;
    }
}
