using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("How do I register my newborn?")]
    [InlineData("What documents do I need for temporary residence")]
    [InlineData("i need a passport for my son")]
    [InlineData("WHERE IS THE OFFICE?")]
    public void English_sentences_are_english(string text) => Assert.Equal(MessageLanguage.English, LanguageDetector.Detect(Messages.Analyze(text)));

    [Theory]
    [InlineData("Đăng ký khai sinh cho con ở đâu?")]
    [InlineData("dang ky khai sinh cho con o dau")]
    [InlineData("xin passport online o dau a")]
    [InlineData("Cho mình hỏi how to đăng ký tạm trú for foreigners")]
    [InlineData("ko bt lm s")]
    [InlineData("passport")]
    [InlineData("???")]
    [InlineData("")]
    public void Vietnamese_in_any_spelling_and_mixed_messages_are_vietnamese(string text) =>
        Assert.Equal(MessageLanguage.Vietnamese, LanguageDetector.Detect(Messages.Analyze(text)));

    [Fact]
    public void Examples_of_every_service_are_told_apart()
    {
        var examples = ShippedContent.Knowledge.Examples.Where(e => e.Register is "plain" or "nodiac" or "story").ToArray();
        var taken = examples.Count(e => LanguageDetector.Detect(Messages.Analyze(e.Text)) == MessageLanguage.English);

        Assert.True(taken * 200 < examples.Length, $"{taken} of {examples.Length} Vietnamese examples are taken for English");
    }
}
