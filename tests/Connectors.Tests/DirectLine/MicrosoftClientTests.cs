using System.Text.Json;
using Assistant.Bot.Dialogues;
using Assistant.Connectors.Tests.Shared;
using Assistant.Connectors.Tests.Web;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Microsoft's own client, unchanged, under Node: a whole conversation with the real answers over a line that breaks.</summary>
[Collection(PageServer.Collection)]
public sealed class MicrosoftClientTests(PageServer page)
{
    private static readonly string[] Questions =
    [
        "đăng ký tạm trú cần giấy tờ gì", "hết bao nhiêu tiền", "làm ở đâu", "làm lại thẻ căn cước bị mất cần giấy tờ gì", "bao lâu thì xong",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Conversation_over_a_line_that_breaks_has_every_message_once_and_in_order(bool webSocket)
    {
        await using var server = await DirectLineServer.StartAsync(new TurnHandler(page.Answerer, NoForms.Ports()));
        await using var line = new CuttableLine(server.Address.Port);
        var caller = await server.PageTokenAsync();
        var answered = 0;
        var start = JsonSerializer.Serialize(new { domain = $"http://127.0.0.1:{line.Port}/v3/directline", token = caller.Token, webSocket, questions = Questions, pollingInterval = 200 });

        var output = await NodeClient.TalkAsync("directline", "converse.mjs", start, said =>
        {
            switch (++answered)
            {
                case 1:
                    line.Cut();
                    break;
                case 2:
                    line.CutAfter(1);
                    break;
                case 3:
                    line.CutAfter(700);
                    break;
                default:
                    break;
            }

            return Task.FromResult("go on");
        });

        using var result = JsonDocument.Parse(output);
        var heard = result.RootElement.GetProperty("activities").EnumerateArray().ToArray();
        var stored = (await caller.ReadAsync()).Activities;
        Assert.Equal(stored.Select(a => a.Text("id")), heard.Select(a => a.Text("id")));
        Assert.Equal(Questions, heard.Where(a => a.Text("role") == "user").Select(a => a.Text()));
        var ids = result.RootElement.GetProperty("ids").EnumerateArray().Select(i => i.GetString()).ToArray();
        Assert.Equal(Questions.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Single(heard, a => a.Text("replyToId") == id));
        Assert.True(line.Cuts >= 3, $"{line.Cuts} cuts");
        Assert.True(result.RootElement.GetProperty("connections").GetInt32() >= 2, output);
    }
}
