using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Assistant.Load.Turns;

/// <summary>Writes the activities that a channel delivers to a bot.</summary>
internal static class ActivityWriter
{
    public static byte[] Message(string id, int conversation, string text, string serviceUrl, string? deliveryMode)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            var number = conversation.ToString(CultureInfo.InvariantCulture);
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("id", id);
            json.WriteString("channelId", "emulator");
            json.WriteString("serviceUrl", serviceUrl);
            Account(json, "from", $"user-{number}", "user");
            Account(json, "recipient", "bot", "bot");
            json.WriteStartObject("conversation");
            json.WriteString("id", $"load-{number}");
            json.WriteEndObject();
            json.WriteString("locale", "vi-VN");
            json.WriteString("text", text);
            if (deliveryMode is not null)
            {
                json.WriteString("deliveryMode", deliveryMode);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Account(Utf8JsonWriter json, string name, string id, string role)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteString("role", role);
        json.WriteEndObject();
    }
}
