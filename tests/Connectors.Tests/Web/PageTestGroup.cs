using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>Tests that share one server.</summary>
[CollectionDefinition(PageServer.Collection)]
public sealed class PageTestGroup : ICollectionFixture<PageServer>;
