using Assistant.Bot.Channels;
using Assistant.Storage.Formats;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Sqlite.Reading;
using Assistant.Storage.Sqlite.Writing;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

/// <summary>What a read or a turn costs must not follow what is stored.</summary>
public sealed class ReadCostTests : IAsyncLifetime
{
    private static readonly string[] OfFew = ["inbox_open", "inbox_dead", "outbox_due", "outbox_stuck"];
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _folder.DeleteAsync();

    [Fact]
    public async Task No_statement_walks_through_a_table_that_grows()
    {
        await (await _folder.OpenAsync()).DisposeAsync();
        using var database = Database.Open(Path.Combine(_folder.Data, "assistant.db"), readOnly: true, TimeSpan.Zero);
        using var reading = new ReadSession(Database.Open(Path.Combine(_folder.Data, "assistant.db"), readOnly: true, TimeSpan.Zero));
        using var writing = new WriteSession(database, null!, null!, StateFormat.Current);
        var statements = reading.All.Concat(writing.All).Select(s => s.Sql).ToArray();
        Assert.True(statements.Length > 30);

        var walks = statements.SelectMany(sql => Plan(database, sql).Where(step => step.StartsWith("SCAN", StringComparison.Ordinal)).Select(step => (sql, step)))
            // Partial indexes hold only what waits or is stuck, a noted erasure is struck out within a minute, and interrupted deliveries are looked
            // for once, at start.
            .Where(w => w.step != "SCAN erasing" && !OfFew.Any(index => w.step.Contains(index, StringComparison.Ordinal)) && !w.sql.Contains("the program stopped", StringComparison.Ordinal));

        Assert.Empty(walks);
    }

    [Fact]
    public async Task Conversations_stored_side_by_side_are_read_apart_at_their_edges()
    {
        await using var storage = await _folder.OpenAsync();
        var neighbours = Enumerable.Range(0, 3).Select(i => Conversation.Of(storage, $"c{i}")).ToArray();
        foreach (var neighbour in neighbours)
        {
            await neighbour.TurnAsync(neighbour.Id.Key, 0, replies: "đáp");
        }

        Assert.Equal(["c1", "đáp"], await neighbours[1].TextsAsync());
        Assert.Equal(["c1", "đáp"], (await storage.Turns.ReadLastAsync(neighbours[1].Id, 100, CancellationToken.None)).Select(m => m.Content.Text));
        foreach (var (after, expected) in new[] { (-5L, 2), (1L, 1), (2L, 0), (long.MaxValue, 0), (1L << 24, 0) })
        {
            Assert.Equal(expected, (await storage.Turns.ReadAsync(neighbours[1].Id, after, 100, CancellationToken.None))!.Messages.Count);
        }
    }

    [Fact]
    public async Task A_conversation_that_is_full_says_so_and_harms_no_other()
    {
        await using var storage = await _folder.OpenAsync();
        var full = Conversation.Of(storage, "c0");
        var next = Conversation.Of(storage, "c1");
        await full.TurnAsync("một", 0);
        await next.TurnAsync("hai", 0);
        using (var database = Database.Open(Path.Combine(_folder.Data, "assistant.db"), readOnly: false, TimeSpan.FromSeconds(5)))
        {
            database.Run("UPDATE conversation SET last = 16777214 WHERE id = (SELECT min(id) FROM conversation)");
        }

        Assert.Equal(16_777_215, (await full.Accept("cuối").Durable).Sequence);
        await Assert.ThrowsAsync<InvalidOperationException>(() => full.Accept("thừa").Durable);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await storage.Turns.AppendAsync(full.Id, MessageAuthor.Officer, [new()], push: false, Conversation.At(1), CancellationToken.None));
        Assert.Equal(["hai"], await next.TextsAsync());
    }

    private static List<string> Plan(Database database, string sql)
    {
        using var plan = database.Prepare("EXPLAIN QUERY PLAN " + sql);
        var steps = new List<string>();
        while (plan.Step())
        {
            steps.Add(plan.Text(3)!);
        }

        return steps;
    }
}
