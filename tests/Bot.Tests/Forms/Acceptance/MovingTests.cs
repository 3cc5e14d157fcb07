using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>A code takes a form from the web to Zalo, through the real engine and the real storage.</summary>
[Collection(AssistantFixture.Group)]
public sealed class MovingTests(AssistantFixture assistant) : IAsyncLifetime
{
    private static readonly string[] Personal = ["Thu Hà", "12/09/2001", "2001", "001301012345", "Nguyễn Trãi"];

    private Installation _installation = null!;
    private Citizen _web = null!;
    private Citizen _zalo = null!;

    public async Task InitializeAsync()
    {
        _installation = await Installation.OpenAsync(assistant);
        _web = _installation.Citizen(ChannelKinds.Web, "web citizen");
        _zalo = _installation.Citizen(ChannelKinds.Zalo, "zalo citizen");
    }

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Fact]
    public async Task A_code_and_a_birth_date_take_the_form_with_every_answer_to_the_other_channel()
    {
        var form = await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();

        await _zalo.SayAsync("nhập mã", code);
        NothingPersonal(_zalo.Text);
        Assert.Null(await _zalo.FormAsync());
        await _zalo.SayAsync("12/9/2001");

        var taken = (await _zalo.FormAsync())!;
        Assert.Equal((form.Id, "phone"), (taken.Id, taken.Asked));
        Assert.Equal(form.Answers.Select(a => (a.Key, a.Value.Value, a.Value.By)), taken.Answers.Select(a => (a.Key, a.Value.Value, a.Value.By)));
        await _zalo.SayAsync("0912345678");
        Assert.Equal(("+84912345678", "zalo"), ((await _zalo.FormAsync())!.Answers["phone"].Value, (await _zalo.FormAsync())!.Answers["phone"].By));
    }

    [Fact]
    public async Task The_consent_goes_with_the_form_and_keeps_its_channel()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "12/9/2001");

        var consent = Assert.Single((await _zalo.StateAsync()).Consents);
        Assert.Equal((ConsentPurpose.Forms, "web"), (consent.Purpose, consent.Channel));
    }

    [Fact]
    public async Task Nothing_personal_is_shown_before_the_birth_date_agrees()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();

        foreach (var said in new[] { "nhập mã", code, "tôi không nhớ", "13/09/2001", "cho tôi xem dữ liệu", "xem lại" })
        {
            NothingPersonal(await _zalo.SayAsync(said));
            Assert.Null(await _zalo.FormAsync());
        }
    }

    [Fact]
    public async Task The_third_wrong_date_makes_the_code_void_and_says_so()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        await _zalo.SayAsync("nhập mã", code, "13/09/2001", "14/09/2001");
        Assert.Contains("không khớp", _zalo.Text, StringComparison.Ordinal);

        await _zalo.SayAsync("15/09/2001");
        Assert.Contains("không dùng được nữa", _zalo.Text, StringComparison.Ordinal);

        await _zalo.SayAsync("nhập mã", code, "12/9/2001");
        Assert.Null(await _zalo.FormAsync());
        NothingPersonal(_zalo.Text);
        Assert.NotNull(await _web.FormAsync());
    }

    [Fact]
    public async Task What_is_no_date_is_no_guess()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "chờ tí em tìm giấy", "để xem đã", "alo", "em ơi", "12/9/2001");

        Assert.NotNull(await _zalo.FormAsync());
    }

    [Fact]
    public async Task Whoever_gives_up_gets_out()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "thôi");

        Assert.Null((await _zalo.StateAsync()).CodePending);
        await _zalo.SayAsync("đăng ký tạm trú hết bao nhiêu tiền?");
        Assert.Contains("7.000", _zalo.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_ten_minutes_it_is_told_in_plain_words_that_the_code_has_expired_and_that_the_form_is_safe()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        _installation.Clock.Advance(TimeSpan.FromMinutes(10));

        await _zalo.SayAsync("nhập mã", code);

        Assert.Contains("hết hạn", _zalo.Text, StringComparison.Ordinal);
        Assert.Contains("Tờ khai vẫn còn", _zalo.Text, StringComparison.Ordinal);
        Assert.Contains("lấy mã", _zalo.Text, StringComparison.Ordinal);
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "12/9/2001");
        Assert.NotNull(await _zalo.FormAsync());
    }

    [Fact]
    public async Task A_code_that_expires_before_the_birth_date_is_told_opens_nothing()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync());
        _installation.Clock.Advance(TimeSpan.FromMinutes(10));

        await _zalo.SayAsync("12/9/2001");

        Assert.Contains("hết hạn", _zalo.Text, StringComparison.Ordinal);
        Assert.Null(await _zalo.FormAsync());
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        await _zalo.SayAsync("nhập mã", code, "12/9/2001");

        var other = _installation.Citizen(ChannelKinds.Voice, "somebody else");
        await other.SayAsync("nhập mã", code);

        Assert.Contains("đã được dùng", other.Text, StringComparison.Ordinal);
        Assert.Null(await other.FormAsync());
    }

    [Fact]
    public async Task The_old_channel_learns_that_the_form_has_moved_and_keeps_no_second_one()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "12/9/2001");

        await _web.SayAsync("0987654321");

        Assert.Contains("mở tiếp trên kênh khác", _web.Text, StringComparison.Ordinal);
        Assert.Null(await _web.FormAsync());
        Assert.False((await _zalo.FormAsync())!.Answers.ContainsKey("phone"));
        await _web.SayAsync("làm tiếp hồ sơ");
        Assert.Null(await _web.FormAsync());
    }

    [Fact]
    public async Task A_form_put_aside_that_has_moved_is_not_taken_up_again_in_the_old_channel()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        await _web.SayAsync("tôi muốn làm khai tử ngay");
        await _zalo.SayAsync("nhập mã", code, "12/9/2001");
        Assert.Equal(TemporaryStay.Id, (await _zalo.FormAsync())!.Service);

        await _web.SayAsync("lưu lại", "dừng lại", "Bỏ hẳn, xóa những gì đã ghi", "làm tiếp hồ sơ");

        Assert.DoesNotContain((await _web.StateAsync()).Aside.Append((await _web.FormAsync())!), f => f?.Service == TemporaryStay.Id);
    }

    [Fact]
    public async Task A_form_can_come_back()
    {
        await _web.FillAsync(until: "phone");
        await _zalo.SayAsync("nhập mã", await _web.CodeAsync(), "12/9/2001", "0912345678");

        await _web.SayAsync("chào em");
        await _web.SayAsync("nhập mã", await _zalo.CodeAsync(), "12/9/2001");

        Assert.Equal("+84912345678", (await _web.FormAsync())!.Answers["phone"].Value);
        await _zalo.SayAsync("bỏ qua");
        Assert.Null(await _zalo.FormAsync());
    }

    [Fact]
    public async Task Guessing_is_limited_for_each_source()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        var wrong = code == "000000" ? "000001" : "000000";
        for (var i = 0; i < 5; i++)
        {
            await _zalo.SayAsync("nhập mã", wrong);
            Assert.Contains("không thấy mã này", _zalo.Text, StringComparison.Ordinal);
        }

        await _zalo.SayAsync("nhập mã", code);
        Assert.Contains("thử sai nhiều lần", _zalo.Text, StringComparison.Ordinal);
        Assert.Null((await _zalo.StateAsync()).CodePending);

        var owner = _installation.Citizen(ChannelKinds.Voice, "owner");
        await owner.SayAsync("nhập mã", code, "12/9/2001");
        Assert.NotNull(await owner.FormAsync());
    }

    [Fact]
    public async Task Without_a_birth_date_in_the_form_there_is_no_code()
    {
        await _web.FillAsync(until: "birth_date");

        await _web.SayAsync("lấy mã");

        Assert.Contains("ngày sinh", _web.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_web.Text, c => char.IsAsciiDigit(c) && _web.Text.Count(char.IsAsciiDigit) >= 6 && _web.Text.Contains("Mã làm tiếp", StringComparison.Ordinal));
        Assert.Equal("birth_date", (await _web.FormAsync())!.Asked);
    }

    [Fact]
    public async Task A_restart_in_between_changes_nothing()
    {
        await _web.FillAsync(until: "phone");
        var code = await _web.CodeAsync();
        await _installation.RestartAsync();
        await _zalo.SayAsync("nhập mã", code);
        await _installation.RestartAsync();

        await _zalo.SayAsync("12/9/2001");

        Assert.Equal("Lê Thị Thu Hà", (await _zalo.FormAsync())!.Answers["full_name"].Value);
        await _installation.RestartAsync();
        Assert.Contains("mở tiếp trên kênh khác", await _web.SayAsync("alo"), StringComparison.Ordinal);
    }

    private static void NothingPersonal(string text) => Assert.All(Personal, p => Assert.DoesNotContain(p, text, StringComparison.Ordinal));
}
