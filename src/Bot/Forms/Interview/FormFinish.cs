using System.Security.Cryptography;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Documents;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Makes the form: the Word file and the page to print, the receipt, and what to bring, pay and mind. Made again, it is the same form with the same number.</summary>
internal sealed class FormFinish(FormEngine engine, FormDocuments documents, FormPorts ports, FormReview review)
{
    private readonly ReceiptIssuer _receipts = new(ports.Files, new ReferenceNumbers(RandomNumberGenerator.Create()));

    /// <summary>Makes it.</summary>
    public async ValueTask<TurnResult> MakeAsync(FormMessage message, CancellationToken cancellation)
    {
        var scope = message.Scope;
        var inbound = scope.Input.Message;
        var answers = message.Look.Slots.Count(s => message.Look.Shown(s).Length > 0);
        FileReference[] attached = [.. message.Look.Slots.Where(s => s.Field.Type == FieldType.Files).SelectMany(s => message.Form.Answers.GetValueOrDefault(s.Key)?.Files ?? [])];
        var receipt = await _receipts
            .IssueAsync(inbound.Conversation, message.Look.Form, answers, attached, message.Form.Reference, scope.Input.Now, cancellation)
            .ConfigureAwait(false);
        var written = new ReceiptWriter(engine.Answerer.Phrases(scope.Language)).Write(receipt).TrimEnd();
        if (receipt.Reference is not { } reference)
        {
            // Nothing is promised while a file is missing: what is there stays, and the rest is asked for again.
            var open = engine.Look(WithoutFiles(message.Form, receipt.Missing), scope.Today)!;
            return review.Show(scope, message.State, open, written);
        }

        var form = message.Form with { Stage = FormStage.Done, Reference = reference, Asked = null, Pending = null, Touched = scope.Input.Now };
        var look = engine.Look(form, scope.Today)!;
        var made = new List<FileReference>();
        foreach (var file in documents.Make(look, reference))
        {
            made.Add(await ports.Files.SaveAsync(inbound.Conversation, inbound.Person, file.Name, file.MediaType, file.Content, scope.Input.Now, cancellation).ConfigureAwait(false));
        }

        return Tell(message, form, look, written, made);
    }

    private TurnResult Tell(FormMessage message, FormState form, FormLook look, string receipt, IReadOnlyList<FileReference> made)
    {
        var scope = message.Scope;
        var first = scope.Reply(FormAsking.Lines(
            scope.Say(look.Form.HasOfficialForm ? "form.done" : "form.done.sheet", ("form", look.Form.Title)),
            scope.Input.Channel.Style switch
            {
                ReplyStyle.Spoken => scope.Say("form.done.spoken", ("reference", Spelled(form.Reference!))),
                ReplyStyle.Rich => $"{Headed(receipt)}\n\n{scope.Say("form.done.files")}",
                _ => receipt,
            })) with
        { Files = made };
        var sheet = documents.Bring(scope, look);
        var offersProfile = message.State.Consents.All(c => c.Purpose != ConsentPurpose.Profile) && look.Slots.Any(s => s.Field.Profile is not null);
        IReadOnlyList<Choice> choices = offersProfile
            ? [FormAsking.Own(scope, "form.profile.yes"), FormAsking.Own(scope, "form.profile.no")]
            : [FormAsking.Own(scope, "form.guide.start")];
        var last = scope.Reply(offersProfile ? scope.Say("form.profile.ask") : scope.Say("form.guide.offer"), choices, expectsAnswer: true);
        if (offersProfile)
        {
            form = form with { Pending = new PendingQuestion(PendingKind.KeepProfile) };
        }

        return FormAsking.With(scope, message.State, form, choices, [first, sheet, last], ConversationMode.Guide);
    }

    // The first line of a receipt is its title.
    private static string Headed(string receipt) => receipt.Split('\n', 2) is [var title, var rest] ? $"\n**{title}**\n{rest}" : receipt;

    private static string Spelled(string reference) => string.Join(' ', reference.Replace("-", ",", StringComparison.Ordinal).AsEnumerable());

    private static FormState WithoutFiles(FormState form, IReadOnlyList<FileReference> missing)
    {
        var answers = new Dictionary<string, FormAnswer>(form.Answers, StringComparer.Ordinal);
        foreach (var (key, answer) in form.Answers.Where(a => a.Value.Files.Any(missing.Contains)))
        {
            FileReference[] kept = [.. answer.Files.Except(missing)];
            answers[key] = answer with { Files = kept, Value = string.Join(Knowledge.Forms.Logic.AnswerDates.ListSeparator, kept.Select(f => f.Name)), Status = kept.Length > 0 ? AnswerStatus.Given : AnswerStatus.Blank };
        }

        return form with { Answers = answers };
    }
}
