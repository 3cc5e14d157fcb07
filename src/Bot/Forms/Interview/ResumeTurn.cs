using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Forms.Resuming;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Understanding;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Understanding.Commands;

namespace Assistant.Bot.Forms.Interview;

/// <summary>Takes a form up again: one that was left here, or, with a code and a second fact, one from another channel.</summary>
internal sealed partial class ResumeTurn(FormEngine engine, FormAsking asking, FormPorts ports)
{
    private const int FullDate = 10;

    private static readonly FieldDefinition BirthDate = new() { Id = "", Type = FieldType.Date, Label = "", Name = "", Question = "" };

    /// <summary>A code to go on elsewhere.</summary>
    public async ValueTask<TurnResult> IssueAsync(FormMessage message, CancellationToken cancellation)
    {
        var scope = message.Scope;
        if (!BirthDates(message.Form).Any())
        {
            return asking.Again(message, scope.Say("form.code.too_early"));
        }

        var inbound = scope.Input.Message;
        var code = await ports.Codes.IssueAsync(inbound.Conversation, inbound.Person, message.Form.Id, scope.Input.Now, cancellation).ConfigureAwait(false);
        var minutes = Math.Max(1, (int)(code.Expires - scope.Input.Now).TotalMinutes).ToString(CultureInfo.InvariantCulture);
        var digits = scope.Input.Channel.Style == ReplyStyle.Spoken ? string.Join(' ', code.Digits.AsEnumerable()) : code.Digits;
        return FormAsking.Hold(message with { Look = engine.Look(message.Form with { CodeGiven = true }, scope.Today)! }, scope.Say("form.code", ("code", digits), ("minutes", minutes)));
    }

    /// <summary>The conversation without forms put aside that were since taken to another channel.</summary>
    public async ValueTask<ConversationState> KeptAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        foreach (var form in state.Aside.Where(f => f.CodeGiven))
        {
            if (await ports.Codes.MovedToAsync(form.Id, scope.Input.Message.Conversation, scope.Input.Now, cancellation).ConfigureAwait(false) is not null)
            {
                state = state with { Aside = [.. state.Aside.Where(f => f.Id != form.Id)] };
            }
        }

