using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Assistant.Bot.Channels;
using Assistant.Bot.Conversations;
using Assistant.Bot.Forms.State;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Wording;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using Assistant.Storage.Formats;
using Xunit;

namespace Assistant.Storage.Tests.Formats;

public sealed class StateFormatTests
{
    // As the first program wrote it, which knew no forms.
    private const string BeforeForms =
        """
        {"v":1,"s":{"mode":"Choosing","memory":{"prior":{"needs":[{"service":"x","facets":[{"facet":"Documents","probability":0.5}],"cases":{"where":"rented"}}],"facets":[{"facet":"Fee","probability":0.25}]},"forms":{"self":"cháu","citizen":"bác"},"language":"English"},"current":{"memory":{"prior":{"needs":[],"facets":[]},"forms":{"self":"em","citizen":"anh"}},"question":"q"},"previous":{"question":"p"},"choices":[{"label":"A","value":"a"}],"misses":2,"silences":1,"welcomed":true,"slow":true,"unsaid":{"pieces":["b","c"],"said":1,"choices":[{"label":"B","value":"b"}]}}}
        """;

    private const string Version1 =
        """
        {"v":1,"s":{"mode":"Choosing","memory":{"prior":{"needs":[{"service":"x","facets":[{"facet":"Documents","probability":0.5}],"cases":{"where":"rented"}}],"facets":[{"facet":"Fee","probability":0.25}]},"forms":{"self":"cháu","citizen":"bác"},"language":"English"},"current":{"memory":{"prior":{"needs":[],"facets":[]},"forms":{"self":"em","citizen":"anh"}},"question":"q"},"previous":{"question":"p"},"choices":[{"label":"A","value":"a"}],"misses":2,"silences":1,"welcomed":true,"slow":true,"unsaid":{"pieces":["b","c"],"said":1,"choices":[{"label":"B","value":"b"}],"mustChoose":true},"form":{"id":"0123456789abcdef0123456789abcdef","service":"x","stage":"Review","answers":{"birth":{"value":"","status":"Blank","origin":"SignIn","by":"VNeID","at":"2026-11-25T08:00:00+07:00","files":[{"id":"f","name":"a.jpg","mediaType":"image/jpeg","length":3}]}},"members":{"children":2},"asked":"children[0].full_name","revisited":"name","trail":["birth"],"putOff":["phone"],"pending":{"kind":"Options","key":"place","value":"v"},"last":{"key":"name","before":{"value":"Lê","origin":"Officer","by":"Trần Bình","at":"2026-11-25T07:00:00+07:00","files":[]}},"misses":1,"held":"h","forWhom":"mẹ","declinesKnown":true,"begun":"2026-11-24T08:00:00+07:00","touched":"2026-11-25T08:00:00+07:00","reference":"r","way":"online","step":"sign","codeGiven":true},"aside":[{"id":"fedcba9876543210fedcba9876543210","service":"y","answers":{},"members":{},"trail":[],"putOff":[],"begun":"2026-11-24T08:00:00+07:00","touched":"2026-11-24T08:00:00+07:00"}],"consents":[{"purpose":"Profile","given":"2026-11-24T08:00:00+07:00","channel":"web","withdrawn":"2026-11-25T08:00:00+07:00"}],"profile":{"self.full_name":{"value":"Lê","source":"s","at":"2026-11-24T08:00:00+07:00","isSignedIn":true}},"erasurePending":true,"codePending":"123456"}}
        """;

    private const string FormLeftBare =
        """
        {"v":1,"s":{"form":{"id":"a","service":"b","answers":{"x":{"value":"v","by":"web"}},"last":{"key":"x","before":{"value":"u","by":"web"}}},"aside":[{"id":"c","service":"d"}]}}
        """;

