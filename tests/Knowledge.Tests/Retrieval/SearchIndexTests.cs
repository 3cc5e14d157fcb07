using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Retrieval;
using Assistant.Knowledge.Tests.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Retrieval;

public sealed class SearchIndexTests
{
    private static readonly TextAnalyzer Analyzer = new(new DomainVocabulary([]));

    [Fact]
    public void A_match_in_the_title_ranks_above_one_in_the_body()
    {
        var index = Build(("tách thửa", "hộ chiếu phổ thông"), ("hộ chiếu phổ thông", "tách thửa"), ("khác", "khác nữa"));

        Assert.Equal([1, 0], Documents(index, "hộ chiếu"));
    }

    [Fact]
    public void A_question_without_marks_finds_the_same_documents()
    {
        var index = Build(("đăng ký khai sinh", ""), ("đăng ký khai tử", ""), ("cấp hộ chiếu", ""));

        Assert.Equal([0, 1], Documents(index, "đăng ký khai sinh"));
        Assert.Equal([0, 1], Documents(index, "dang ky khai sinh"));
    }

    [Fact]
    public void Marks_decide_between_words_that_look_alike_without_them()
    {
        var index = Build(("bán nhà", ""), ("bạn nhà", ""));

        Assert.Equal(1, Documents(index, "bạn")[0]);
        Assert.Equal(0, Documents(index, "bán")[0]);
    }

    [Fact]
    public void Words_that_stand_together_count_more_than_words_apart()
    {
        var index = Build(("tạm vắng khai trú báo", ""), ("khai tạm báo trú vắng", ""), ("vắng tạm trú khai báo", ""));

        Assert.Equal(0, Documents(index, "tạm vắng")[0]);
    }

    [Fact]
    public void Ties_come_in_the_order_of_adding()
    {
        var index = Build(("giống nhau", ""), ("giống nhau", ""), ("giống nhau", ""), ("giống nhau", ""));

        Assert.Equal([0, 1, 2, 3], Documents(index, "giống nhau"));
        Assert.Equal([0, 1], Documents(index, "giống nhau", 2));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(100, 5)]
    [InlineData(int.MaxValue, 5)]
    public void No_more_are_found_than_asked_for(int top, int found) => Assert.Equal(
        found, Documents(Build(("a b", ""), ("a c", ""), ("a d", ""), ("a e", ""), ("a f", ""), ("g", "")), "a", top).Length);

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("hoàntoànlạ qwerty")]
    public void A_question_without_a_known_word_finds_nothing(string question) =>
        Assert.Empty(Documents(Build(("khai sinh", ""), ("khai tử", "")), question));

    [Fact]
    public void An_empty_index_finds_nothing() => Assert.Empty(Documents(Build(), "khai sinh"));

    [Fact]
    public void Unknown_words_take_nothing_from_the_known_ones()
    {
        var index = Build(("khai sinh", ""), ("khai tử", ""));

        Assert.Equal(Search(index, "khai sinh")[0].Score, Search(index, "khai sinh qwerty")[0].Score, 4);
    }

    [Fact]
    public void A_word_said_again_and_again_adds_less_and_less()
    {
        var index = Build(("", "a b b b b b b b"), ("", "a a b b b b b b"), ("", "a a a a b b b b"), ("", "b b b b b b b b"), ("", "c"), ("", "c"), ("", "c"), ("", "c"));
        var scores = Search(index, "a").OrderBy(h => h.Document).Select(h => h.Score).ToArray();

        Assert.Equal(3, scores.Length);
        Assert.True(scores[0] < scores[1] && scores[1] < scores[2], string.Join(' ', scores));
        Assert.True(scores[1] - scores[0] > (scores[2] - scores[1]) / 2, "the third and fourth time count as much as the second");
        Assert.True(scores[2] < 4 * scores[0]);
    }

    [Fact]
    public void A_long_text_needs_more_mentions_than_a_short_one()
    {
        var index = Build(("", "khai sinh"), ("", "khai sinh " + string.Join(' ', Enumerable.Repeat("chuyện khác", 200))));

        Assert.Equal([0, 1], Documents(index, "khai sinh"));
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_common_one()
    {
        var index = Build(("giấy hiếm", ""), ("giấy thường", ""), ("giấy thường", ""), ("giấy thường", ""));

        Assert.Equal(0, Documents(index, "thường hiếm")[0]);
    }

    [Fact]
    public void Coverage_is_a_share_and_falls_with_the_score()
    {
        var index = Build(("khai sinh cho con", "giấy chứng sinh"), ("hộ chiếu", "con"), ("đăng ký xe máy", "giấy tờ xe"));
        var words = Gen.ListOf(Gen.Elements("khai", "sinh", "con", "giấy", "xe", "hộ", "chieu", "lạ", ",", "giay to", "?"))
            .Select(w => string.Join(' ', w));
        var arbitrary = Gen.OneOf(words, AnyText.Arbitrary.Generator).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(arbitrary, question =>
        {
            var hits = Search(index, question);
            Assert.All(hits, h => Assert.InRange(h.Coverage, 0f, 1f));
            Assert.All(hits, h => Assert.True(h.Score > 0));
            Assert.Equal(hits.OrderByDescending(h => h.Score).ThenBy(h => h.Document).Select(h => h.Document), hits.Select(h => h.Document));
            Assert.Equal(hits.OrderByDescending(h => h.Coverage).Select(h => h.Coverage), hits.Select(h => h.Coverage));
        }));
    }

    [Fact]
    public void Many_can_search_at_once()
    {
        var index = Build([.. Enumerable.Range(0, 200).Select(i => ($"giấy số {i}", "khai sinh"))]);
        var alone = Documents(index, "giấy số 17", 5);

        Parallel.For(0, 500, _ => Assert.Equal(alone, Documents(index, "giấy số 17", 5)));
    }

    private static SearchIndex Build(params (string Title, string Body)[] documents)
    {
        var builder = new SearchIndexBuilder([new(4f, 0.4f), new(1f, 0.75f)]);
        foreach (var (title, body) in documents)
        {
            builder.Add(title, body);
        }

        return builder.Build();
    }

    private static IReadOnlyList<SearchHit> Search(SearchIndex index, string question, int top = 10) => index.Search(Analyzer.Analyze(question).Terms, top);

    private static int[] Documents(SearchIndex index, string question, int top = 10) => [.. Search(index, question, top).Select(h => h.Document)];
}
