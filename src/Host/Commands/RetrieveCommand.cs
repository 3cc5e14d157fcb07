using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Assistant.Knowledge.Evaluation;
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

    private static DocumentSearcher Load(string path) => DocumentSearcher.Build(
        [.. ReadLines(path).Select(l => new CollectionDocument(Id(l), l.Optional("title") ?? "", l.Optional("text") ?? ""))]);

    private static void Run(DocumentSearcher collection, string queries, int top, string? timings, CancellationToken cancellation)
    {
        var questions = ReadLines(queries).Select(l => (Id: Id(l), Text: l.Optional("text") ?? "")).ToList();
        foreach (var (_, text) in questions.Take(50))
        {
            collection.Search(text, top);
        }

        using var output = new StreamWriter(Console.OpenStandardOutput(), bufferSize: 1 << 16);
        using var times = timings is null ? null : OpenWrite(timings);
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

    private static IEnumerable<JsonLine> ReadLines(string path)
    {
        using var reader = CommonOptions.OpenRead(path);
        foreach (var line in JsonLine.ReadAll(reader, path))
        {
            yield return line;
        }
    }

    private static string Id(JsonLine line) => line.Optional("_id", numberToo: true) ?? throw line.Bad("_id", "a text");

    private static StreamWriter OpenWrite(string path)
    {
        try
        {
            return new StreamWriter(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"{path}: cannot be written: {error.Message}");
        }
    }
}
