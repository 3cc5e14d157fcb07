using System.Text;
using System.Text.Json;
using Assistant.Bot.Channels;
using Assistant.Storage.Formats;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Assistant.Storage.Tests.Formats;

public sealed class ContentFormatTests
{
    private static readonly Gen<string> Texts = Gen.Elements("", "Dạ", "\"\\\n\u0000", "😀 <script>", "Đường Lê Lợi", new string('ế', 3000));

    private static readonly Gen<MessageContent> Contents =
        from kind in Gen.Elements(Enum.GetValues<MessageKind>())
        from texts in Gen.ArrayOf(Texts.OrNull(), 7)
        from body in Gen.Choose(0, 5).Select(n => n == 0 ? (int?)null : n - 1)
        from choices in Gen.ListOf(from a in Texts from b in Texts select new Choice(a, b))
        from lines in Gen.ListOf(from n in Gen.Choose(0, 99) from a in Texts from b in Texts select new LineChoice(n, a, b))
        from sources in Gen.ListOf(from n in Gen.Choose(0, 9) from a in Texts from b in Texts.OrNull() select new SourceReference(n, a, b))
        from files in Gen.ListOf(from a in Texts from n in Gen.Choose(0, int.MaxValue) select new FileReference(a, a, a, n))
        from expects in Gen.Elements(true, false)
        select new MessageContent
        {
            Kind = kind,
            Text = texts[0],
            BodyLength = body,
            Speech = texts[1],
            Choices = [.. choices],
            LineChoices = [.. lines],
            Sources = [.. sources],
            Files = [.. files],
            Name = texts[2],
            Value = texts[3],
            Locale = texts[4],
            StreamId = texts[5],
            ExpectsAnswer = expects,
            Wire = texts[6],
        };

    [Fact]
    public void Content_is_read_back_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Contents.ToArbitrary(), content => JsonSerializer.Serialize(content) == JsonSerializer.Serialize(ContentFormat.Read(ContentFormat.Write(content)))));

    [Fact]
    public void The_contents_of_these_tests_fill_every_member() => Assert.All(
        typeof(MessageContent).GetProperties(),
        p => Assert.Contains(Contents.Sample(200), c => JsonSerializer.Serialize(p.GetValue(c)) != JsonSerializer.Serialize(p.GetValue(new MessageContent()))));

    [Fact]
    public void What_is_empty_takes_no_room() => Assert.Equal("{\"t\":\"Dạ\"}", Encoding.UTF8.GetString(ContentFormat.Write(new MessageContent { Text = "Dạ" })));
}