    private static readonly DateTimeOffset Day = new(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7));

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
        Unsaid = new UnsaidAnswer(["b", "c"], 1, [new Choice("B", "b")], MustChoose: true),
        Current = new EarlierTurn(new TurnMemory(new PriorTurn([], []), new FormsOfAddress("em", "anh")), "q"),
        Previous = new EarlierTurn(null, "p"),
        Form = FullForm,
        Aside = [new FormState { Id = "fedcba9876543210fedcba9876543210", Service = "y", Begun = Day, Touched = Day }],
        Consents = [new Consent(ConsentPurpose.Profile, Day, "web", Day.AddDays(1))],
        Profile = new Dictionary<string, ProfileEntry> { ["self.full_name"] = new("Lê", "s", Day, IsSignedIn: true) },
        ErasurePending = true,
        CodePending = "123456",
    };

    private static FormState FullForm => new()
    {
        Id = "0123456789abcdef0123456789abcdef",
        Service = "x",
        Stage = FormStage.Review,
        Answers = new Dictionary<string, FormAnswer> { ["birth"] = new("", AnswerStatus.Blank, AnswerOrigin.SignIn, "VNeID", Day.AddDays(1)) { Files = [new FileReference("f", "a.jpg", "image/jpeg", 3)] } },
        Members = new Dictionary<string, int> { ["children"] = 2 },
        Asked = "children[0].full_name",
        Revisited = "name",
        Trail = ["birth"],
        PutOff = ["phone"],
        Pending = new PendingQuestion(PendingKind.Options, "place", "v"),
        Last = new LastChange("name", new FormAnswer("Lê", AnswerStatus.Given, AnswerOrigin.Officer, "Trần Bình", Day.AddHours(23))),
        Misses = 1,
        Held = "h",
        ForWhom = "mẹ",
        DeclinesKnown = true,
        Begun = Day,
        Touched = Day.AddDays(1),
        Reference = "r",
        Way = "online",
        Step = "sign",
        CodeGiven = true,
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
    public void A_state_from_before_there_were_forms_is_read_with_what_it_has_and_none()
    {
        var read = StateFormat.Current.Read(Bytes(BeforeForms));

        Assert.Equal((ConversationMode.Choosing, "bác", "c", 2), (read.Mode, read.Memory!.Forms.Citizen, read.Unsaid!.Pieces[1], read.Misses));
        Assert.Null(read.Form);
        Assert.Empty(read.Aside);
        Assert.Empty(read.Consents);
        Assert.Empty(read.Profile);
        Assert.Equal(BeforeForms[..^2] + ""","aside":[],"consents":[],"profile":{}}}""", Text(StateFormat.Current.Write(read)));
    }

    [Fact]
    public void The_full_state_of_these_tests_leaves_no_member_at_its_default()
    {
        // Whoever adds a member to the state or to a form adds it above, so that it is proven to be stored.
        LeavesNothingOut(ConversationState.New, Full, s => s);
        LeavesNothingOut(Bare, FullForm, f => ConversationState.New with { Form = f });
    }

    [Fact]
    public void What_an_older_state_lacks_has_its_default()
    {
        HasDefaults(ConversationState.New, StateFormat.Current.Read("""{"v":1,"s":{}}"""u8));

        var read = StateFormat.Current.Read(Bytes(FormLeftBare));
        HasDefaults(Bare with { Id = "c", Service = "d" }, read.Aside[0]);
        HasDefaults(Bare with { Id = "a", Service = "b", Answers = read.Form!.Answers }, read.Form);
        HasDefaults(new FormAnswer("v", AnswerStatus.Given, AnswerOrigin.Said, "web", default), read.Form.Answers["x"]);
        HasDefaults(new FormAnswer("u", AnswerStatus.Given, AnswerOrigin.Said, "web", default), read.Form.Last!.Before!);
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

    private static FormState Bare => new() { Id = "", Service = "" };

    private static void LeavesNothingOut<T>(T empty, T full, Func<T, ConversationState> state)
        where T : class
    {
        var text = Text(StateFormat.Current.Write(state(empty)));
        Assert.All(Members<T>(), member =>
        {
            var changed = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(empty, [])!;
            member.SetValue(changed, member.GetValue(full));
            Assert.NotEqual(text, Text(StateFormat.Current.Write(state(changed))));
        });
    }

    private static void HasDefaults<T>(T expected, T actual) =>
        Assert.All(Members<T>().Where(m => m.GetValue(expected) is not null), m => Assert.Equal(m.GetValue(expected), m.GetValue(actual)));

    private static IEnumerable<PropertyInfo> Members<T>() => typeof(T).GetProperties().Where(p => !p.GetMethod!.IsStatic);
}
