using Xunit;

namespace Assistant.Bot.Tests.Shared;

/// <summary>Tests that share one assistant: loading takes seconds and happens once.</summary>
[CollectionDefinition(AssistantFixture.Group)]
public sealed class AssistantGroup : ICollectionFixture<AssistantFixture>;
