using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Answers;

public sealed class PhraseBookTests
{
    [Fact]
    public void Both_languages_have_the_same_phrases() => Assert.Equal(
        ShippedContent.Books[MessageLanguage.Vietnamese].Keys.Order(StringComparer.Ordinal),
        ShippedContent.Books[MessageLanguage.English].Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_facet_has_a_lead() => Assert.All(
        FacetNames.Answerable.Append(Facet.StartForm), f => Assert.Contains($"lead.{f.Name()}", ShippedContent.Books[MessageLanguage.Vietnamese].Keys));

    [Theory]
    [InlineData("Nộp {what} ở {where}.", "Nộp đơn ở xã.")]
    [InlineData("{what} ở {where}.", "Đơn ở xã.")]
    [InlineData("Xong. {what} nhé", "Xong. Đơn nhé")]
    [InlineData("Sao? {what}", "Sao? Đơn")]
    [InlineData("Dạ, {what}", "Dạ, đơn")]
    [InlineData("{other} {", "{other} {")]
    [InlineData("", "")]
    public void Placeholders_are_filled_and_a_sentence_begins_with_a_capital(string text, string filled) =>
        Assert.Equal(filled, PhraseBook.Fill(text, ("what", "đơn"), ("where", "xã")));

    [Fact]
    public void A_value_is_never_read_as_a_placeholder_itself() =>
        Assert.Equal("a {where} b", PhraseBook.Fill("a {what} b", ("what", "{where}"), ("where", "xã")));

    [Fact]
    public void A_missing_book_is_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => PhraseBook.Load([.. ShippedContent.Files.Where(f => f.Path != "_phrases/en.yaml")]));

        Assert.Contains("en.yaml", error.Message, StringComparison.Ordinal);
    }
}
