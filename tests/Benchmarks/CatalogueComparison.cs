using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Retrieval;
using Microsoft.Data.Sqlite;

namespace Assistant.Benchmarks;

/// <summary>
/// Retrieval beside SQLite FTS5 (unicode61, diacritics removed, bm25 with the title weighted as here) on the national
/// catalogue, with the 200 questions of tests/Evaluation: the same documents, the same questions, in one process.
/// </summary>
internal static class CatalogueComparison
{
    private const int Top = 10;

    public static int Run(string catalogue, TextWriter output)
    {
        if (!File.Exists(catalogue))
        {
            output.WriteLine($"{catalogue}: no such file. The catalogue is not part of the repository; see tests/Evaluation/README.md.");
            return 1;
        }

        var documents = ReadDocuments(catalogue);
        var questions = ReadQuestions(Repository.File("tests/Evaluation/catalogue-queries.jsonl"));
        var relevant = ReadRelevant(Repository.File("tests/Evaluation/catalogue-qrels.tsv"));

        var watch = Stopwatch.StartNew();
        var searcher = DocumentSearcher.Build(documents);
        output.WriteLine($"{documents.Count} documents, {questions.Count} questions; index built in {watch.ElapsedMilliseconds} ms");
        Report(output, "assistant", questions, relevant, text => [.. searcher.Search(text, Top).Select(h => h.Id)]);

        using var database = new SqliteConnection("Data Source=:memory:");
        watch.Restart();
        Fill(database, documents);
        output.WriteLine($"FTS5 index built in {watch.ElapsedMilliseconds} ms");
        using var command = database.CreateCommand();
        command.CommandText = "select id from d where d match $q order by bm25(d, 0, 5, 1) limit 10";
        var parameter = command.Parameters.Add("$q", SqliteType.Text);
        Report(output, "sqlite fts5", questions, relevant, text =>
        {
            parameter.Value = string.Join(" OR ", Tokenizer.Split(NormalForm.Of(text)).Select(t => $"\"{t.Text}\""));
            var ids = new List<string>(Top);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }

            return ids;
        });
        return 0;
    }

    private static void Report(
        TextWriter output,
        string name,
        IReadOnlyList<(string Id, string Text)> questions,
        IReadOnlyDictionary<string, HashSet<string>> relevant,
        Func<string, IReadOnlyList<string>> search)
    {
        foreach (var (_, text) in questions)
        {
            search(text);
        }

        var times = new List<double>();
        var reciprocal = 0.0;
        var found = 0;
        foreach (var (id, text) in questions)
        {
            var start = Stopwatch.GetTimestamp();
            var hits = search(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            var rank = hits.Select((hit, i) => (hit, i)).Where(h => relevant[id].Contains(h.hit)).Select(h => h.i + 1).DefaultIfEmpty(0).First();
            reciprocal += rank > 0 ? 1.0 / rank : 0;
            found += rank > 0 ? 1 : 0;
        }

        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12} MRR@10 {reciprocal / questions.Count:0.000}  hit@10 {(double)found / questions.Count:0.000}  median {times[times.Count / 2]:0} us  p99 {times[(int)(times.Count * 0.99)]:0} us"));
    }

    private static void Fill(SqliteConnection database, IReadOnlyList<CollectionDocument> documents)
    {
        database.Open();
        using var create = database.CreateCommand();
        create.CommandText = "create virtual table d using fts5(id unindexed, title, text, tokenize = \"unicode61 remove_diacritics 2\")";
        create.ExecuteNonQuery();
        using var transaction = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = "insert into d values ($id, $title, $text)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var title = insert.Parameters.Add("$title", SqliteType.Text);
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (var document in documents)
        {
            (id.Value, title.Value, text.Value) = (document.Id, document.Title, document.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<CollectionDocument> ReadDocuments(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var documents = new List<CollectionDocument>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var fields = json.RootElement.EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.String).ToDictionary(f => f.Name, f => f.Value.GetString()!);
            var text = string.Join('\n', fields.Where(f => f.Key is not ("Mã thủ tục" or "Tên thủ tục") && f.Value != "Không có thông tin").Select(f => $"{f.Key}: {f.Value}"));
            documents.Add(new CollectionDocument(fields["Mã thủ tục"], fields["Tên thủ tục"], text));
        }

        return documents;
    }

    private static List<(string Id, string Text)> ReadQuestions(string path) =>
    [
        .. File.ReadLines(path).Where(l => l.Length > 0).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            return (json.RootElement.GetProperty("_id").GetString()!, json.RootElement.GetProperty("text").GetString()!);
        }),
    ];

    private static Dictionary<string, HashSet<string>> ReadRelevant(string path) =>
        File.ReadLines(path)
            .Select(l => l.Split('\t'))
            .Where(c => c.Length >= 4 && c[3].Trim() == "1")
            .GroupBy(c => c[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(c => c[2]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
