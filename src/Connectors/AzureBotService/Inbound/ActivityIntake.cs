using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Connectors.AzureBotService.Outbound;
using Assistant.Connectors.BotFramework;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.AzureBotService.Inbound;

/// <summary>What an activity is to the assistant.</summary>
/// <param name="Message">The message; null where the activity is acknowledged and means nothing here.</param>
/// <param name="Address">Where its replies go; null where it names no service that is allowed.</param>
/// <param name="Error">What is wrong with the activity.</param>
internal readonly record struct Intake(InboundMessage? Message, ReplyAddress? Address, ErrorAnswer? Error)
{
    public static Intake Ignored { get; } = new(null, null, null);

    public static Intake Wrong(ErrorAnswer error) => new(null, null, error);
}

/// <summary>Maps an activity of an authenticated caller to a message.</summary>
internal sealed class ActivityIntake(ServiceAddressRule rule, IOptions<AzureBotServiceOptions> options, TimeProvider time)
{
    // The service's channels are named by short words; a bar would make keys ambiguous.
    private const int LongestChannelId = 50;

    private readonly AzureBotServiceOptions _options = options.Value;

    /// <summary>Maps an activity.</summary>
    public Intake Take(Activity activity)
    {
        try
        {
            return Map(activity);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // JSON that is passed on unread shows only here that it holds half a character.
            return Intake.Wrong(ErrorAnswer.BadArgument("The activity holds text that is no Unicode."));
        }
    }

    private Intake Map(Activity activity)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            return Intake.Wrong(ErrorAnswer.NotHandled);
        }

        var joined = activity.Type == ActivityTypes.ConversationUpdate && SomebodyCame(activity);
        if (!joined && activity.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation))
        {
            return Intake.Ignored;
        }

        if (Objection(activity) is { } objection)
        {
            return Intake.Wrong(ErrorAnswer.BadArgument(objection));
        }

        var expectsReplies = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var allowed = rule.Allows(activity.ServiceUrl);
        if (!allowed && !expectsReplies)
        {
            return Intake.Wrong(ErrorAnswer.ServiceAddressNotAllowed);
        }

        var address = Address(activity);
        return new Intake(Message(activity, joined, expectsReplies, allowed ? address.Write() : null), address, null);
    }

    private static bool SomebodyCame(Activity activity) =>
        activity.MembersAdded is { Count: > 0 } members && members.Any(m => m?.Id is { } id && id != activity.Recipient?.Id);

    private static ReplyAddress Address(Activity activity) => new(
        activity.ServiceUrl ?? "", activity.ChannelId!, activity.Conversation!, activity.Recipient, activity.From, activity.Locale);

    private string? Objection(Activity activity) => activity switch
    {
        { ChannelId: not { Length: > 0 and <= LongestChannelId } } => "The activity has no channelId.",
        _ when activity.ChannelId.Contains('|') => "The channelId may not contain a bar.",
        { Conversation: not { Id.Length: > 0 } } => "The activity has no conversation.id.",
        { From: not { Id.Length: > 0 } } => "The activity has no from.id.",
        _ when IdentityEvent.IsReserved(activity.Name) => "Events of this name come from the server only.",
        { Text.Length: var length } when length > _options.MaxTextLength => $"A text may have {_options.MaxTextLength} characters.",
        _ => null,
    };

    private InboundMessage Message(Activity activity, bool joined, bool expectsReplies, string? address)
    {
        var content = joined
            ? new MessageContent { Kind = MessageKind.Event, Name = TurnHandler.JoinedEvent, Locale = activity.Locale }
            : ActivityMapper.ToContent(activity);
        return new InboundMessage
        {
            Conversation = new ConversationId(AzureChannel.Id, AzureChannel.Key(activity.ChannelId!, activity.Conversation!.Id!)),
            Person = AzureChannel.Key(activity.ChannelId!, activity.From!.Id!),

            // The service delivers an activity again with the same id. Arrivals are one happening a conversation, however often they are told.
            MessageId = joined ? $"joined|{activity.Conversation.Id}" : activity.Id is { Length: > 0 } id ? id : Guid.NewGuid().ToString("N"),
            EventKind = activity.Type!,
            Content = content with { Wire = activity.Id },
            ReceivedAt = time.GetUtcNow(),
            ReplyAddress = address,
            AnswersInResponse = expectsReplies,
        };
    }
}
