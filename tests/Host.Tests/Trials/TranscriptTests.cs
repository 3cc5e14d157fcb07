using Assistant.Load.Kills;
using Assistant.Load.Servers;
using Xunit;

namespace Assistant.Host.Tests.Trials;

/// <summary>The trial of kills must see what it looks for.</summary>
public sealed class TranscriptTests
{
    private static readonly (string ClientId, string ActivityId)[] Accepted = [("a", "c|0000001"), ("b", "c|0000003")];

    private static readonly ReadActivity[] Whole =
    [
        new("c|0000001", true, "a", null), new("c|0000002", false, null, "c|0000001"), new("c|0000003", true, "b", null), new("c|0000004", false, null, "c|0000003"),
    ];

    [Fact]
    public void A_whole_transcript_has_nothing_wrong() => Assert.Empty(Transcript.Objections(Whole, Accepted));

    [Fact]
    public void A_lost_message_is_seen() => Assert.Contains(Transcript.Objections(Whole[..2], Accepted), o => o.Contains("is lost", StringComparison.Ordinal));

    [Fact]
    public void A_missing_answer_is_seen() => Assert.Contains(Transcript.Objections(Whole[..3], Accepted), o => o.Contains("0 answers", StringComparison.Ordinal));

    [Fact]
    public void A_second_answer_is_seen() =>
        Assert.Contains(Transcript.Objections([.. Whole, new ReadActivity("c|0000005", false, null, "c|0000003")], Accepted), o => o.Contains("2 answers", StringComparison.Ordinal));

    [Fact]
    public void A_message_stored_twice_is_seen() =>
        Assert.Contains(Transcript.Objections([.. Whole, new ReadActivity("c|0000005", true, "b", null), new ReadActivity("c|0000006", false, null, "c|0000005")], Accepted), o => o.Contains("2 times", StringComparison.Ordinal));

    [Fact]
    public void A_gap_is_seen() => Assert.Contains(Transcript.Objections([Whole[0], Whole[2], Whole[3]], Accepted), o => o.StartsWith("number 2", StringComparison.Ordinal));

    [Fact]
    public void Messages_that_changed_places_are_seen() =>
        Assert.Contains(Transcript.Objections(Whole, [.. Accepted.Reverse()]), o => o.Contains("messages changed places", StringComparison.Ordinal));
}
