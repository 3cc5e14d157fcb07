using Xunit;

namespace Assistant.Browser.Tests;

/// <summary>Tests that share one application and one browser.</summary>
[CollectionDefinition(BrowserApp.Group)]
public sealed class BrowserTestGroup : ICollectionFixture<BrowserApp>;
