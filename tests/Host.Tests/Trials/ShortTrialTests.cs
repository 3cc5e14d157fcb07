using Assistant.Load.Fuzz;
using Assistant.Load.Kills;
using Xunit;

namespace Assistant.Host.Tests.Trials;

/// <summary>The long trials of tests/Load in a short, seeded form.</summary>
[Collection(ProgramFixture.Group)]
public sealed class ShortTrialTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assistant-trial");

    [Fact]
    public async Task A_killed_server_answers_every_accepted_message_once_and_in_order() =>
        Assert.Empty(await new KillTrial(CommandLine.Program, _folder.FullName, seed: 3, TextWriter.Null).RunAsync(kills: 3, CancellationToken.None));

    [Fact]
    public async Task A_killed_server_has_every_acknowledged_answer_in_its_form() =>
        Assert.Empty(await new FormKillTrial(CommandLine.Program, _folder.FullName, seed: 4, TextWriter.Null).RunAsync(kills: 3, CancellationToken.None));

    [Fact]
    public async Task Bent_requests_find_no_hole()
    {
        var (statuses, wrong) = await new FuzzTrial(CommandLine.Program, _folder.FullName, seed: 5).RunAsync(requests: 600, CancellationToken.None);

        Assert.Empty(wrong);
        Assert.True(statuses.Values.Sum() >= 600);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
