using Xunit;

namespace Assistant.Knowledge.Tests.Shared;

/// <summary>Everything found wrong at once.</summary>
internal static class Complaints
{
    /// <summary>Asserts that there are none, and else says them all.</summary>
    public static void None(IEnumerable<string?> complaints)
    {
        var all = complaints.ToArray();
        Assert.True(all.Length == 0, $"{all.Length}:\n{string.Join('\n', all.Take(60))}");
    }
}
