using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Assistant.Connectors.Tests.Web;

/// <summary>What a browser does, by name.</summary>
internal static partial class PageRequests
{
    public static Task<HttpResponseMessage> AskAsync(this HttpClient client, string question, params string[] before) =>
        client.PostAsync(new Uri("/", UriKind.Relative), Form([.. before.Select(b => ("prev", b)), ("q", question)]));

    public static async Task<string> AnswerAsync(this HttpClient client, string question, params string[] before)
    {
        using var response = await client.AskAsync(question, before);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public static Task<HttpResponseMessage> SendAsync(this HttpClient client, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri("/", UriKind.Relative), Form(fields));

    public static async Task<(HttpResponseMessage Response, string Text)> FragmentAsync(this HttpClient client, HttpContent content, string number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content };
        request.Headers.Add("X-Assistant-Fragment", number);
        var response = await client.SendAsync(request);
        return (response, await response.Content.ReadAsStringAsync());
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    public static ByteArrayContent Bytes(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    /// <summary>The text of a page as a reader sees it.</summary>
    public static string Visible(string html) =>
        Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
