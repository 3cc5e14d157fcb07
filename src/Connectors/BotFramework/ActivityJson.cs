using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Bot.Channels;

namespace Assistant.Connectors.BotFramework;

/// <summary>Activities as JSON: names in camelCase, nothing written for what is absent.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(ReplyChannelData))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 32)]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The same, with Vietnamese letters as they are: half the bytes of escaped ones. The answer is JSON and never put into a page's source.</summary>
    public static ActivityJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 32,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>What a reply tells clients that know it.</summary>
internal sealed record ReplyChannelData
{
    /// <summary>Length of the answer itself in <c>text</c>, in UTF-16 units; sources and notes stand behind it.</summary>
    public int? BodyLength { get; init; }

    /// <summary>The sizes of the attachments in bytes, in their order: the name under which Microsoft's Web Chat looks for them.</summary>
    public IReadOnlyList<long>? AttachmentSizes { get; init; }

    /// <summary>What may be chosen beside numbered lines of the text.</summary>
    public IReadOnlyList<LineChoice>? LineChoices { get; init; }

    /// <summary><c>streaming</c> for a part, <c>final</c> for the message that replaces the parts.</summary>
    public string? StreamType { get; init; }

    /// <summary>The number of a part, from 1.</summary>
    public int? StreamSequence { get; init; }

    /// <summary>Names the stream.</summary>
    public string? StreamId { get; init; }
}
