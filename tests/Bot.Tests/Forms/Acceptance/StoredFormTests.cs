using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Acceptance;

/// <summary>Forms on disk: there days later, and gone when they are erased.</summary>
[Collection(AssistantFixture.Group)]
public sealed class StoredFormTests(AssistantFixture assistant) : IAsyncLifetime
{
    private static readonly string[] Told = ["Thu Hà", "001301012345", "Nguyễn Trãi", "2001-09-12", "12/09/2001"];

    private Installation _installation = null!;

    public async Task InitializeAsync() => _installation = await Installation.OpenAsync(assistant);

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Theory]
    [InlineData("web")]
    [InlineData("zalo")]
    [InlineData("voice")]
    public async Task Whoever_comes_back_days_later_after_a_restart_is_greeted_with_how_far_it_is(string channel)
    {
        var citizen = _installation.Citizen(channel switch { "web" => ChannelKinds.Web, "zalo" => ChannelKinds.Zalo, _ => ChannelKinds.Voice }, "citizen");
        var form = await citizen.FillAsync(until: "phone");
        _installation.Clock.Advance(TimeSpan.FromDays(4));
        await _installation.RestartAsync();

        await citizen.SayAsync("chào em");

        Assert.Contains("quay lại", citizen.Text, StringComparison.Ordinal);
        Assert.Contains($"{form.Answers.Count}/", citizen.Text, StringComparison.Ordinal);
        var stored = (await citizen.FormAsync())!;
        Assert.Equal("phone", stored.Asked);
        Assert.Equal(form.Answers.Select(a => (a.Key, a.Value.Value)), stored.Answers.Select(a => (a.Key, a.Value.Value)));
    }

    [Fact]
    public async Task Nothing_that_was_told_can_be_read_in_the_data_folder()
    {
        await _installation.Citizen(ChannelKinds.Web, "citizen").FillAsync(until: "phone");
        await _installation.RestartAsync();

        Assert.All(Told, words => Assert.False(_installation.Shows(words), words));
    }

    [Fact]
    public async Task Behind_an_erasure_nothing_is_left_in_storage_either()
    {
        var citizen = _installation.Citizen(ChannelKinds.Web, "citizen");
        var neighbour = _installation.Citizen(ChannelKinds.Web, "neighbour");
        await citizen.FillAsync(until: "phone");
        await neighbour.FillAsync(until: "phone");

        await citizen.SayAsync("xóa dữ liệu của tôi", "Xóa hết");

        await BareAsync(citizen);
        await _installation.RestartAsync();
        await BareAsync(citizen);
        Assert.Equal("Lê Thị Thu Hà", (await neighbour.FormAsync())!.Answers["full_name"].Value);
    }

    [Fact]
    public async Task Whoever_was_erased_begins_like_anybody_new()
    {
        var citizen = _installation.Citizen(ChannelKinds.Web, "citizen");
        await citizen.FillAsync(until: "phone");
        await citizen.SayAsync("xóa dữ liệu của tôi", "Xóa hết", "làm tiếp hồ sơ");
        Assert.Null(await citizen.FormAsync());

        await citizen.SayAsync(TemporaryStay.Start);

        Assert.Contains("đồng ý", citizen.Text, StringComparison.Ordinal);
        Assert.Empty((await citizen.StateAsync()).Consents);
    }

    [Fact]
    public async Task An_erased_form_cannot_be_fetched_with_its_code()
    {
        var citizen = _installation.Citizen(ChannelKinds.Web, "citizen");
        await citizen.FillAsync(until: "phone");
        var code = await citizen.CodeAsync();
        await citizen.SayAsync("xóa dữ liệu của tôi", "Xóa hết");

        var zalo = _installation.Citizen(ChannelKinds.Zalo, "on zalo");
        await zalo.SayAsync("nhập mã", code, "12/9/2001");

        Assert.Null(await zalo.FormAsync());
    }

    private async Task BareAsync(Citizen citizen)
    {
        var state = await citizen.StateAsync();
        Assert.Null(state.Form);
        Assert.Empty(state.Aside);
        Assert.Empty(state.Consents);
        Assert.Empty(state.Profile);
        var transcript = await _installation.Storage.Turns.ReadAsync(citizen.Conversation, 0, 1000, CancellationToken.None);
        var read = string.Join('\n', transcript!.Messages.Select(m => m.Content.Text));
        Assert.All(Told, words => Assert.DoesNotContain(words, read, StringComparison.Ordinal));
        Assert.All(Told, words => Assert.False(_installation.Shows(words), words));
    }
}
