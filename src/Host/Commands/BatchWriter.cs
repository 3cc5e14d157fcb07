using System.Text.Encodings.Web;
using System.Text.Json;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Host.Commands;

/// <summary>Writes answers as JSON lines in the stable form of <c>ask --batch</c>.</summary>
internal sealed class BatchWriter(Stream output) : IDisposable
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BufferedStream _output = new(output, 1 << 16);

    public void Write(string id, Answer answer, string text, TimeSpan elapsed)
    {
        using (var json = new Utf8JsonWriter(_output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("outcome", answer.Outcome.Name());
            WriteStrings(json, "services", answer.Services);
            WriteStrings(json, "codes", answer.Codes);
            json.WriteString("facet", answer.Facet.Name());
            json.WriteString("text", text);
            json.WriteStartArray("citations");
            foreach (var citation in answer.Citations)
            {
                json.WriteStartObject();
                json.WriteString("source", citation.Source.Citation(null));
                if (citation.Article is { } article)
                {
                    json.WriteString("article", article);
                }

                if (citation.Source.Url is { } url)
                {
                    json.WriteString("url", url);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("elapsed_us", (long)elapsed.TotalMicroseconds);
            json.WriteEndObject();
        }

        _output.Write(NewLine);
    }

    public void Dispose() => _output.Dispose();

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
