using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Logic;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Language.Places;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

public sealed class AnswerCheckerTests
{
    private static readonly FieldDefinition Id = Readers.Field(FieldType.CitizenId) with { Id = "id", About = "mother" };
    private static readonly FieldDefinition Birth = Readers.Field(FieldType.Date) with { Id = "birth", About = "mother", Aspect = "birth_date" };
    private static readonly FieldDefinition Sex = Readers.Field(FieldType.Choice) with { Id = "sex", About = "mother", Aspect = "gender" };
    private static readonly FieldDefinition OtherBirth = Birth with { Id = "child_birth", About = "child" };

    private static readonly FormDefinition Form = new()
    {
        Service = "thu",
        Title = "Thử",
        Sections = [new FormSection("a", "A", FormCondition.Always, [Id, Birth, Sex, OtherBirth])],
    };

    [Theory]
    [InlineData(CheckKind.Past, "2026-11-21", "form.fault.check.past")]
    [InlineData(CheckKind.Past, "2026-11-20", null)]
    [InlineData(CheckKind.Future, "2026-11-19", "form.fault.check.future")]
    [InlineData(CheckKind.Future, "2026-11-20", null)]
    [InlineData(CheckKind.Future, "2026-11", null)]
    [InlineData(CheckKind.WorkingDay, "2026-11-22", "form.fault.check.working_day")]
    [InlineData(CheckKind.WorkingDay, "2026-11-23", null)]
    public void A_day_is_held_against_today_and_the_calendar(CheckKind kind, string value, string? fault) => Assert.Equal(fault, Fault(FieldType.Date, value, new FieldCheck(kind, "", null, null)));

    [Theory]
    [InlineData(FieldType.Number, CheckKind.Least, "3", "2", "form.fault.check.min")]
    [InlineData(FieldType.Number, CheckKind.Least, "3", "3", null)]
    [InlineData(FieldType.Money, CheckKind.Most, "1000000", "1000001", "form.fault.check.max")]
    [InlineData(FieldType.Text, CheckKind.Most, "5", "quá dài", "form.fault.check.max_length")]
    [InlineData(FieldType.Text, CheckKind.Least, "5", "ngắn", "form.fault.check.min_length")]
    [InlineData(FieldType.YesNo, CheckKind.Must, "true", "false", "form.fault.check.must")]
    [InlineData(FieldType.AdminUnit, CheckKind.InHanoi, "", "Tỉnh Phú Thọ", "form.fault.check.in_hanoi")]
    [InlineData(FieldType.AdminUnit, CheckKind.InHanoi, "", "Phường Láng, Thành phố Hà Nội", null)]
    public void A_value_is_held_against_the_limits_of_its_field(FieldType type, CheckKind kind, string limit, string value, string? fault) =>
        Assert.Equal(fault, Fault(type, value, new FieldCheck(kind, limit, null, null)));

    [Theory]
    [InlineData(CheckKind.LeastAge, 18, 'y', "2008-11-21", "form.fault.check.min_age.y")]
    [InlineData(CheckKind.LeastAge, 18, 'y', "2008-11-20", null)]
    [InlineData(CheckKind.MostAge, 6, 'y', "2020-11-19", "form.fault.check.max_age.y")]
    [InlineData(CheckKind.MostAge, 60, 'd', "2026-09-20", "form.fault.check.max_age.d")]
    public void An_age_is_counted_to_today(CheckKind kind, int count, char unit, string value, string? fault) =>
        Assert.Equal(fault, Fault(FieldType.Date, value, new FieldCheck(kind, "", new TimeLength(count, unit), null)));

    [Theory]
    [InlineData(CheckKind.NotBefore, "2026-01-01", "form.fault.check.not_before")]
    [InlineData(CheckKind.NotBefore, "2026-01-02", null)]
    [InlineData(CheckKind.After, "2026-01-02", "form.fault.check.after")]
    [InlineData(CheckKind.Within, "2028-01-03", "form.fault.check.within.y")]
    [InlineData(CheckKind.Within, "2028-01-02", null)]
    [InlineData(CheckKind.Differs, "2026-01-02", "form.fault.check.differs")]
    [InlineData(CheckKind.Same, "2026-01-03", "form.fault.check.same")]
    public void A_value_is_held_against_another_field_once_that_is_given(CheckKind kind, string value, string? fault)
    {
        var check = new FieldCheck(kind, "other", new TimeLength(2, 'y'), null);

        Assert.Equal(fault, Fault(FieldType.Date, value, check, ("other", "2026-01-02")));
        Assert.Null(Fault(FieldType.Date, value, check));
    }

    [Fact]
    public void The_forms_own_words_come_before_the_common_ones()
    {
        var field = Readers.Field(FieldType.Code) with { Checks = [new FieldCheck(CheckKind.Pattern, @"^\d{4}$", null, "Mã gồm 4 chữ số.")] };

        Assert.Equal("Mã gồm 4 chữ số.", Checker().Check(field, "12", new Given(), Readers.Today)?.Message);
        Assert.Null(Checker().Check(field, "1234", new Given(), Readers.Today));
    }

    [Fact]
    public void What_was_left_blank_is_never_wrong() =>
        Assert.Null(Fault(FieldType.Number, "", new FieldCheck(CheckKind.Least, "1", null, null)));

    [Fact]
    public void A_personal_id_is_held_against_birth_year_and_sex_of_the_same_person()
    {
        Assert.Equal("form.fault.citizen_id.birth", Of(Id, "001185012345", ("birth", "1986-01-01"))?.Key);
        Assert.Equal("form.fault.citizen_id.female", Of(Id, "001185012345", ("sex", "Nam"))?.Key);
        Assert.Null(Of(Id, "001185012345", ("birth", "1985-01-01"), ("sex", "Nữ"), ("child_birth", "2026-01-01")));
    }

    [Fact]
    public void Birth_and_sex_given_after_the_number_are_held_against_it_too()
    {
        Assert.Equal("form.fault.citizen_id.birth", Of(Birth, "1986-01-01", ("id", "001185012345"))?.Key);
        Assert.Equal("form.fault.citizen_id.female", Of(Sex, "Nam", ("id", "001185012345"))?.Key);
        Assert.Null(Of(OtherBirth, "2026-01-01", ("id", "001185012345")));
    }

    [Fact]
    public void Every_fault_of_a_check_has_its_words()
    {
        var keys = ShippedContent.Books[MessageLanguage.Vietnamese].Keys;
        foreach (var kind in Enum.GetValues<CheckKind>())
        {
            foreach (var unit in "ymd")
            {
                foreach (var type in new[] { FieldType.Text, FieldType.Number, FieldType.Date })
                {
                    Assert.Contains(AnswerChecker.KeyOf(new FieldCheck(kind, "1", new TimeLength(1, unit), null), type), keys);
                }
            }
        }
    }

    private static AnswerChecker Checker() => new(new PlaceOfAnswer(UnitGazetteer.BuiltIn), Form);

    private static FieldFault? Of(FieldDefinition field, string value, params (string Key, string Value)[] given) => Checker().Check(field, value, new Given(given), Readers.Today);

    private static string? Fault(FieldType type, string value, FieldCheck check, params (string Key, string Value)[] given) =>
        Checker().Check(Readers.Field(type) with { Checks = [check] }, value, new Given(given), Readers.Today)?.Key;

    private sealed class Given(params (string Key, string Value)[] answers) : IFormAnswers
    {
        public string? this[string key] => answers.FirstOrDefault(a => a.Key == key).Value;

        public int Count(string group) => 0;

        public IFormAnswers Member(string group, int index) => this;
    }
}
