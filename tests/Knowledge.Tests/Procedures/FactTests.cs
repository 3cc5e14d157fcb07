using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Procedures;

public sealed class FactTests
{
    private static readonly When AtHomeOnline = new(new Dictionary<string, IReadOnlyList<string>> { ["place"] = ["home", "barn"], ["channel"] = ["online"] });

    [Theory]
    [InlineData("2026-01-09", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-01-20", true)]
    [InlineData("2026-01-21", false)]
    public void A_fact_is_in_force_from_its_first_day_to_its_last(string day, bool expected) =>
        Assert.Equal(expected, Fact(new DateOnly(2026, 1, 10), new DateOnly(2026, 1, 20)).InForce(DateOnly.Parse(day)));

    [Fact]
    public void A_fact_without_days_is_always_in_force()
    {
        Assert.True(Fact(null, null).InForce(DateOnly.MinValue));
        Assert.True(Fact(null, null).InForce(DateOnly.MaxValue));
    }

    [Fact]
    public void A_fact_falls_with_its_source()
    {
        var fact = Fact(null, null, new Source { Id = "s", Kind = "law", Title = "Luật", Until = new DateOnly(2026, 1, 20) });

        Assert.True(fact.InForce(new DateOnly(2026, 1, 20)));
        Assert.False(fact.InForce(new DateOnly(2026, 1, 21)));
    }

    [Theory]
    [InlineData(null, null, Applicability.Unknown)]
    [InlineData("home", null, Applicability.Unknown)]
    [InlineData(null, "online", Applicability.Unknown)]
    [InlineData("home", "online", Applicability.Yes)]
    [InlineData("barn", "online", Applicability.Yes)]
    [InlineData("office", null, Applicability.No)]
    [InlineData(null, "post", Applicability.No)]
    [InlineData("office", "online", Applicability.No)]
    [InlineData("HOME", "online", Applicability.No)]
    public void A_condition_holds_fails_or_hangs_on_what_is_not_known(string? place, string? channel, Applicability expected)
    {
        var known = new Dictionary<string, string>();
        if (place is not null)
        {
            known["place"] = place;
        }

        if (channel is not null)
        {
            known["channel"] = channel;
        }

        Assert.Equal(expected, AtHomeOnline.In(known));
    }

    [Fact]
    public void Where_any_channel_will_do_one_not_named_leaves_all_open()
    {
        Assert.Equal(Applicability.Yes, AtHomeOnline.In(new Dictionary<string, string> { ["place"] = "home" }, anyChannel: true));
        Assert.Equal(Applicability.Unknown, AtHomeOnline.In(new Dictionary<string, string>(), anyChannel: true));
        Assert.Equal(Applicability.No, AtHomeOnline.In(new Dictionary<string, string> { ["place"] = "home", ["channel"] = "post" }, anyChannel: true));
    }

    [Fact]
    public void A_fact_without_condition_always_holds() => Assert.Equal(Applicability.Yes, When.Always.In(new Dictionary<string, string>()));

    [Fact]
    public void Everything_of_a_fact_is_read()
    {
        var facts = KnowledgeBase.Read(SmallContent.Files()).Knowledge.Procedures[0].Facts.ToDictionary(f => f.Id);

        Assert.Equal(new DocumentDetail("TK9", 1, 2, false, false, "Ký tên.", null), facts["doc-a"].Detail);
        Assert.Equal(new FeeDetail("fee", 15000, "lần"), facts["fee-a"].Detail);
        Assert.Equal(new TimeLimitDetail(3, "working-day"), facts["time-a"].Detail);
        Assert.Equal(new DeadlineDetail(30, "day", null, "Nhắc nhở."), facts["dead-a"].Detail);
        Assert.Equal(new ChannelDetail("online", "https://thu.gov.vn"), facts["ch-a"].Detail);
        Assert.Equal(new FaqDetail("Làm hộ người khác có được không?"), facts["faq-a"].Detail);
        Assert.Equal((Confidence.Low, "Theo trí nhớ."), (facts["fee-low"].Confidence, facts["fee-low"].Doubt));
        Assert.Equal("Điều 7", facts["auth-a"].Article);
        Assert.Equal((Section.OnlineSteps, Facet.OnlineSteps), (facts["step-a"].Section, facts["step-a"].Facet));
        Assert.Equal(["home"], facts["doc-home"].When.Cases["place"]);
        Assert.All(facts.Values, f => Assert.Equal(ReviewState.Unreviewed, f.Review));
    }

    private static Fact Fact(DateOnly? from, DateOnly? until, Source? source = null) => new()
    {
        Id = "a",
        Section = Section.Summary,
        Facet = Facet.Overview,
        Text = "Câu.",
        Source = source ?? new Source { Id = "s", Kind = "guidance", Title = "Trang" },
        From = from,
        Until = until,
    };
}
