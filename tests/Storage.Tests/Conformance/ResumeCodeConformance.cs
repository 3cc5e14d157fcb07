using System.Globalization;
using Assistant.Bot.Channels;
using Assistant.Bot.Forms.Resuming;
using Xunit;

namespace Assistant.Storage.Tests.Conformance;

/// <summary>What resume codes must do wherever they are kept.</summary>
public abstract class ResumeCodeConformance : IAsyncLifetime
{
    protected const string Form = "temporary-residence";

    protected static readonly ConversationId Web = new("web", "w-1");
    protected static readonly ConversationId Phone = new("voice", "v-1");
    protected static readonly ConversationId Zalo = new("zalo", "z-1");
    protected static readonly CancellationToken None = CancellationToken.None;

    protected TestClock Clock { get; } = new();

    protected abstract IResumeCodes Codes { get; }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    [Fact]
    public async Task A_code_of_six_digits_finds_its_form_in_another_conversation()
    {
        var code = await IssueAsync();

        Assert.Matches("^[0-9]{6}$", code.Digits);
        Assert.Equal(Clock.GetUtcNow().AddMinutes(10), code.Expires);
        Assert.DoesNotContain(code.Digits, code.ToString(), StringComparison.Ordinal);
        Assert.Equal(new CodeClaim(CodeFate.Found, Web, Form), await ClaimAsync(code.Digits));
    }

    [Fact]
    public async Task A_code_works_for_ten_minutes_and_is_told_to_be_over_for_a_while()
    {
        var code = await IssueAsync();
        Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await TidyAsync();
        Assert.Equal(new CodeClaim(CodeFate.Expired), await ClaimAsync(code.Digits));
        Assert.False(await UseAsync(code.Digits, Phone));

        Clock.Advance(TimeSpan.FromHours(1));
        await TidyAsync();
        Assert.Equal(new CodeClaim(CodeFate.Unknown), await ClaimAsync(code.Digits));
    }

    [Fact]
    public async Task A_code_is_used_once_and_again_only_by_the_same_conversation()
    {
        var code = await IssueAsync();

        Assert.True(await UseAsync(code.Digits, Phone));

        Assert.True(await UseAsync(code.Digits, Phone));
        Assert.Equal(new CodeClaim(CodeFate.Found, Web, Form), await ClaimAsync(code.Digits, Phone));
        Assert.False(await UseAsync(code.Digits, Zalo));
        Assert.Equal(new CodeClaim(CodeFate.Used), await ClaimAsync(code.Digits, Zalo));
        Assert.Equal(Phone, await MovedAsync(Web));
    }

    [Fact]
    public async Task Of_two_that_use_a_code_at_once_one_gets_the_form()
    {
        var code = await IssueAsync();

        var got = await Task.WhenAll(Task.Run(() => UseAsync(code.Digits, Phone)), Task.Run(() => UseAsync(code.Digits, Zalo)));

        Assert.Single(got, won => won);
        Assert.Equal(got[0] ? Phone : Zalo, await MovedAsync(Web));
    }

    [Fact]
    public async Task A_newer_code_of_the_same_form_takes_the_place_of_the_earlier_and_not_of_others()
    {
        var first = await IssueAsync();
        var otherForm = await IssueAsync("birth");
        var elsewhere = await IssueAsync(from: Zalo);

        var second = await IssueAsync();

        Assert.Equal(CodeFate.Void, (await ClaimAsync(first.Digits)).Fate);
        Assert.False(await UseAsync(first.Digits, Phone));
        Assert.Equal(CodeFate.Found, (await ClaimAsync(second.Digits)).Fate);
        Assert.Equal(new CodeClaim(CodeFate.Found, Web, "birth"), await ClaimAsync(otherForm.Digits));
        Assert.Equal(new CodeClaim(CodeFate.Found, Zalo, Form), await ClaimAsync(elsewhere.Digits));
    }

    [Fact]
    public async Task A_code_is_void_once_the_second_fact_was_wrong_three_times()
    {
        var code = await IssueAsync();
        for (var i = 0; i < 2; i++)
        {
            await Codes.FactFailedAsync(code.Digits, Clock.GetUtcNow(), None);
        }

        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);
        await Codes.FactFailedAsync(code.Digits, Clock.GetUtcNow(), None);

