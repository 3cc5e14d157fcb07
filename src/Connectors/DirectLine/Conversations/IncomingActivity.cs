using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Connectors.BotFramework;
using Assistant.Connectors.DirectLine.Gate;
using Assistant.Connectors.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Conversations;

/// <summary>What a posted activity is to the assistant.</summary>
/// <param name="Message">The message; null where there is none to answer.</param>
/// <param name="StopStream">The stream that the citizen stops, empty for whichever grows; null where they stop none.</param>
/// <param name="Error">What is wrong with it.</param>
internal readonly record struct Incoming(InboundMessage? Message, string? StopStream, DirectLineError? Error)
{
    public static Incoming Nothing { get; } = new(null, null, null);

    public static Incoming Wrong(DirectLineError error) => new(null, null, error);
}

/// <summary>Maps a posted activity to a message.</summary>
internal sealed class IncomingActivity(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string StopEvent = "stream/stop";
    private const string TrustworthyPrefix = "dl_";
    private const int LongestName = 200;
    private const int LongestChannelData = 8 * 1024;
    private const int LongestClientId = 200;

    private readonly int _longestText = options.Value.LongestText;

    /// <summary>Maps an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="claims">Who posts it.</param>
    /// <param name="hasFiles">Whether files came with it; they are added to the message once they are stored.</param>
    public Incoming Take(Activity activity, TokenClaims claims, bool hasFiles)
    {
        try
        {
            ReadWhole(activity.ChannelData);
            ReadWhole(activity.Value);
            return Map(activity, claims, hasFiles);
        }
        catch (InvalidOperationException)
        {
            return Incoming.Wrong(DirectLineError.BadArgument("The activity holds text that is no Unicode."));
        }
    }

    // JSON that is passed on as it came shows only when it is read that it holds half a character. Stored, it could never be written again.
    private static void ReadWhole(JsonElement? given)
    {
        switch (given?.ValueKind)
        {
            case JsonValueKind.String:
                _ = given.Value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in given.Value.EnumerateArray())
                {
                    ReadWhole(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in given.Value.EnumerateObject())
                {
                    _ = member.Name;
                    ReadWhole(member.Value);
                }

                break;
            default:
                break;
        }
    }

    private Incoming Map(Activity activity, TokenClaims claims, bool hasFiles)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                return Incoming.Nothing;
            case ActivityTypes.Event when activity.Name == StopEvent:
                return new Incoming(null, Member(activity.Value, "streamId") ?? "", null);
            case ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation:
                break;
            default:
                return Incoming.Wrong(DirectLineError.BadArgument("The type of the activity is not one that a client may post."));
        }

        return Objection(activity, claims, hasFiles) is { } objection
            ? Incoming.Wrong(DirectLineError.BadArgument(objection))
            : new Incoming(Message(activity, claims, hasFiles), null, null);
    }

    private static string? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private string? Objection(Activity activity, TokenClaims claims, bool hasFiles)
    {
        if (activity.Text?.Length > _longestText)
        {
            return $"A text may have {_longestText} characters.";
        }

        if (IdentityEvent.IsReserved(activity.Name))
        {
            return "Events of this name come from the server only.";
        }

        if (activity.Name?.Length > LongestName || activity.From?.Id?.Length > LongestName || activity.From?.Name?.Length > LongestName || activity.Locale?.Length > LongestName)
        {
            return $"A name may have {LongestName} characters.";
        }

        if (claims.User is null && activity.From?.Id?.StartsWith(TrustworthyPrefix, StringComparison.Ordinal) == true)
        {
            return "An id that begins with dl_ must come from the token.";
        }

        if (activity.ChannelData is { } data && data.GetRawText().Length > LongestChannelData)
        {
            return $"channelData may have {LongestChannelData} characters.";
        }

        if (activity.Value is { } value && value.GetRawText().Length > _longestText)
        {
            return $"A value may have {_longestText} characters.";
        }

        return activity.Type switch
        {
            ActivityTypes.Event when string.IsNullOrEmpty(activity.Name) => "An event needs a name.",
            ActivityTypes.Message when string.IsNullOrWhiteSpace(activity.Text) && activity.Value is null && !hasFiles =>
                activity.Attachments is { Count: > 0 } ? "Files are sent to the conversation's upload address." : "A message needs a text.",
            _ => null,
        };
    }

    private InboundMessage Message(Activity activity, TokenClaims claims, bool hasFiles)
    {
        var content = ActivityMapper.ToContent(activity);
        if (content is { Kind: MessageKind.Text, Value: not null } && string.IsNullOrWhiteSpace(content.Text) && !hasFiles)
        {
            // A button that carries data alone means nothing to this assistant, and must not look like silence.
            content = content with { Kind = MessageKind.Event, Name = "value" };
        }

        var clientId = Member(activity.ChannelData, "clientActivityID");
        var wire = new CitizenWire { From = claims.User ?? (activity.From?.Id is { Length: > 0 } id ? id : null), Name = activity.From?.Name, ChannelData = activity.ChannelData };
        return new InboundMessage
        {
            Conversation = DirectLineChannel.Conversation(claims),
            Person = claims.Person,
            // A client that posts again because it heard no answer posts with the same id of its own.
            MessageId = clientId is { Length: > 0 and <= LongestClientId } ? $"{claims.Conversation}|{clientId}" : Guid.NewGuid().ToString("N"),
            EventKind = activity.Type!,
            Content = content with { Wire = wire.Write() },
            ReceivedAt = time.GetUtcNow(),
            WantsParts = activity.DeliveryMode == DeliveryModes.Stream,
        };
    }
}
