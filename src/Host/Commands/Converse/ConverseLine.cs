using System.Globalization;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Knowledge.Evaluation;

namespace Assistant.Host.Commands.Converse;

/// <summary>One thing that a citizen says.</summary>
/// <param name="Content">What.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Gap">The time that passed before it.</param>
internal sealed record ConverseTurn(MessageContent Content, ChannelTraits Channel, TimeSpan Gap);

/// <summary>A line of a file of conversations.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Today">The day on which it begins.</param>
/// <param name="Turns">What the citizen says, in order.</param>
internal sealed record ConverseLine(string Id, DateOnly? Today, IReadOnlyList<ConverseTurn> Turns)
{
    private const string PhotoStart = "[ảnh:";

    private static readonly Dictionary<string, ChannelTraits> Channels = new(StringComparer.Ordinal)
    {
        ["web"] = new ChannelTraits("web", ReplyStyle.Rich, ReplyDelivery.Pull, 20_000, ShowsChoices: true),
        ["zalo"] = new ChannelTraits("zalo", ReplyStyle.Short, ReplyDelivery.Push, 2_000, ShowsChoices: true),
        ["voice"] = new ChannelTraits("voice", ReplyStyle.Spoken, ReplyDelivery.Push, 2_000, ShowsChoices: false),
    };

    /// <summary>Reads all lines.</summary>
    /// <exception cref="InvalidDataException">A line is not as expected.</exception>
    public static IReadOnlyList<ConverseLine> ReadAll(TextReader reader, string name) => [.. JsonLine.ReadAll(reader, name).Select(Read)];

    private static ConverseLine Read(JsonLine line)
    {
        var day = default(DateOnly);
        if (line.Optional("today") is { } today && !CommonOptions.TryParseDate(today, out day))
        {
            throw line.Bad("today", $"a date such as 2026-11-25, found '{today}'");
        }

        var id = line.Optional("id", numberToo: true) ?? throw line.Bad("id", "a text");
        var channel = Channel(line, line.Optional("channel") ?? "web");
        if (!line.Json.TryGetProperty("turns", out var turns) || turns.ValueKind != JsonValueKind.Array)
        {
            throw line.Bad("turns", "a list of {\"user\"}");
        }

        return new ConverseLine(id, day == default ? null : day, [.. turns.EnumerateArray().Select(t => Turn(line, t, ref channel))]);
    }

    private static ConverseTurn Turn(JsonLine line, JsonElement turn, ref ChannelTraits channel)
    {
        if (turn.ValueKind != JsonValueKind.Object || !turn.TryGetProperty("user", out var user) || user.ValueKind != JsonValueKind.String)
        {
            throw line.Bad("turns", "objects with a text \"user\"");
        }

        if (turn.TryGetProperty("channel", out var named) && named.ValueKind == JsonValueKind.String)
        {
            channel = Channel(line, named.GetString()!);
        }

        var gap = turn.TryGetProperty("gap", out var passed) ? Gap(line, passed) : TimeSpan.Zero;
        return new ConverseTurn(Content(user.GetString()!), channel, gap);
    }

    private static MessageContent Content(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return new MessageContent { Kind = MessageKind.Silence };
        }

        return trimmed.StartsWith(PhotoStart, StringComparison.OrdinalIgnoreCase) && trimmed.EndsWith(']')
            ? new MessageContent { Files = [new FileReference("photo", trimmed[PhotoStart.Length..^1].Trim(), "image/jpeg", 0)] }
            : new MessageContent { Text = text };
    }

    private static ChannelTraits Channel(JsonLine line, string name) =>
        Channels.TryGetValue(name, out var channel) ? channel : throw line.Bad("channel", $"one of {string.Join(" | ", Channels.Keys)}, found '{name}'");

    // "8s", "30m", "20h", "3d"
    private static TimeSpan Gap(JsonLine line, JsonElement passed)
    {
        var text = passed.ValueKind == JsonValueKind.String ? passed.GetString()! : "";
        if (text.Length < 2 || !double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 100_000)
        {
            throw line.Bad("gap", $"a time such as 8s, 30m, 20h, 3d, found '{text}'");
        }

        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw line.Bad("gap", $"a time such as 8s, 30m, 20h, 3d, found '{text}'"),
        };
    }
}
