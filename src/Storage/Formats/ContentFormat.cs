using System.Text.Json;
using Assistant.Bot.Channels;

namespace Assistant.Storage.Formats;

/// <summary>How a message's content is written: JSON in UTF-8 with short names, what is empty left out.</summary>
internal static class ContentFormat
{
    /// <summary>Writes content.</summary>
    public static byte[] Write(MessageContent content) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredContent
        {
            Kind = content.Kind,
            Text = content.Text,
            BodyLength = content.BodyLength,
            Speech = content.Speech,
            Choices = OrNull(content.Choices),
            LineChoices = OrNull(content.LineChoices),
            Sources = OrNull(content.Sources),
            Files = OrNull(content.Files),
            Name = content.Name,
            Value = content.Value,
            Locale = content.Locale,
            StreamId = content.StreamId,
            ExpectsAnswer = content.ExpectsAnswer,
            Wire = content.Wire,
        },
        StoredJson.Context.StoredContent);

    /// <summary>Reads content.</summary>
    public static MessageContent Read(ReadOnlySpan<byte> json)
    {
        var stored = JsonSerializer.Deserialize(json, StoredJson.Context.StoredContent)!;
        return new MessageContent
        {
            Kind = stored.Kind,
            Text = stored.Text,
            BodyLength = stored.BodyLength,
            Speech = stored.Speech,
            Choices = stored.Choices ?? [],
            LineChoices = stored.LineChoices ?? [],
            Sources = stored.Sources ?? [],
            Files = stored.Files ?? [],
            Name = stored.Name,
            Value = stored.Value,
            Locale = stored.Locale,
            StreamId = stored.StreamId,
            ExpectsAnswer = stored.ExpectsAnswer,
            Wire = stored.Wire,
        };
    }

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
