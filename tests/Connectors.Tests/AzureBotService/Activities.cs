using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Connectors.Tests.AzureBotService;

/// <summary>Activities as the service sends them.</summary>
internal static class Activities
{
    public static string Message(string text = "hello", string? id = "act-1", Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["timestamp"] = "2026-11-25T03:00:00.000Z",
            ["channelId"] = TokenShapes.Channel,
            ["serviceUrl"] = TokenShapes.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user|1", ["name"] = "Lan", ["aadObjectId"] = "00000000-0000-4000-8000-000000000001" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Assistant" },
            ["conversation"] = new JsonObject { ["id"] = "a:conv;1", ["conversationType"] = "personal", ["tenantId"] = "t-1" },
            ["text"] = text,
            ["textFormat"] = "plain",
            ["locale"] = "vi-VN",
            ["callerId"] = "urn:botframework:azure",
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t-1" } },
            ["somethingNew"] = new JsonArray(1, 2),
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }

    public static string Of(string type, Action<JsonObject>? change = null) => Message(id: $"{type}-1", change: a =>
    {
        a["type"] = type;
        a.Remove("text");
        change?.Invoke(a);
    });

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return json.RootElement.Clone();
    }

    public static async Task<string?> ErrorCodeAsync(this HttpResponseMessage response) =>
        (await response.JsonAsync()).GetProperty("error").GetProperty("code").GetString();
}
