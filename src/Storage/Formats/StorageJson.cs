using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;

namespace Assistant.Storage.Formats;

/// <summary>A state with its version in front.</summary>
internal sealed record StoredState([property: JsonPropertyName("v")] int Version, [property: JsonPropertyName("s")] ConversationState State);

/// <summary>Who a conversation is with, and where.</summary>
/// <param name="Key">The channel's key of the conversation.</param>
/// <param name="Person">The channel's key of the person.</param>
/// <param name="Address">Where replies go.</param>
internal sealed record StoredContact([property: JsonPropertyName("k")] string Key, [property: JsonPropertyName("p")] string Person, [property: JsonPropertyName("a")] string? Address);

/// <summary>What work on a message needs besides its content.</summary>
internal sealed record StoredEnvelope
{
    [JsonPropertyName("p")]
    public string Person { get; init; } = "";

    [JsonPropertyName("i")]
    public string MessageId { get; init; } = "";

    [JsonPropertyName("e")]
    public string EventKind { get; init; } = "";

    [JsonPropertyName("w")]
    public bool WantsParts { get; init; }

    [JsonPropertyName("r")]
    public bool AnswersInResponse { get; init; }

    [JsonPropertyName("t")]
    public DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>What is told of a file.</summary>
internal sealed record StoredFile([property: JsonPropertyName("n")] string Name, [property: JsonPropertyName("m")] string MediaType, [property: JsonPropertyName("l")] long Length);

/// <summary>A message's content as stored.</summary>
internal sealed record StoredContent
{
    [JsonPropertyName("k")]
    public MessageKind Kind { get; init; }

    [JsonPropertyName("t")]
    public string? Text { get; init; }

    [JsonPropertyName("b")]
    public int? BodyLength { get; init; }

    [JsonPropertyName("s")]
    public string? Speech { get; init; }

    [JsonPropertyName("c")]
    public IReadOnlyList<Choice>? Choices { get; init; }

    [JsonPropertyName("y")]
    public IReadOnlyList<LineChoice>? LineChoices { get; init; }

    [JsonPropertyName("q")]
    public IReadOnlyList<SourceReference>? Sources { get; init; }

    [JsonPropertyName("f")]
    public IReadOnlyList<FileReference>? Files { get; init; }

    [JsonPropertyName("n")]
    public string? Name { get; init; }

    [JsonPropertyName("v")]
    public string? Value { get; init; }

    [JsonPropertyName("l")]
    public string? Locale { get; init; }

    [JsonPropertyName("i")]
    public string? StreamId { get; init; }

    [JsonPropertyName("x")]
    public bool ExpectsAnswer { get; init; }

    [JsonPropertyName("w")]
    public string? Wire { get; init; }
}

/// <summary>How stored values are written: without what is empty, names of enumerations in words, Vietnamese as it is.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredState))]
[JsonSerializable(typeof(StoredContact))]
[JsonSerializable(typeof(StoredEnvelope))]
[JsonSerializable(typeof(StoredFile))]
[JsonSerializable(typeof(StoredContent))]
internal sealed partial class StorageJson : JsonSerializerContext;

/// <summary>Reads and writes stored values.</summary>
internal static class StoredJson
{
    /// <summary>Writes letters as themselves: stored values never stand in a page.</summary>
    public static StorageJson Context { get; } = new(new JsonSerializerOptions(StorageJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
