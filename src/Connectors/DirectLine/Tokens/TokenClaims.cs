using System.Text.Json.Serialization;

namespace Assistant.Connectors.DirectLine.Tokens;

/// <summary>What a token says. It opens one conversation and nothing else.</summary>
internal sealed record TokenClaims
{
    /// <summary>The conversation.</summary>
    [JsonPropertyName("conv")]
    public string Conversation { get; init; } = "";

    /// <summary>Who its holder is, where whoever made the token said so; clients read it there.</summary>
    [JsonPropertyName("user")]
    public string? User { get; init; }

    /// <summary>The sites on which it may be used; null for any that may talk to this server.</summary>
    [JsonPropertyName("orig")]
    public IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Until when it is good, in seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long Expires { get; init; }

    /// <summary>What it is good for; null for everything in the conversation.</summary>
    [JsonPropertyName("use")]
    public string? Use { get; init; }

    /// <summary>Whether it was given to this server's own page, which welcomes by itself.</summary>
    [JsonPropertyName("own")]
    public bool IsOwnPage { get; init; }

    /// <summary>Whose messages these are: the data key of the person hangs on it. A name that the client merely claims does not count.</summary>
    [JsonIgnore]
    public string Person => User ?? $"c:{Conversation}";
}

[JsonSerializable(typeof(TokenClaims))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
internal sealed partial class TokenJson : JsonSerializerContext;
