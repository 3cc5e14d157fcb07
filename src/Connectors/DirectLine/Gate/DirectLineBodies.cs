using System.Text.Json.Serialization;

namespace Assistant.Connectors.DirectLine.Gate;

/// <summary>Who a token is for.</summary>
internal sealed record TokenUser
{
    public string? Id { get; init; }
}

/// <summary>What a client sends with a request for a token or a conversation.</summary>
internal sealed record TokenRequest
{
    public TokenUser? User { get; init; }

    public IReadOnlyList<string?>? TrustedOrigins { get; init; }

    /// <summary>Of a page that comes back: its conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Of a page that comes back: the token that it had.</summary>
    public string? Token { get; init; }
}

/// <summary>A conversation as a client is told of it.</summary>
internal sealed record ConversationAnswer
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; init; }

    public string? StreamUrl { get; init; }

    public string? ReferenceGrammarId { get; init; }

    /// <summary>Where citizens can sign in, as it is called; null where they cannot.</summary>
    public string? SignIn { get; init; }
}

/// <summary>The id of a posted activity.</summary>
internal sealed record PostedAnswer(string Id);

/// <summary>The id of a session.</summary>
internal sealed record SessionAnswer(string SessionId);

[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PostedAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class DirectLineBodiesJson : JsonSerializerContext;
