using Microsoft.Playwright;
using Xunit;

namespace Assistant.Browser.Tests.Widget;

/// <summary>What a machine remembers, and that it forgets.</summary>
public sealed class PrivacyTests(BrowserApp app) : WidgetTest(app)
{
    private const string Everything =
        """
        async () => {
          const found = [...Object.entries(localStorage), ...Object.entries(sessionStorage)].map((pair) => pair.join("=")).filter((one) => !one.includes(":look="));
          for (const { name } of await indexedDB.databases()) {
            const base = await new Promise((done) => { const open = indexedDB.open(name); open.onsuccess = () => done(open.result); });
            for (const store of base.objectStoreNames) {
              const all = await new Promise((done) => { const read = base.transaction(store).objectStore(store).getAll(); read.onsuccess = () => done(read.result); });
              found.push(...all.map((one) => JSON.stringify(one)));
            }
            base.close();
          }
          return found;
        }
        """;

    [Fact]
    public async Task Done_asks_nothing_forgets_everything_on_this_machine_and_shows_it()
    {
        var page = await OpenAsync();
        await page.ConverseAsync("số căn cước của tôi");
        await page.Context.SetOfflineAsync(true);
        await page.WriteAsync("chưa gửi");
        await page.Input().FillAsync("viết dở");
        Assert.NotEmpty(await page.EvaluateAsync<string[]>(Everything));

        await page.Named("Xong, xóa khỏi máy này").ClickAsync();
        await Assertions.Expect(page.GetByText("Đã xóa khỏi máy này").First).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>(Everything));
        Assert.Equal("done", await page.FocusedAsync());
        Assert.DoesNotContain("căn cước", await page.Chat().InnerTextAsync(), StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await page.Input().WaitForAsync();
        await page.ConverseAsync("người sau");
        Assert.Equal(1, await page.Questions().CountAsync());
        Assert.Equal(2, Server.Conversations);
        Assert.Single(Server.Last.Posted);
    }

    [Fact]
    public async Task Done_can_be_pressed_in_every_state()
    {
        Server.TokenStatus = 500;
        var page = await OpenAsync();
        await page.WriteAsync("một");
        await page.Locator("assistant-chat .notice").WaitForAsync();
        await page.Named("Xong, xóa khỏi máy này").ClickAsync();
        await page.Named("Xong, xóa khỏi máy này").ClickAsync();
        Server.TokenStatus = 0;
        await page.Named("Bắt đầu cuộc mới").ClickAsync();
        await page.ConverseAsync("hai");

        Assert.Equal("hai", (string?)Server.Last.Posted.Single()["text"]);
    }

    [Fact]
    public async Task Other_tabs_forget_too()
    {
        var first = await OpenAsync();
        await first.ConverseAsync("một");
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(Site("inline"));
        await second.Replies().WaitForAsync();
        await first.Named("Xong, xóa khỏi máy này").ClickAsync();

        await Assertions.Expect(second.GetByText("Đã xóa khỏi máy này").First).ToBeVisibleAsync();
        Assert.Equal(0, await second.Questions().CountAsync());
        Assert.Empty(await second.EvaluateAsync<string[]>(Everything));
    }

    [Fact]
    public async Task Shared_machine_counts_down_and_forgets_after_three_idle_minutes()
    {
        var page = await OpenAsync("inline shared-device", before: page => page.Clock.InstallAsync());
        await page.ConverseAsync("một");
        await page.Clock.FastForwardAsync(130_000);
        Assert.Equal(0, await page.GetByRole(AriaRole.Alertdialog).CountAsync());
        await page.Clock.RunForAsync(22_000);
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToContainTextAsync("giây");
        await Assertions.Expect(page.Named("Tôi vẫn đang dùng")).ToBeFocusedAsync();
        await page.Clock.RunForAsync(29_000);

        await Assertions.Expect(page.Named("Bắt đầu cuộc mới")).ToBeVisibleAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>(Everything));
        Assert.Equal(0, await page.Questions().CountAsync());
    }

    [Fact]
    public async Task Who_stays_at_a_shared_machine_keeps_the_conversation()
    {
        var page = await OpenAsync("inline shared-device", before: page => page.Clock.InstallAsync());
        await page.ConverseAsync("một");
        await page.Clock.FastForwardAsync(155_000);
        await page.Named("Tôi vẫn đang dùng").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToHaveCountAsync(0);
        await page.Clock.FastForwardAsync(100_000);

        Assert.Equal(1, await page.Replies().CountAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Alertdialog).CountAsync());
    }

    [Fact]
    public async Task Own_machine_forgets_nothing_by_itself()
    {
        var page = await OpenAsync(before: page => page.Clock.InstallAsync());
        await page.ConverseAsync("một");
        await page.Clock.FastForwardAsync(3_600_000);

        Assert.Equal(1, await page.Replies().CountAsync());
    }
}
