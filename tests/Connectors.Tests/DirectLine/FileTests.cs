using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Assistant.Connectors.Tests.DirectLine;

/// <summary>Files of citizens: taken by their content, given back as downloads.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Repeat((byte)7, 500)];
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat((byte)8, 300)];

    private readonly EchoHandler _handler = new();
    private DirectLineServer _server = null!;
    private DirectLineCaller _caller = null!;

    public async Task InitializeAsync()
    {
        _server = await DirectLineServer.StartAsync(_handler, null, ("MostFileBytes", "2048"), ("MostFiles", "2"));
        _caller = await _server.BeginAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Single_file_becomes_a_message_with_an_attachment_that_can_be_fetched()
    {
        using var response = await UploadAsync(Single(Png, "image/png", "ảnh của tôi.png"), "?userId=u1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = (await _caller.PollAsync(1))[0];
        Assert.Equal((await response.BodyAsync()).Text("id"), echo.Text("id"));
        var attachment = Assert.Single(echo.GetProperty("attachments").EnumerateArray());
        Assert.Equal(("image/png", "ảnh của tôi.png"), (attachment.Text("contentType"), attachment.Text("name")));
        using var file = await _server.Http.GetAsync(attachment.Text("contentUrl"));
        Assert.Equal(Png, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Form_gives_the_text_and_all_files_of_one_message()
    {
        using var form = Form("""{"type":"message","text":"hai tệp","from":{"id":"u1"},"channelData":{"clientActivityID":"c9"},"attachments":[{"contentType":"image/png","name":"a.png"}]}""", ("a.png", Png), ("b.pdf", Pdf));
        using var response = await UploadAsync(form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var echo = (await _caller.PollAsync(1))[0];
        Assert.Equal(("hai tệp", "c9"), (echo.Text(), echo.Inner("channelData", "clientActivityID")));
        Assert.Equal(["image/png", "application/pdf"], echo.GetProperty("attachments").EnumerateArray().Select(a => a.Text("contentType")));
        Assert.Equal([Png.Length, (long)Pdf.Length], _handler.Handled.Last().Content.Files.Select(f => f.Length));
    }

    [Fact]
    public async Task Form_that_is_sent_again_is_one_message()
    {
        var ids = new HashSet<string?>();
        for (var i = 0; i < 3; i++)
        {
            using var form = Form("""{"type":"message","text":"a","channelData":{"clientActivityID":"same"}}""", ("a.png", Png));
            using var response = await UploadAsync(form);
            ids.Add((await response.BodyAsync()).Text("id"));
        }

        Assert.Single(ids);
        await _caller.SayAsync("b");
        Assert.Equal(["a", "b"], (await _caller.PollAsync(4)).Where(a => a.IsOfCitizen()).Select(a => a.Text()));
    }

    [Fact]
    public async Task Download_can_do_nothing_in_a_browser()
    {
        using var file = await _server.Http.GetAsync(await AddressAsync(Png, "a.html"));

        Assert.Equal("image/png", file.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_our_own_opens_in_a_tab_with_its_style_and_without_scripts()
    {
        // Nobody can send one: what is sent is judged by its content, and a page is none of the kinds that are taken.
        FileReference? page = null;
        _handler.Before = async turn => page = await _server.Services.GetRequiredService<IAttachmentStore>().SaveAsync(
            turn.Message.Conversation, turn.Message.Person, "to-khai.html", "text/html", "<style>p{color:red}</style><p>An"u8.ToArray(), turn.Now, CancellationToken.None);
        _handler.Answer = _ => [new MessageContent { Text = "xong", Files = [page!] }];
        await _caller.SayAsync("xong");
        var made = (await _caller.PollAsync(2))[^1];
        using var file = await _server.Http.GetAsync(Assert.Single(made.GetProperty("attachments").EnumerateArray()).Text("contentUrl"));

        Assert.Equal("inline", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sandbox; default-src 'none'; style-src 'unsafe-inline'", Assert.Single(file.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Address_of_a_file_opens_that_file_for_a_day_and_nothing_else()
    {
        var (first, second) = (await AddressAsync(Png, "a.png"), await AddressAsync(Pdf, "b.pdf"));
        var mixed = $"{second[..second.IndexOf('?', StringComparison.Ordinal)]}{first[first.IndexOf('?', StringComparison.Ordinal)..]}";
        var bare = first[..first.IndexOf('?', StringComparison.Ordinal)];
        var other = await _server.BeginAsync();

        using var wrongFile = await _server.Http.GetAsync(mixed);
        using var noToken = await _server.Http.GetAsync(bare);
        using var foreignToken = await other.SendAsync(HttpMethod.Get, bare);
        using var ownToken = await _caller.SendAsync(HttpMethod.Get, bare);
        using var stolen = await other.SendAsync(HttpMethod.Get, bare.Replace(_caller.Conversation, other.Conversation, StringComparison.Ordinal));
        _server.Clock.Now += TimeSpan.FromHours(25);
        using var late = await _server.Http.GetAsync(first);

        Assert.Equal(HttpStatusCode.Forbidden, wrongFile.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, noToken.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, foreignToken.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ownToken.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "image/png", "a.png")]
    [InlineData("MZ", "application/pdf", "a.pdf")]
    [InlineData("", "image/png", "a.png")]
    [InlineData("GIF89a", "image/gif", "a.gif")]
    public async Task File_is_judged_by_its_content_and_not_by_what_it_is_called(string content, string type, string name)
    {
        using var response = await UploadAsync(Single(Encoding.UTF8.GetBytes(content), type, name));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty((await _caller.ReadAsync()).Activities);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task File_that_is_too_large_is_413(bool inForm)
    {
        byte[] large = [.. Png, .. new byte[2048]];
        using HttpContent content = inForm ? Form("""{"type":"message","text":"a"}""", ("a.png", large)) : Single(large, "image/png", "a.png");

        using var response = await UploadAsync(content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty((await _caller.ReadAsync()).Activities);
    }

    [Fact]
    public async Task Too_many_files_are_400_and_none_is_taken()
    {
        using var form = Form("""{"type":"message","text":"a"}""", ("a.png", Png), ("b.png", Png), ("c.png", Png));

        using var response = await UploadAsync(form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await _caller.ReadAsync()).Activities);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("""{"type":"message","text":"\ud800"}""", 400)]
    [InlineData("""{"type":"message","text":"a","channelData":{"clientActivityID":"\ud800"}}""", 400)]
    [InlineData("""{"type":"invoke"}""", 400)]
    [InlineData("null", 400)]
    public async Task Form_with_a_broken_activity_is_refused_and_its_files_are_not_kept(string activity, int status)
    {
        using var form = Form(activity, ("a.png", Png));

        using var response = await UploadAsync(form);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty((await _caller.ReadAsync()).Activities);
        Assert.False(_server.HoldsFiles);
    }

    [Fact]
    public async Task Upload_counts_as_a_message_and_is_refused_before_anything_is_kept()
    {
        await using var server = await DirectLineServer.StartAsync(_handler, null, ("MessagesPerMinute", "1"));
        var caller = await server.BeginAsync();
        await caller.SayAsync("a");

        using var response = await caller.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{caller.Conversation}/upload", Single(Png, "image/png", "a.png"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.False(server.HoldsFiles);
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\Users\\lan\\a.png", "a.png")]
    [InlineData("", "file")]
    public async Task Name_of_a_file_is_never_a_path(string name, string kept)
    {
        using var response = await UploadAsync(Single(Png, "image/png", name));

        Assert.Equal(kept, (await _caller.PollAsync(1))[0].GetProperty("attachments")[0].Text("name"));
    }

    [Fact]
    public async Task Long_name_is_cut_between_characters()
    {
        using var response = await UploadAsync(Single(Png, "image/png", $"{new string('a', 199)}😀.png"));

        var attachment = (await _caller.PollAsync(1))[0].GetProperty("attachments")[0];
        Assert.Equal(new string('a', 199), attachment.Text("name"));
        using var file = await _server.Http.GetAsync(attachment.Text("contentUrl"));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", "")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nno headers")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"activity\"\r\n\r\n{}\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n")]
    [InlineData("multipart/form-data; boundary=x", "")]
    public async Task Form_that_is_none_is_400(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await UploadAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static ByteArrayContent Single(byte[] content, string type, string name)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        body.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileNameStar = name };
        return body;
    }

    private static MultipartFormDataContent Form(string activity, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        var json = new StringContent(activity, Encoding.UTF8);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(json, "activity", "blob");
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "file", name);
        }

        return form;
    }

    private Task<HttpResponseMessage> UploadAsync(HttpContent content, string query = "") =>
        _caller.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{_caller.Conversation}/upload{query}", content);

    private async Task<string> AddressAsync(byte[] content, string name)
    {
        using var response = await UploadAsync(Single(content, "image/png", name));
        var id = (await response.BodyAsync()).Text("id");
        var echo = (await _caller.ReadAsync()).Activities.Single(a => a.Text("id") == id);
        return echo.GetProperty("attachments")[0].Text("contentUrl")!;
    }
}
