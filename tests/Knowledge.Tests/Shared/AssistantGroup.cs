using Xunit;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>Tests that share one assistant: learning takes seconds and happens once.</summary>
[CollectionDefinition(AssistantFixture.Group)]
public sealed class AssistantGroup : ICollectionFixture<AssistantFixture>;
