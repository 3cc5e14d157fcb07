using System.Text.Json.Serialization;

namespace Assistant.Connectors.BotFramework;

/// <summary>
/// What a message rests on, in the form that Web Chat and other clients read: a schema.org <c>Message</c> with <c>citation</c>.
/// Entities of other types, such as a client's capabilities, are read as an empty one.
/// </summary>
internal sealed record MessageEntity
{
    /// <summary>The type of an entity that describes a message.</summary>
    public const string MessageType = "https://schema.org/Message";

    [JsonPropertyName("type")]
    public string? Type { get; init; }

    [JsonPropertyName("@type")]
    public string? SchemaType { get; init; }

    [JsonPropertyName("@context")]
    public string? Context { get; init; }

    [JsonPropertyName("@id")]
    public string? SchemaId { get; init; }

    [JsonPropertyName("citation")]
    public IReadOnlyList<Citation>? Citations { get; init; }
}

/// <summary>A source.</summary>
internal sealed record Citation
{
    [JsonPropertyName("@type")]
    public string? SchemaType { get; init; }

    /// <summary>The mark in the text, from 1.</summary>
    [JsonPropertyName("position")]
    public int Position { get; init; }

    [JsonPropertyName("appearance")]
    public CitedWork? Appearance { get; init; }
}

/// <summary>What is cited.</summary>
internal sealed record CitedWork
{
    [JsonPropertyName("@type")]
    public string? SchemaType { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }
}
