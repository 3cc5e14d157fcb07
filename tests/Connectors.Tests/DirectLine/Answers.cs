using System.Text.Json;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Reads what a server answers.</summary>
internal static class Answers
{
    public static async Task<JsonElement> BodyAsync(this HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return json.RootElement.Clone();
    }

    /// <summary>The code of an error.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage response) => (await response.BodyAsync()).GetProperty("error").GetProperty("code").GetString();

    public static string? Text(this JsonElement activity, string name = "text") =>
        activity.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    public static string? Inner(this JsonElement activity, string outer, string name) => activity.TryGetProperty(outer, out var member) ? member.Text(name) : null;

    public static bool IsOfCitizen(this JsonElement activity) => activity.Inner("from", "role") == "user";

    /// <summary>The number in an activity's id.</summary>
    public static long Number(this JsonElement activity) =>
        long.Parse(activity.Text("id")!.Split('|')[1], System.Globalization.CultureInfo.InvariantCulture);
}
