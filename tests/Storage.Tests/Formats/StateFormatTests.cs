using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Assistant.Storage.Formats;
using Xunit;

namespace Assistant.Storage.Tests.Formats;

public sealed class StateFormatTests
{
    private const string Version1 =
        """
        {"v":1,"s":{"mode":"Choosing","memory":{"prior":{"needs":[{"service":"x","facets":[{"facet":"Documents","probability":0.5}],"cases":{"where":"rented"}}],"facets":[{"facet":"Fee","probability":0.25}]},"forms":{"self":"cháu","citizen":"bác"},"language":"English"},"current":{"memory":{"prior":{"needs":[],"facets":[]},"forms":{"self":"em","citizen":"anh"}},"question":"q"},"previous":{"question":"p"},"choices":[{"label":"A","value":"a"}],"misses":2,"silences":1,"welcomed":true,"slow":true,"unsaid":{"pieces":["b","c"],"said":1,"choices":[{"label":"B","value":"b"}]}}}
        """;

    private static ConversationState Full => new()
    {
        Mode = ConversationMode.Choosing,
        Memory = new TurnMemory(
            new PriorTurn(
                [new Need("x", [new RankedFacet(Facet.Documents, 0.5f)], new Dictionary<string, string> { ["where"] = "rented" })],
                [new RankedFacet(Facet.Fee, 0.25f)]),
            new FormsOfAddress("cháu", "bác"),
            MessageLanguage.English),
        Choices = [new Choice("A", "a")],
        Misses = 2,
        Silences = 1,
        Welcomed = true,
        Slow = true,
        Unsaid = new UnsaidAnswer(["b", "c"], 1, [new Choice("B", "b")]),
        Current = new EarlierTurn(new TurnMemory(new PriorTurn([], []), new FormsOfAddress("em", "anh")), "q"),
        Previous = new EarlierTurn(null, "p"),
    };

    [Fact]
    public void States_written_by_the_first_version_are_read() => Assert.Equal(Version1, Text(StateFormat.Current.Write(StateFormat.Current.Read(Bytes(Version1)))));

    [Fact]
    public void A_state_is_read_back_with_every_member()
    {
        var read = StateFormat.Current.Read(StateFormat.Current.Write(Full));

        Assert.Equal(Version1, Text(StateFormat.Current.Write(read)));
        Assert.Equal(Full.Memory!.Prior.Needs[0].Cases, read.Memory!.Prior.Needs[0].Cases);
        Assert.Equal((Full.Memory.Forms, Full.Memory.Language, Full.Unsaid!.Said, Full.Mode), (read.Memory.Forms, read.Memory.Language, read.Unsaid!.Said, read.Mode));
    }

    [Fact]
    public void The_full_state_of_these_tests_leaves_no_member_at_its_default()
    {
        // Whoever adds a member to the state adds it above, so that it is proven to be stored.
        Assert.All(typeof(ConversationState).GetProperties().Where(p => p.GetMethod!.IsStatic is false), p =>
            Assert.NotEqual(Text(StateFormat.Current.Write(ConversationState.New)), Text(StateFormat.Current.Write(With(p.Name)))));

        static ConversationState With(string name)
        {
            var state = ConversationState.New with { };
            var property = typeof(ConversationState).GetProperty(name)!;
            property.SetValue(state, property.GetValue(Full));
            return state;
        }
    }

    [Fact]
    public void What_an_older_state_lacks_has_its_default()
    {
        var read = StateFormat.Current.Read("""{"v":1,"s":{}}"""u8);

        Assert.All(
            typeof(ConversationState).GetProperties().Where(p => p.GetMethod!.IsStatic is false && p.GetValue(ConversationState.New) is not null),
            p => Assert.Equal(p.GetValue(ConversationState.New), p.GetValue(read)));
    }

    [Fact]
    public void An_older_state_goes_through_every_migration_behind_it()
    {
        var format = new StateFormat(
        [
            state =>
            {
                state["misses"] = state["failures"]!.DeepClone();
                return state;
            },
            state =>
            {
                state["misses"] = state["misses"]!.GetValue<int>() * 10;
                return state;
            },
        ]);

        Assert.Equal(3, format.Version);
        Assert.Equal(40, format.Read("""{"v":1,"s":{"failures":4}}"""u8).Misses);
        Assert.Equal(30, format.Read("""{"v":2,"s":{"misses":3}}"""u8).Misses);
        Assert.Equal(5, format.Read(format.Write(new ConversationState { Misses = 5 })).Misses);
        Assert.Equal(3, JsonNode.Parse(format.Write(ConversationState.New))!["v"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("""{"v":2,"s":{}}""", "version 2, written by a newer program")]
    [InlineData("""{"s":{},"v":1}""", "does not begin with its version")]
    [InlineData("""{"v":1}""", "empty")]
    [InlineData("""{"v":1,"s":{"misses":"x"}}""", "no readable JSON")]
    [InlineData("", "no readable JSON")]
    [InlineData("[]", "does not begin with its version")]
    public void What_cannot_be_read_is_told_clearly(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<StateFormatException>(() => StateFormat.Current.Read(Bytes(json))).Message, StringComparison.Ordinal);

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
