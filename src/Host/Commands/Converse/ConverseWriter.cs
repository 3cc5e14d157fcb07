using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.Interview;

namespace Assistant.Host.Commands.Converse;

/// <summary>Writes turns as JSON lines in the stable form of <c>converse --batch</c>.</summary>
internal sealed class ConverseWriter(Stream output) : IDisposable
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream _output = new(output, 1 << 16);

    public void Write(string id, int turn, ChannelTraits channel, IReadOnlyList<MessageContent> replies, ConversationState state, IReadOnlyList<FormSlot> slots)
    {
        using (var json = new Utf8JsonWriter(_output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("turn", turn);
            json.WriteString("channel", channel.Id);
            json.WriteStartArray("replies");
            foreach (var reply in replies)
            {
                Reply(json, reply);
            }

            json.WriteEndArray();
            json.WriteString("mode", state.Mode.ToString().ToLowerInvariant());
            json.WriteString("service", state.Form?.Service ?? (state.Memory?.Prior.Needs is [var need, ..] ? need.Service : null));
            json.WriteStartObject("slots");
            foreach (var slot in slots)
            {
                Slot(json, slot);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        _output.Write(NewLine);
    }

    public void Dispose() => _output.Dispose();

    private static void Slot(Utf8JsonWriter json, FormSlot slot)
    {
        json.WritePropertyName(slot.Key);
        switch (slot.Value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<string> several:
                json.WriteStartArray();
                foreach (var one in several)
                {
                    json.WriteStringValue(one);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue((string)slot.Value);
                break;
        }
    }

    private static void Reply(Utf8JsonWriter json, MessageContent reply)
    {
        json.WriteStartObject();
        json.WriteString("text", reply.Text);
        json.WriteStartArray("choices");
        foreach (var (index, choice) in reply.Choices.Index())
        {
            json.WriteStartObject();
            json.WriteNumber("n", index + 1);
            json.WriteString("label", choice.Label);
            json.WriteString("value", choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
