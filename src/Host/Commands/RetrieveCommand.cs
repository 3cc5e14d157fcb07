using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Assistant.Knowledge.Retrieval;

namespace Assistant.Host.Commands;

/// <summary><c>knowledge retrieve</c>: the search engine over any collection, in TREC form.</summary>
internal static class RetrieveCommand
{
    public static Command Create()
    {
        var corpus = new Option<string>("--corpus") { Description = "JSON lines {\"_id\",\"title\",\"text\"}.", Required = true };
        var queries = new Option<string>("--queries") { Description = "JSON lines {\"_id\",\"text\"}.", Required = true };
        var top = new Option<int>("--top") { Description = "Số kết quả mỗi câu.", DefaultValueFactory = _ => 10 };
        var timings = new Option<string?>("--timings") { Description = "Tệp ghi thời gian từng câu, micro giây." };
        var command = new Command("retrieve", "Tìm trong một bộ tài liệu bất kỳ.") { corpus, queries, top, timings, CommonOptions.Data() };
        command.SetGuardedAction((parsed, cancellation) =>
        {
            var count = parsed.GetValue(top);
            if (count < 1)
            {
                throw new UserErrorException("--top: expected a number from 1");
            }

            var collection = Load(parsed.GetValue(corpus)!);
            Run(collection, parsed.GetValue(queries)!, count, parsed.GetValue(timings), cancellation);
            return Task.FromResult(0);
        });
        return command;
    }

    private static DocumentSearcher Load(string path)
    {
        var documents = new List<CollectionDocument>();
        foreach (var (root, where) in ReadLines(path))
        {
            documents.Add(new CollectionDocument(Id(root, where), Text(root, "title") ?? "", Text(root, "text") ?? ""));
        }

        return DocumentSearcher.Build(documents);
    }

    private static void Run(DocumentSearcher collection, string queries, int top, string? timings, CancellationToken cancellation)
    {
        var questions = ReadLines(queries).Select(l => (Id: Id(l.Root, l.Where), Text: Text(l.Root, "text") ?? "")).ToList();
        foreach (var (_, text) in questions.Take(50))
        {
            collection.Search(text, top);
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        using var times = timings is null ? null : new StreamWriter(timings);
        foreach (var (id, text) in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            var hits = collection.Search(text, top);
            var elapsed = Stopwatch.GetElapsedTime(start);
            foreach (var (rank, hit) in hits.Index())
            {
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{id}\tQ0\t{hit.Id}\t{rank + 1}\t{hit.Score:0.000000}\tassistant\n"));
            }

            times?.Write(string.Create(CultureInfo.InvariantCulture, $"{id}\t{elapsed.TotalMicroseconds:0.0}\n"));
        }
    }

    private static IEnumerable<(JsonElement Root, string Where)> ReadLines(string path)
    {
        using var reader = CommonOptions.OpenRead(path);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonElement root;
            try
            {
                using var document = JsonDocument.Parse(line);
                root = document.RootElement.Clone();
            }
            catch (JsonException error)
            {
                throw new UserErrorException($"{path}:{number}: expected a JSON object: {error.Message}");
            }

            yield return (root, $"{path}:{number}");
        }
    }

    private static string Id(JsonElement root, string where) =>
        Text(root, "_id") ?? throw new UserErrorException($"{where}: _id: expected a text");

    private static string? Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;
}
