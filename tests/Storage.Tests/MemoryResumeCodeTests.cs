using Assistant.Bot.Forms.Resuming;
using Assistant.Storage.Tests.Conformance;

namespace Assistant.Storage.Tests;

/// <summary>What is kept in memory does the same as what is kept on disk, but for outliving a restart.</summary>
public sealed class MemoryResumeCodeTests : ResumeCodeConformance
{
    protected override IResumeCodes Codes { get; } = new MemoryResumeCodes();

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override Task TidyAsync() => Task.CompletedTask;
}
