using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Assistant.Connectors.Tests.Web;

/// <summary>Questions with answers, as a browser without a script meets them.</summary>
[Collection(PageServer.Collection)]
public sealed partial class PageAnswersTests(PageServer server)
{
    private const string TemporaryResidence = "đăng ký tạm trú cần giấy tờ gì";

    private readonly HttpClient _client = server.Client;

    [Fact]
    public async Task First_page_says_who_answers_and_offers_six_examples()
    {
        var html = await _client.GetStringAsync(new Uri("/", UriKind.Relative));

        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<h1>"));
        Assert.Contains("trợ lý tự động, không phải người", html, StringComparison.Ordinal);
        Assert.Equal(6, Regex.Count(html, "<button name=\"q\""));
        Assert.Contains("<label for=\"q\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_has_lists_marks_and_the_sources_that_they_lead_to()
    {
        var html = await _client.AnswerAsync(TemporaryResidence);

        Assert.Contains("<ul class=\"facts\">", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"sources\">", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"noopener noreferrer\"", html, StringComparison.Ordinal);
        Assert.Contains("hiệu lực từ", html, StringComparison.Ordinal);
        var marks = Marks().Matches(html).Select(m => m.Groups[1].Value).Distinct().ToArray();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Contains($"id=\"{mark}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_shows_what_the_typed_answer_holds()
    {
        foreach (var question in new[] { TemporaryResidence, "tôi muốn đổi bằng lái", "hộ chiếu", "xin giấy phép xây dựng", "có cháy nhà", "gặp cán bộ" })
        {
            var answer = server.Answerer.Ask(question, new DateOnly(2026, 11, 25)).Answer;
            var visible = PageRequests.Visible(await _client.AnswerAsync(question));

            string?[] expected = [
                answer.Lead, answer.Assumption, answer.Question, answer.CompletenessNote, answer.Review, .. answer.Closing,
                .. answer.Blocks.Select(b => b.Heading), .. answer.Choices.Select(c => c.Label), .. answer.Citations.Select(c => c.Source.Title),
                .. answer.Blocks.SelectMany(b => b.Lines).SelectMany(l => l.Extra),
            ];
            Assert.All(expected.Where(e => e is not null), e => Assert.Contains(Plain(e!), Plain(visible), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Steps_are_an_ordered_list()
    {
        Assert.Contains("<ol class=\"steps\">", await _client.AnswerAsync("đăng ký tạm trú trên mạng làm sao"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doubtful_fact_is_marked()
    {
        var html = await _client.AnswerAsync("tôi muốn đổi bằng lái");

        Assert.Contains("<li class=\"uncertain\">", html, StringComparison.Ordinal);
        Assert.Contains("<strong class=\"doubt\">chưa chắc chắn", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_up_is_understood_from_the_messages_that_the_page_carries()
    {
        var first = await _client.AnswerAsync(TemporaryResidence);
        Assert.Contains($"<input type=\"hidden\" name=\"prev\" value=\"{TemporaryResidence}\">", first, StringComparison.Ordinal);

        var second = await _client.AnswerAsync("thế hết bao nhiêu tiền", TemporaryResidence);
        Assert.Contains("chi phí đăng ký tạm trú", second, StringComparison.Ordinal);

        var third = await _client.AnswerAsync("bao lâu thì xong", TemporaryResidence, "thế hết bao nhiêu tiền");
        Assert.Contains("thời gian giải quyết đăng ký tạm trú", third, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choices_are_submit_buttons_that_carry_their_context()
    {
        var html = await _client.AnswerAsync("hộ chiếu");
        var form = html[html.IndexOf("<form method=\"post\" action=\"/\" class=\"choices decide\"", StringComparison.Ordinal)..];
        form = form[..form.IndexOf("</form>", StringComparison.Ordinal)];

        Assert.Contains("name=\"prev\" value=\"hộ chiếu\"", form, StringComparison.Ordinal);
        var choice = WebUtility.HtmlDecode(Regex.Match(form, "<button name=\"q\" value=\"([^\"]+)\"").Groups[1].Value);
        Assert.Contains("hộ chiếu", await _client.AnswerAsync(choice, "hộ chiếu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_with_a_question_shows_its_answer()
    {
        var html = await _client.GetStringAsync(new Uri($"/?q={Uri.EscapeDataString(TemporaryResidence)}", UriKind.Relative));

        Assert.Contains("<article class=\"answer\"", html, StringComparison.Ordinal);
        Assert.Contains("đăng ký tạm trú", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task English_question_is_framed_in_English_and_facts_stay_Vietnamese()
    {
        var html = await _client.AnswerAsync("how do I register temporary residence?");

        Assert.Contains("<article class=\"answer\" lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"vi\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emergency_numbers_can_be_called()
    {
        var html = await _client.AnswerAsync("có cháy nhà");

        Assert.Contains("<a href=\"tel:114\" class=\"tel\">114</a>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"answer safety\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_gets_the_new_turn_only_with_ids_of_its_own()
    {
        using var form = PageRequests.Form(("q", TemporaryResidence));
        var (response, text) = await _client.FragmentAsync(form, "3");

        Assert.Equal("3", response.Headers.GetValues("X-Assistant-Fragment").Single());
        Assert.StartsWith("<section class=\"turn\" id=\"t3-turn\"", text, StringComparison.Ordinal);
        Assert.Contains("data-carried", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T16:59:59Z", "2026-11-24")]
    [InlineData("2026-11-24T17:00:00Z", "2026-11-25")]
    public void Today_is_the_day_in_Vietnam(string now, string today)
    {
        var calendar = new Connectors.Web.VietnamCalendar(new FixedClock(DateTimeOffset.Parse(now)));

        Assert.Equal(DateOnly.Parse(today), calendar.Today);
    }

    private static string Plain(string text) => Regex.Replace(text, @"[\s\u00a0]+|https?://\S+", "");

    [GeneratedRegex("<a href=\"#([^\"]+)\" aria-label=\"Nguồn")]
    private static partial Regex Marks();
}