        return state;
    }

    /// <summary>Whether a form was taken to another channel since a code was given.</summary>
    public async ValueTask<TurnResult?> MovedAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        if (state.Form is not { CodeGiven: true } form
            || await ports.Codes.MovedToAsync(form.Id, scope.Input.Message.Conversation, scope.Input.Now, cancellation).ConfigureAwait(false) is null)
        {
            return null;
        }

        return new TurnResult(state with { Form = null, Mode = ConversationMode.Open, Choices = [], Memory = scope.Memory }, [scope.Reply(scope.Say("form.code.moved"))]);
    }

    /// <summary>A message that brings a code, asks to bring one, or gives the second fact.</summary>
    /// <returns>Null where it does none of these.</returns>
    public async ValueTask<TurnResult?> RedeemAsync(TurnScope scope, ConversationState state, CancellationToken cancellation)
    {
        if (state.CodePending is { Length: > 0 } pending)
        {
            return await SecondFactAsync(scope, state, pending, cancellation).ConfigureAwait(false);
        }

        var isAsked = state.CodePending is "" || engine.Words.Commands(scope.Text.Normal.Any(char.IsAsciiDigit) ? Without(scope) : scope.Text).Contains(FormCommand.Redeem);
        if (Code(scope.Text.Normal) is not { } code || (!isAsked && state.Form is not null))
        {
            return isAsked && state.CodePending is null
                ? new TurnResult(state with { CodePending = "", Choices = [], Mode = ConversationMode.Open, Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.ask"), expectsAnswer: true)])
                : state.CodePending is "" ? new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.dropped"))]) : null;
        }

        if (!isAsked && scope.Text.Tokens.Count > 3)
        {
            return null;
        }

        var claim = await ports.Codes.ClaimAsync(code, scope.Input.Message.Conversation, scope.Input.Message.Person, scope.Input.Now, cancellation).ConfigureAwait(false);
        if (!isAsked && claim.Fate == CodeFate.Unknown)
        {
            // Six digits that nobody asked for may be anything, a one-time password among them.
            return null;
        }

        return claim.Fate == CodeFate.Found
            ? new TurnResult(state with { CodePending = code, Choices = [], Mode = ConversationMode.Open, Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.fact"), expectsAnswer: true)])
            : new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(Refused(scope, claim))]);
    }

    /// <summary>Takes up a form that was left in this conversation.</summary>
    public TurnResult Continue(TurnScope scope, ConversationState state, FormState form, string opening)
    {
        var others = state.Form is { } open && open.Id != form.Id && open.Stage != FormStage.Done ? [.. state.Aside.Where(f => f.Id != form.Id), open] : state.Aside.Where(f => f.Id != form.Id).ToArray();
        return asking.Next(scope, state with { Aside = others, Form = form }, form with { Pending = null }, opening);
    }

    private async ValueTask<TurnResult> SecondFactAsync(TurnScope scope, ConversationState state, string code, CancellationToken cancellation)
    {
        var inbound = scope.Input.Message;
        var claim = await ports.Codes.ClaimAsync(code, inbound.Conversation, inbound.Person, scope.Input.Now, cancellation).ConfigureAwait(false);
        if (claim is not { Fate: CodeFate.Found, Conversation: { } from, Form: { } id }
            || await ports.Source.FindAsync(from, id, cancellation).ConfigureAwait(false) is not { } form)
        {
            return new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(Refused(scope, claim.Fate == CodeFate.Found ? new CodeClaim(CodeFate.Unknown) : claim))]);
        }

        var reading = engine.Reader.Read(BirthDate, scope.Text.Normal, scope.Today);
        if (reading.Fate != ReadingFate.Value)
        {
            return NoDate(scope, state);
        }

        if (!BirthDates(form).Contains(reading.Value))
        {
            return await WrongAsync(scope, state, code, cancellation).ConfigureAwait(false);
        }

        if (!await ports.Codes.UseAsync(code, inbound.Conversation, id, scope.Input.Now, cancellation).ConfigureAwait(false))
        {
            return new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.used"))]);
        }

        // The consent that the form was begun with goes with it.
        var consents = state.Consents.Any(c => c is { Purpose: ConsentPurpose.Forms, Withdrawn: null }) ? state.Consents : [.. state.Consents, new Consent(ConsentPurpose.Forms, form.Begun, from.Channel)];
        var taken = form with { CodeGiven = false, Pending = null };
        var opened = state with { CodePending = null, Consents = consents };
        var opening = scope.Say("form.redeem.done", ("phrase", engine.Procedure(form.Service).Phrase));
        return form.Stage == FormStage.Done
            ? FormAsking.With(scope, opened, taken, [FormAsking.Own(scope, "form.guide.start")], [scope.Reply(opening, [FormAsking.Own(scope, "form.guide.start")])], ConversationMode.Open)
            : Continue(scope, opened, taken, opening);
    }

    // What is no date is no guess either: it is asked again, and given up by whoever gives it up.
    private TurnResult NoDate(TurnScope scope, ConversationState state) =>
        engine.Knowledge.Commands.Find(scope.Text).Any(c => c is ConversationCommand.Stop or ConversationCommand.Back)
            ? new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.left"))])
            : new TurnResult(state with { Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.fact"), expectsAnswer: true)]);

    private async ValueTask<TurnResult> WrongAsync(TurnScope scope, ConversationState state, string code, CancellationToken cancellation)
    {
        var inbound = scope.Input.Message;
        await ports.Codes.FactFailedAsync(code, scope.Input.Now, cancellation).ConfigureAwait(false);
        // Whether there is another try is told at once, and not only when it fails.
        var claim = await ports.Codes.ClaimAsync(code, inbound.Conversation, inbound.Person, scope.Input.Now, cancellation).ConfigureAwait(false);
        return claim.Fate == CodeFate.Found
            ? new TurnResult(state with { Memory = scope.Memory }, [scope.Reply(scope.Say("form.redeem.fact_wrong"), expectsAnswer: true)])
            : new TurnResult(state with { CodePending = null, Memory = scope.Memory }, [scope.Reply(Refused(scope, claim))]);
    }

    private static string Refused(TurnScope scope, CodeClaim claim) => claim.Fate switch
    {
        CodeFate.Expired => scope.Say("form.redeem.expired"),
        CodeFate.Used => scope.Say("form.redeem.used"),
        CodeFate.TooMany => scope.Say("form.redeem.too_many"),
        CodeFate.Void => scope.Say("form.redeem.void"),
        _ => scope.Say("form.redeem.unknown"),
    };

    private AnalyzedText Without(TurnScope scope) => engine.Answerer.Interpreter.Analyzer.Analyze(Digits().Replace(scope.Text.Normal, " "));

    // Six digits in one run, also in groups as they are dictated; the first digits of something longer are no code.
    private static string? Code(string text) =>
        Digits().Matches(text) is [{ Value: var run }] && string.Concat(run.Where(char.IsAsciiDigit)) is { Length: ResumeCode.Length } digits ? digits : null;

    // The dates of birth in a form: the second fact may be any of them that is known to the day.
    private IEnumerable<string> BirthDates(FormState form) =>
        engine.Form(form.Service) is { } definition
            ? definition.Fields.Where(f => f is { Type: FieldType.Date, Aspect: "birth_date" }).Select(f => form.Answers.GetValueOrDefault(f.Id)?.Value ?? "").Where(v => v.Length == FullDate)
            : [];

    [GeneratedRegex(@"[0-9]+([ .-][0-9]+)*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
