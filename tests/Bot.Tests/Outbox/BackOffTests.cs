using Assistant.Bot.Conversations.Outbox;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Bot.Tests.Outbox;

/// <summary>Pauses between attempts.</summary>
public sealed class BackOffTests
{
    private static readonly Arbitrary<(int Attempt, double Chance, int Asked)> Cases =
        (from attempt in Gen.Choose(1, 20)
         from chance in Gen.Choose(0, 999)
         from asked in Gen.Choose(-5, 2000)
         select (attempt, chance / 1000.0, asked)).ToArbitrary();

    [Fact]
    public void A_pause_doubles_up_to_five_minutes_a_fifth_more_or_less_and_is_never_shorter_than_asked() => Prop.ForAll(
        Cases,
        drawn =>
        {
            var pause = new BackOff(() => drawn.Chance).After(drawn.Attempt, TimeSpan.FromSeconds(drawn.Asked));
            if (drawn.Attempt >= BackOff.MostAttempts)
            {
                return pause is null;
            }

            var usual = Math.Min(Math.Pow(2, drawn.Attempt - 1), 300);
            var seconds = pause!.Value.TotalSeconds;
            return seconds >= drawn.Asked && seconds >= usual * 0.8 - 0.001 && seconds <= Math.Max(drawn.Asked, usual * 1.2) + 0.001;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chance_spreads_the_pauses_of_one_attempt()
    {
        var pauses = Enumerable.Range(0, 10).Select(i => new BackOff(() => i / 10.0).After(5, null)!.Value).ToArray();

        Assert.Equal(10, pauses.Distinct().Count());
        Assert.Equal(16 * 0.8, pauses[0].TotalSeconds, 6);
    }

    [Fact]
    public void All_pauses_together_outlast_half_an_hour()
    {
        var shortest = new BackOff(() => 0);
        var all = Enumerable.Range(1, BackOff.MostAttempts).Sum(a => shortest.After(a, null)?.TotalMinutes ?? 0);

        Assert.True(all > 30, $"{all} minutes");
    }
}
