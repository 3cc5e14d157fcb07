using Assistant.Bot.Channels;
using Assistant.Bot.Dialogues;
using Assistant.Bot.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Bot.Tests.Dialogues;

/// <summary>Answers told in small pieces.</summary>
[Collection(AssistantFixture.Group)]
public sealed class PieceTests(AssistantFixture assistant)
{
    private const string Passport = "Làm hộ chiếu cần giấy tờ gì?";

    private static readonly string[] Bits =
        ["Dạ, cần chuẩn bị:", "- một", "- hai", "  - kèm theo", "1. bước đầu", "2. bước sau", "**Giấy tờ**", "", "lời cuối.", "**", "a"];

    [Fact]
    public void Pieces_hold_every_line_of_the_text_in_its_order() => Prop.ForAll(
        Gen.Elements(Bits).ListOf().ToArbitrary(),
        lines =>
        {
            var text = string.Join('\n', lines);
            return Lines(string.Join('\n', Pieces.Of(text))).SequenceEqual(Lines(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Spoken_pieces_hold_every_word_in_its_order() => Prop.ForAll(
        Gen.Elements("Dạ", "Điều 5.", "Xong?", "1.500 đồng", "phường.", "\n\n", "TP. Hà Nội", "!").ListOf().ToArbitrary(),
        words =>
        {
            var text = string.Join(' ', words);
            return Words(string.Join(' ', Pieces.OfSpeech(text))).SequenceEqual(Words(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Indented_lines_stay_with_the_line_above_and_headings_with_what_follows()
    {
        var pieces = Pieces.Of("Lời đầu:\n\n**A**\n\n- 1\n- 2\n- 3\n  - 3a\n- 4\n\n**B**\n\n- 5");

        Assert.Equal(["Lời đầu:\n\n**A**\n\n- 1\n- 2\n- 3\n  - 3a", "- 4", "**B**\n\n- 5"], pieces);
    }

    [Theory]
    [InlineData("web")]
    [InlineData("zalo")]
    [InlineData("voice")]
    public void Told_slowly_an_answer_comes_piece_by_piece_and_loses_nothing(string channel)
    {
        foreach (var procedure in assistant.Answerer.Knowledge.Procedures)
        {
            var whole = new Talk(assistant, Of(channel));
            var answer = whole.Say(procedure.Name);
            var talk = new Talk(assistant, Of(channel)).After(procedure.Name, "chậm thôi");
            var told = new List<string> { talk.LastText };
            while (talk.State.Unsaid is not null)
            {
                told.Add(talk.Say("tiếp").Text!);
            }

            var text = string.Join('\n', told);
            var said = channel == "voice" ? Words(answer.Text!) : Lines(answer.Text!).Where(l => l != whole.Phrase("short.more"));
            Assert.All(said, line => Assert.Contains(line, text, StringComparison.Ordinal));
            Assert.Equal(whole.State.Mode, talk.State.Mode);
            Assert.Equal(whole.State.Choices, talk.State.Choices);
            Assert.All(told, piece => Assert.True(piece.Length <= 2000, procedure.Id));
        }
    }

    [Fact]
    public void Every_piece_says_where_it_stands_and_offers_the_next_until_the_last()
    {
        var talk = new Talk(assistant).After(Passport, "chậm thôi");
        var count = talk.State.Unsaid!.Pieces.Count;

        for (var number = 1; number < count; number++)
        {
            Assert.Contains($"({number}/{count})", talk.LastText, StringComparison.Ordinal);
            Assert.Equal("Tiếp", Assert.Single(talk.Replies[0].Choices).Label);
            talk.Say("Tiếp");
        }

        Assert.EndsWith(talk.Phrase("talk.piece.last", ("number", $"{count}"), ("count", $"{count}")), talk.LastText, StringComparison.Ordinal);
        Assert.Null(talk.State.Unsaid);
    }

    [Fact]
    public void Who_asked_for_it_slowly_is_told_the_next_answers_slowly_too()
    {
        var talk = new Talk(assistant).After("chậm thôi", Passport);

        Assert.True(talk.State.Slow);
        Assert.NotNull(talk.State.Unsaid);
    }

    [Fact]
    public void Repeat_says_the_last_piece_again_and_next_goes_on_behind_it()
    {
        var talk = new Talk(assistant).After(Passport, "chậm thôi", "tiếp");
        var second = talk.State.Unsaid!;

        Assert.Contains(second.Pieces[1], talk.Say("nhắc lại").Text, StringComparison.Ordinal);
        Assert.Equal(second, talk.State.Unsaid);
        Assert.Contains(second.Pieces[2], talk.Say("tiếp").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xong rồi")]
    [InlineData("tiếp")]
    public void After_a_pause_the_pieces_go_on(string word)
    {
        var talk = new Talk(assistant).After(Passport, "chậm thôi", "chờ tôi tìm giấy tờ");
        var next = talk.State.Unsaid!.Pieces[1];

        Assert.Contains(next, talk.Say(word).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_and_a_new_question_leave_the_pieces_that_were_not_said()
    {
        Assert.Null(new Talk(assistant).After(Passport, "chậm thôi", "thôi").State.Unsaid);
        var talk = new Talk(assistant).After(Passport, "chậm thôi");
        var old = talk.State.Unsaid!.Pieces[1];

        talk.Say("Đăng ký tạm trú ở đâu?");

        Assert.DoesNotContain(old, talk.State.Unsaid?.Pieces ?? []);
    }

    [Fact]
    public void An_answer_told_slowly_is_not_shown_growing()
    {
        var talk = new Talk(assistant).After("chậm thôi");
        talk.Growth = new Growing("s");

        talk.Say(Passport);

        Assert.Empty(talk.Growth.Shown);
        Assert.Null(talk.Replies[0].StreamId);
    }

    private static ChannelTraits Of(string id) => id switch { "web" => ChannelKinds.Web, "zalo" => ChannelKinds.Zalo, _ => ChannelKinds.Voice };

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Words(string text) => text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
