using Xunit;

namespace Assistant.Host.Tests;

/// <summary>Tests that run the program.</summary>
[CollectionDefinition(ProgramFixture.Group)]
public sealed class ProgramGroup : ICollectionFixture<ProgramFixture>;