        Assert.Equal(new CodeClaim(CodeFate.Void), await ClaimAsync(code.Digits));
        Assert.False(await UseAsync(code.Digits, Phone));
        Assert.Null(await MovedAsync(Web));
    }

    [Fact]
    public async Task A_code_is_not_used_for_another_form_than_its_own()
    {
        var code = await IssueAsync();

        Assert.False(await Codes.UseAsync(code.Digits, Phone, "birth", Clock.GetUtcNow(), None));

        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);
    }

    [Fact]
    public async Task After_five_wrong_attempts_a_source_waits_and_others_do_not()
    {
        var code = await IssueAsync();
        var first = Clock.GetUtcNow();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(CodeFate.Unknown, (await ClaimAsync(Wrong(code))).Fate);
            Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Equal(new CodeClaim(CodeFate.TooMany, RetryAt: first.AddMinutes(10)), await ClaimAsync(code.Digits));
        Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits, source: "another")).Fate);

        Clock.Advance(first.AddMinutes(10) - Clock.GetUtcNow());
        Assert.Equal(CodeFate.Unknown, (await ClaimAsync("12345")).Fate);
        Assert.Equal(first.AddMinutes(10).AddSeconds(10), (await ClaimAsync("12345")).RetryAt);
    }

    [Fact]
    public async Task Right_codes_do_not_count_as_attempts()
    {
        var code = await IssueAsync();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(CodeFate.Found, (await ClaimAsync(code.Digits)).Fate);
        }
    }

    [Fact]
    public async Task After_a_hundred_wrong_attempts_of_all_together_everybody_waits()
    {
        var code = await IssueAsync();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(CodeFate.Unknown, (await ClaimAsync(Wrong(code), source: i.ToString(CultureInfo.InvariantCulture))).Fate);
        }

        var claim = await ClaimAsync(code.Digits, source: "an honest one");

        Assert.Equal(new CodeClaim(CodeFate.TooMany, RetryAt: Clock.GetUtcNow().AddMinutes(10)), claim);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await TidyAsync();
        Assert.Equal(CodeFate.Expired, (await ClaimAsync(code.Digits, source: "an honest one")).Fate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345a")]
    [InlineData("١٢٣٤٥٦")]
    [InlineData("' OR 1=1")]
    public async Task What_is_not_six_digits_is_unknown_and_counts(string code)
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(CodeFate.Unknown, (await ClaimAsync(code)).Fate);
        }

        Assert.Equal(CodeFate.TooMany, (await ClaimAsync(code)).Fate);
    }

    [Fact]
    public async Task Where_a_form_went_is_known_long_after_its_code_is_forgotten()
    {
        var code = await IssueAsync();
        await UseAsync(code.Digits, Phone);
        Clock.Advance(TimeSpan.FromDays(30));
        await TidyAsync();

        Assert.Equal(Phone, await MovedAsync(Web));
        Assert.Null(await MovedAsync(Phone));
        Assert.Equal(CodeFate.Unknown, (await ClaimAsync(code.Digits, Phone)).Fate);
    }

    [Fact]
    public async Task A_form_that_came_back_is_here_and_no_longer_there()
    {
        await UseAsync((await IssueAsync()).Digits, Phone);

        await UseAsync((await IssueAsync(from: Phone)).Digits, Web);

        Assert.Null(await MovedAsync(Web));
        Assert.Equal(Web, await MovedAsync(Phone));
    }

    [Fact]
    public async Task A_form_that_is_begun_again_where_it_left_is_there()
    {
        await UseAsync((await IssueAsync()).Digits, Phone);

        await IssueAsync();

        Assert.Null(await MovedAsync(Web));
    }

    protected static string Wrong(ResumeCode code) =>
        ((int.Parse(code.Digits, CultureInfo.InvariantCulture) + 1) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    protected async Task<ResumeCode> IssueAsync(string form = Form, ConversationId? from = null) =>
        await Codes.IssueAsync(from ?? Web, "An", form, Clock.GetUtcNow(), None);

    protected async Task<CodeClaim> ClaimAsync(string code, ConversationId? by = null, string source = "0912345678") =>
        await Codes.ClaimAsync(code, by ?? Phone, source, Clock.GetUtcNow(), None);

    protected async Task<bool> UseAsync(string code, ConversationId by) => await Codes.UseAsync(code, by, Form, Clock.GetUtcNow(), None);

    protected async Task<ConversationId?> MovedAsync(ConversationId from) => await Codes.MovedToAsync(Form, from, Clock.GetUtcNow(), None);

    /// <summary>Does what is done every minute or so, where something is.</summary>
    protected abstract Task TidyAsync();
}
