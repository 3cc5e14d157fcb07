using Assistant.Knowledge.Retrieval;
using Assistant.Knowledge.Tests.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Knowledge.Tests.Retrieval;

public sealed class DocumentSearcherTests
{
    private static readonly DocumentSearcher Searcher = DocumentSearcher.Build(
    [
        new("1.001193", "Thủ tục đăng ký khai sinh", "Tờ khai đăng ký khai sinh, giấy chứng sinh."),
        new("mã có dấu cách", "Thủ tục đăng ký khai tử", "Giấy báo tử."),
        new("x", "Cấp hộ chiếu phổ thông", "Tờ khai hộ chiếu, ảnh chân dung."),
        new("y", "", "Tách thửa đất, hợp thửa đất."),
    ]);

    [Fact]
    public void Documents_are_found_by_their_own_ids()
    {
        Assert.Equal("1.001193", Searcher.Search("làm giấy khai sinh cho con", 3)[0].Id);
        Assert.Equal("mã có dấu cách", Searcher.Search("bao tu", 3)[0].Id);
        Assert.Equal("x", Searcher.Search("passport hộ chiếu", 3)[0].Id);
    }

    [Fact]
    public void A_document_without_a_title_is_found_by_its_text() => Assert.Equal("y", Searcher.Search("tách thửa", 1)[0].Id);

    [Fact]
    public void All_documents_are_counted() => Assert.Equal(4, Searcher.Count);

    [Fact]
    public void Scores_fall_and_no_document_is_found_twice() => Check.QuickThrowOnFailure(Prop.ForAll(AnyText.Arbitrary, question =>
    {
        var hits = Searcher.Search("khai sinh hộ chiếu " + question, 10);
        Assert.Equal(hits.OrderByDescending(h => h.Score).Select(h => h.Score), hits.Select(h => h.Score));
        Assert.Equal(hits.Count, hits.Select(h => h.Id).Distinct().Count());
    }));

    [Fact]
    public void A_collection_of_nothing_can_be_searched() => Assert.Empty(DocumentSearcher.Build([]).Search("khai sinh", 5));
}
