using System.Text;
using Assistant.Bot.Forms.Resuming;
using Assistant.Storage.Sqlite.Native;
using Assistant.Storage.Tests.Conformance;
using Xunit;

namespace Assistant.Storage.Tests.Sqlite;

public sealed class SqliteResumeCodeTests : ResumeCodeConformance
{
    private readonly TemporaryFolder _folder = new();
    private EmbeddedStorage _storage = null!;

    protected override IResumeCodes Codes => _storage.Codes;

    public override async Task InitializeAsync()
    {
        _storage = await _folder.OpenAsync(Clock);
        foreach (var conversation in new[] { Web, Phone, Zalo })
        {
            await _storage.Turns.OpenAsync(conversation, conversation == Web ? "An" : $"person of {conversation.Key}", Clock.GetUtcNow(), None);
        }
    }

    public override async Task DisposeAsync()
    {
        await _storage.DisposeAsync();
        await _folder.DeleteAsync();
    }

    [Fact]
    public async Task A_restart_forgets_neither_codes_nor_wrong_attempts()
    {
        var code = await IssueAsync();
        await Codes.FactFailedAsync(code.Digits, Clock.GetUtcNow(), None);
        await Codes.FactFailedAsync(code.Digits, Clock.GetUtcNow(), None);
        for (var i = 0; i < 5; i++)
        {
            await ClaimAsync(Wrong(code), source: "guesser");
        }

        await RestartAsync();

        Assert.Equal(CodeFate.TooMany, (await ClaimAsync(code.Digits, source: "guesser")).Fate);
        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);
        await Codes.FactFailedAsync(code.Digits, Clock.GetUtcNow(), None);
        Assert.Equal(CodeFate.Void, (await ClaimAsync(code.Digits)).Fate);
    }

    [Fact]
    public async Task Neither_code_nor_source_nor_form_stands_in_the_data_folder()
    {
        var code = await IssueAsync();
        await ClaimAsync(Wrong(code));
        await UseAsync(code.Digits, Phone);
        await _storage.DisposeAsync();

        foreach (var file in Directory.EnumerateFiles(_folder.Data, "*", SearchOption.AllDirectories))
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(code.Digits, text, StringComparison.Ordinal);
            Assert.DoesNotContain("0912345678", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Form, text, StringComparison.Ordinal);
        }

        _storage = await _folder.OpenAsync(Clock);
    }

    [Fact]
    public async Task Codes_go_with_the_person_who_was_given_them_and_with_the_one_who_used_them()
    {
        var code = await IssueAsync();
        var used = await IssueAsync("birth");
        await Codes.UseAsync(used.Digits, Phone, "birth", Clock.GetUtcNow(), None);

        await _storage.Turns.EraseAsync("voice", "person of v-1", None);
        Assert.Null(await Codes.MovedToAsync("birth", Web, Clock.GetUtcNow(), None));
        Assert.Equal(CodeFate.Unknown, (await ClaimAsync(used.Digits)).Fate);
        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);

        await _storage.Turns.EraseAsync("web", "An", None);
        Assert.Equal(CodeFate.Unknown, (await ClaimAsync(code.Digits)).Fate);
        Assert.Equal(0, Count("resume_code"));
    }

    [Fact]
    public async Task Old_codes_and_attempts_are_tidied_away_and_where_forms_went_stays()
    {
        await UseAsync((await IssueAsync()).Digits, Phone);
        await IssueAsync("birth");
        await ClaimAsync("x");
        Clock.Advance(TimeSpan.FromMinutes(70));

        await TidyAsync();

        Assert.Equal(1, Count("resume_code"));
        Assert.Equal(0, Count("resume_attempt"));
        Assert.Equal(Phone, await MovedAsync(Web));
    }

    [Fact]
    public async Task A_conversation_that_is_not_there_cannot_take_a_form()
    {
        var code = await IssueAsync();

        await Assert.ThrowsAsync<KeyNotFoundException>(() => UseAsync(code.Digits, new("zalo", "nobody")));

        Assert.True(await UseAsync(code.Digits, Phone));
    }

    protected override async Task TidyAsync()
    {
        while (await _storage.TidyAsync(None))
        {
        }
    }

    private async Task RestartAsync()
    {
        await _storage.DisposeAsync();
        _storage = await _folder.OpenAsync(Clock);
    }

    private long Count(string table)
    {
        using var database = Database.Open(Path.Combine(_folder.Data, "assistant.db"), readOnly: true, TimeSpan.FromSeconds(5));
        return database.Number($"SELECT count(*) FROM {table}");
    }
}
