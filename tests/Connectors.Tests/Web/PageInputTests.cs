using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>Whatever is sent, a kind page comes back.</summary>
[Collection(PageServer.Collection)]
public sealed class PageInputTests(PageServer server)
{
    private readonly HttpClient _client = server.Client;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><svg onload=alert(1)>")]
    [InlineData("đăng ký tạm trú '\"><b>")]
    public async Task Markup_is_shown_as_text(string text)
    {
        var html = await _client.AnswerAsync(text, text);

        Assert.DoesNotContain(text, html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.Contains(text[..8].Trim(), WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    public async Task Empty_field_is_asked_for_kindly(string text)
    {
        var html = await _client.AnswerAsync(text);

        Assert.Contains("id=\"hint\" role=\"alert\">Ô câu hỏi còn trống.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_field_after_an_answer_keeps_the_answer()
    {
        var html = await _client.AnswerAsync("", "đăng ký tạm trú cần giấy tờ gì");

        Assert.Contains("<article class=\"answer\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"hint\" role=\"alert\">", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("🙂🙂👍🏽👨‍👩‍👧")]
    [InlineData("\u0001\u001b[31m\ufffd\u202e")]
    [InlineData("a\ud800b")]
    public async Task Strange_characters_get_an_answer(string text)
    {
        Assert.Contains("<article", await _client.AnswerAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_combining_marks_get_an_answer()
    {
        var html = await _client.AnswerAsync("a" + new string('\u0301', 10_000));

        Assert.Contains("<article", html, StringComparison.Ordinal);
        Assert.True(html.Length < 40_000, $"{html.Length} characters came back.");
    }

    [Fact]
    public async Task Text_longer_than_what_is_read_is_answered_for_its_beginning_and_says_so()
    {
        var html = await _client.AnswerAsync("đăng ký tạm trú cần giấy tờ gì. " + string.Concat(Enumerable.Repeat("mà ", 2500)));

        Assert.Contains("Tin nhắn dài quá nên", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_words_within_the_length_are_read_in_part_too()
    {
        var html = await _client.AnswerAsync("đăng ký tạm trú cần giấy tờ gì. " + string.Concat(Enumerable.Repeat("mà ", 500)));

        Assert.Contains("Tin nhắn dài quá nên", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Tin nhắn dài quá nên", await _client.AnswerAsync("đăng ký tạm trú cần giấy tờ gì ạ?!"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_kilobytes_are_refused_with_a_page()
    {
        using var response = await _client.AskAsync(new string('a', 100_000));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("Câu hỏi dài quá", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_refused_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = PageRequests.Form(("q", new string('a', 100_000))) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Script_is_told_in_a_sentence()
    {
        using var form = PageRequests.Form(("q", new string('a', 100_000)));
        var (response, text) = await _client.FragmentAsync(form, "1");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("Nội dung gửi lên dài quá", text, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { Encoding.UTF8.GetBytes("""{"q":"a"}"""), "application/json" },
        { [0, 159, 146, 150, 255, 254], "application/octet-stream" },
        { "q=%00"u8.ToArray(), "application/x-www-form-urlencoded" },
        { Encoding.UTF8.GetBytes("no boundary here"), "multipart/form-data" },
        { Encoding.UTF8.GetBytes("--x\r\nbroken"), "multipart/form-data; boundary=x" },
        { Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("prev=a&", 2000))), "application/x-www-form-urlencoded" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_is_no_form_is_refused_with_a_page(byte[] body, string type)
    {
        using var content = PageRequests.Bytes(body, type);
        using var response = await _client.PostAsync(new Uri("/", UriKind.Relative), content);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Chưa đọc được câu hỏi", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_in_a_form_gets_a_page()
    {
        var body = new byte[5000];
        new Random(7).NextBytes(body);
        using var content = PageRequests.Bytes([.. "q="u8, .. body], "application/x-www-form-urlencoded");
        using var response = await _client.PostAsync(new Uri("/", UriKind.Relative), content);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_citizens_write_is_not_logged()
    {
        await _client.GetStringAsync(new Uri("/?q=bimatzxq1%20t%E1%BA%A1m%20tr%C3%BA", UriKind.Relative));
        await _client.AnswerAsync("bimatzxq2 tạm trú", "bimatzxq3");
        using var refused = await _client.AskAsync("bimatzxq4" + new string('a', 100_000));

        Assert.DoesNotContain(server.Log, line => line.Contains("bimatzxq", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var response = await _client.DeleteAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Citizen_who_leaves_early_is_no_error()
    {
        var address = _client.BaseAddress!;
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(address.Host, address.Port);
            var head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nq=";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
        }

        Assert.Contains("<h1>", await _client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
