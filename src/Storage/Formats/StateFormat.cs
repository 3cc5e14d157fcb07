using System.Text.Json;
using System.Text.Json.Nodes;
using Assistant.Bot.Conversations;

namespace Assistant.Storage.Formats;

/// <summary>Turns a stored state of one version into the next one's.</summary>
/// <param name="state">The state as stored; may be changed.</param>
internal delegate JsonNode StateMigration(JsonNode state);

/// <summary>A stored state cannot be read by this program.</summary>
public sealed class StateFormatException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="StateFormatException"/> class.</summary>
    public StateFormatException()
        : this("The state cannot be read.")
    {
    }

    /// <inheritdoc cref="StateFormatException()"/>
    public StateFormatException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StateFormatException()"/>
    public StateFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>
/// How conversation state is written: <c>{"v":1,"s":{…}}</c> in UTF-8. A change that old states cannot be read with gets a
/// migration, and with it the next version; a new member with a fitting default needs none.
/// </summary>
/// <param name="migrations">From version 1 to 2, from 2 to 3, …</param>
internal sealed class StateFormat(IReadOnlyList<StateMigration> migrations)
{
    /// <summary>As this program writes it.</summary>
    public static StateFormat Current { get; } = new([]);

    /// <summary>The version that is written.</summary>
    public int Version => 1 + migrations.Count;

    /// <summary>Writes a state.</summary>
    public byte[] Write(ConversationState state) => JsonSerializer.SerializeToUtf8Bytes(new StoredState(Version, state), StoredJson.Context.StoredState);

    /// <summary>Reads a state of this version or an older one.</summary>
    /// <exception cref="StateFormatException">It was written by a newer program, or is no state.</exception>
    public ConversationState Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var version = VersionOf(json);
            if (version > Version)
            {
                throw new StateFormatException($"The state has version {version}, written by a newer program; this one reads versions up to {Version}.");
            }

            return Complete(version == Version
                ? JsonSerializer.Deserialize(json, StoredJson.Context.StoredState)?.State
                : Migrate(JsonNode.Parse(json)!["s"]!, version).Deserialize(StoredJson.Context.ConversationState));
        }
        catch (JsonException failure)
        {
            throw new StateFormatException("The state is no readable JSON of its version.", failure);
        }
    }

    private static ConversationState Complete(ConversationState? state) => state is null
        ? throw new StateFormatException("The state is empty.")
        : StateDefaults.Complete(state);

    private static int VersionOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("v"u8)
            && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) && version >= 1
            ? version
            : throw new StateFormatException("The state does not begin with its version.");
    }

    private JsonNode Migrate(JsonNode state, int version)
    {
        for (var step = version - 1; step < migrations.Count; step++)
        {
            state = migrations[step](state);
        }

        return state;
    }
}
