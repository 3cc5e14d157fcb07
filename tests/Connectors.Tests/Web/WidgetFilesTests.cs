using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Assistant.Connectors.Web.Widget;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>The widget's files: names, encodings, words, and what is left at home.</summary>
[Collection(PageServer.Collection)]
public sealed partial class WidgetFilesTests(PageServer server)
{
    [Fact]
    public void Name_changes_with_what_a_file_names()
    {
        var before = Entry(("widget.js", "import(\"./a.js\");"), ("a.js", "import \"./b.js\";"), ("b.js", "1;"));
        var after = Entry(("widget.js", "import(\"./a.js\");"), ("a.js", "import \"./b.js\";"), ("b.js", "2;"));

        Assert.Matches("^import\\(\"\\./widget/a\\.[\\w-]{8}\\.js\"\\);\n$", before);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Missing_file_and_circle_stop_the_start()
    {
        Assert.Throws<InvalidOperationException>(() => Entry(("widget.js", "import \"./a.js\";")));
        Assert.Throws<InvalidOperationException>(() => Entry(("widget.js", ""), ("a.js", "import \"./b.js\";"), ("b.js", "import \"./a.js\";")));
    }

    [Fact]
    public void Comments_and_indentation_stay_at_home_and_nothing_else_does()
    {
        Assert.Equal("const a = \"// no comment\";\nb(a); // kept\n", LeanSource.Code("// one\n/** two\n * three\n */\nconst a = \"// no comment\";\n\n  b(a); // kept\n"));
        Assert.Equal("a:hover{color:red;margin:0}\n", LeanSource.Style("/* x */\na:hover { color: red; margin: 0; }\n"));
        Assert.Equal("{\"a\":\"Đã lưu\"}", LeanSource.Words("{\n  \"a\": \"Đã lưu\"\n}"));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public void Encoding_is_one_that_the_browser_takes(string accepted, string? encoding)
    {
        Assert.Equal(encoding, new WidgetFile("text/plain", "abc"u8.ToArray()).For(accepted).Encoding);
    }

    [Fact]
    public void Both_languages_have_the_same_words_with_the_same_gaps()
    {
        var (vietnamese, english) = (Words("vi"), Words("en"));

        Assert.Equal(vietnamese.Keys.Order(), english.Keys.Order());
        Assert.All(vietnamese, pair => Assert.Equal(Gaps(pair.Value), Gaps(english[pair.Key])));
    }

    [Fact]
    public void Every_word_that_the_scripts_say_exists()
    {
        var words = Words("vi");
        var said = Sources().Where(s => s.Key.EndsWith(".js", StringComparison.Ordinal)).SelectMany(s => Said().Matches(s.Value)).Select(m => m.Groups[1].Value).Distinct().ToArray();

        Assert.True(said.Length > 40);
        Assert.Empty(said.Except(words.Keys));
    }

    [Fact]
    public void No_script_holds_words_for_citizens_or_makes_markup_from_text()
    {
        foreach (var (name, source) in Sources().Where(s => s.Key.EndsWith(".js", StringComparison.Ordinal)))
        {
            Assert.False(Regex.IsMatch(source, "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|\\.style\\.|\\.cssText"), name);
            Assert.False(Regex.IsMatch(source, "\\(\\?<[=!]"), $"{name}: phones of 2019 refuse look-behind.");
        }
    }

    [Theory]
    [InlineData("dang-ky-tam-tru", StatusCodes.Status200OK)]
    [InlineData("khong-co", StatusCodes.Status404NotFound)]
    public async Task Service_is_named_by_its_id(string id, int status)
    {
        using var response = await server.Client.GetAsync(new Uri($"/widget/services/{id}", UriKind.Relative));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        if (status == StatusCodes.Status200OK)
        {
            using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal("Đăng ký tạm trú", body.RootElement.GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Demonstration_page_is_locked_down_too()
    {
        using var response = await server.Client.GetAsync(new Uri("/demo", UriKind.Relative));

        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("{style}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_to_a_service_is_answered_on_the_plain_page_and_opens_the_widget_at_it()
    {
        var html = await server.Client.GetStringAsync(new Uri("/?dich-vu=dang-ky-tam-tru", UriKind.Relative));
        Assert.Contains("service=\"dang-ky-tam-tru\"", html, StringComparison.Ordinal);
        Assert.Contains("<article class=\"answer\"", html, StringComparison.Ordinal);

        var unknown = await server.Client.GetStringAsync(new Uri("/?dich-vu=%22%3E%3Cb%3E", UriKind.Relative));
        Assert.DoesNotContain(" service=", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", unknown, StringComparison.Ordinal);
    }

    private static string Entry(params (string Name, string Source)[] files)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        WidgetAssets.Load(files.ToDictionary(f => f.Name, f => f.Source)).ServeEntryAsync(context).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(body.ToArray());
    }

    private static Dictionary<string, string> Sources()
    {
        var assembly = typeof(WidgetAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith("Web/Widget/", StringComparison.Ordinal)).ToDictionary(n => n["Web/Widget/".Length..], n =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
            return reader.ReadToEnd();
        });
    }

    private static Dictionary<string, string> Words(string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in (string[])["texts", "identity"])
        {
            using var words = JsonDocument.Parse(Sources()[$"{file}.{language}.json"]);
            foreach (var word in words.RootElement.EnumerateObject())
            {
                all.Add(word.Name, word.Value.ToString());
            }
        }

        return all;
    }

    private static IEnumerable<string> Gaps(string text) => Regex.Matches(text, "\\{\\w+\\}").Select(m => m.Value).Order();

    [GeneratedRegex("(?:say|complain|list)\\(\"(\\w+)\"")]
    private static partial Regex Said();
}
