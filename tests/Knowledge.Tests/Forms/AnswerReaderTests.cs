using Assistant.Knowledge.Forms;
using Assistant.Knowledge.Forms.Definition;
using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Tests.Shared;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>Answers as people give them: with courtesy, half said, doubtful.</summary>
public sealed class AnswerReaderTests
{
    private static readonly FieldDefinition Gender = Chosen(new("Nam", "Nam", []), new("Nữ", "Nữ", [])) with { Aspect = "gender" };

    private static readonly FieldDefinition Relation = Chosen(
        new("cha", "Cha", ["bố", "ba"]), new("mẹ", "Mẹ", ["má"]), new("ông bà", "Ông hoặc bà", ["ông nội", "bà nội", "ông ngoại", "bà ngoại", "ông", "bà"]), new("người khác", "Người khác", ["cô", "dì", "chú", "bác"]));

    [Theory]
    [InlineData("dạ số em là 0912 345 678 ạ", "+84912345678")]
    [InlineData("gọi cho cháu số 0912.345.678 nhé", "+84912345678")]
    [InlineData("không chín một hai ba bốn năm sáu bảy tám", "+84912345678")]
    [InlineData("84845123456", "+84845123456")]
    [InlineData("máy bàn 024 3825 1234", "+842438251234")]
    public void A_telephone_number_is_read_from_a_polite_answer(string text, string value) => Taken(FieldType.Phone, text, value);

    [Theory]
    [InlineData("01689123456", "+84389123456", "form.note.old_phone")]
    [InlineData("912345678", "+84912345678", "form.note.lost_zero")]
    [InlineData("+1 202 555 0143", "+12025550143", "form.note.digits")]
    public void A_number_that_had_to_be_completed_is_read_back(string text, string value, string note) => Assumed(FieldType.Phone, text, value, note, true);

    [Theory]
    [InlineData("091234567", "form.fault.phone.short", "missing=1")]
    [InlineData("38251234", "form.fault.phone.area", null)]
    [InlineData("091234567890", "form.fault.phone.long", "count=12")]
    [InlineData("0951234567", "form.fault.phone.prefix", "prefix=095")]
    [InlineData("1022", "form.fault.phone.service", null)]
    [InlineData("không dùng điện thoại", "form.fault.phone.empty", null)]
    public void A_wrong_telephone_number_says_what_is_missing(string text, string fault, string? argument) => Faulty(FieldType.Phone, text, fault, argument);

    [Fact]
    public void Of_two_telephone_numbers_one_is_asked_for() =>
        Assert.Equal(["+84912345678", "+84987654321"], Readers.Read(FieldType.Phone, "0912345678 hoặc 0987654321").Options.Select(o => o.Value));

    [Theory]
    [InlineData("cháu tên là Lê Văn Tám ạ", "Lê Văn Tám")]
    [InlineData("dạ em là nguyễn thị hoa", "Nguyễn Thị Hoa")]
    [InlineData("NGUYEN VAN AN", "Nguyen Van An")]
    [InlineData("H'Hen Niê", "H'Hen Niê")]
    [InlineData("Vừ Thị Dợ ạ", "Vừ Thị Dợ")]
    [InlineData("bé tên là Trần Bảo An, sinh hôm qua", "Trần Bảo An")]
    [InlineData("Lê Văn Tám 😊", "Lê Văn Tám")]
    [InlineData("Nguyễn Văn An, sinh 1990", "Nguyễn Văn An")]
    [InlineData("Lê Thị Hay", "Lê Thị Hay")]
    public void A_name_keeps_its_letters_and_loses_the_frame(string text, string value) => Taken(FieldType.PersonName, text, value);

    [Theory]
    [InlineData("để em hỏi mẹ đã")]
    [InlineData("chưa đặt tên")]
    [InlineData("không có")]
    public void Words_that_put_the_name_off_are_no_name(string text) => Faulty(FieldType.PersonName, text, "form.fault.name.empty");

    [Fact]
    public void Of_two_names_one_is_asked_for() =>
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình"], Readers.Read(FieldType.PersonName, "Nguyễn Văn An và Trần Thị Bình").Options.Select(o => o.Value));

    [Theory]
    [InlineData("em là con gái bác Tám", "Gái Bác Tám", "form.note.name")]
    [InlineData("Tám", "Tám", "form.note.given_name")]
    public void A_name_that_may_be_only_part_of_one_is_read_back(string text, string value, string note) => Assumed(FieldType.PersonName, text, value, note, true);

    [Fact]
    public void Where_the_surname_is_a_field_of_its_own_it_is_the_whole_answer() =>
        Assert.True(Readers.Read(Readers.Field(FieldType.PersonName) with { Aspect = "surname" }, "họ Nguyễn ạ") is { Value: "Nguyễn", NeedsConfirmation: false });

    [Theory]
    [InlineData("Lê Văn T4m")]
    [InlineData("Lê Văn Tám @")]
    public void A_name_with_digits_or_signs_is_no_name(string text) => Faulty(FieldType.PersonName, text, "form.fault.name.signs");

    [Theory]
    [InlineData("sinh ngày 5 tháng 10 năm ngoái", "2025-10-05")]
    [InlineData("hôm qua", "2026-11-19")]
    [InlineData("2020-10-05", "2020-10-05")]
    [InlineData("dạ ngày mười lăm tháng tư năm một nghìn chín trăm tám mươi lăm", "1985-04-15")]
    [InlineData("5/10/1985 ạ", "1985-10-05")]
    public void A_date_is_read_in_words_and_figures(string text, string value) => Taken(FieldType.Date, text, value);

    [Theory]
    [InlineData("5/10/85", "1985-10-05", "form.note.two_digit_year", false)]
    [InlineData("5/10", "2026-10-05", "form.note.no_year", true)]
    [InlineData("mùng 5 tháng 10 năm 2020", "2020-10-05", "form.note.solar", true)]
    public void What_was_assumed_of_a_date_is_said(string text, string value, string note, bool confirm) => Assumed(FieldType.Date, text, value, note, confirm);

    [Theory]
    [InlineData("31/2/2020", "form.fault.date.impossible")]
    [InlineData("5/13/2020", "form.fault.date.month")]
    [InlineData("5/10/202", "form.fault.date.year")]
    [InlineData("rằm tháng 7 năm 2020", "form.fault.date.lunar")]
    [InlineData("tháng 10 năm 2020", "form.fault.date.no_day")]
    [InlineData("1985", "form.fault.date.no_day")]
    [InlineData("tuần sau", "form.fault.date.one_day")]
    public void A_date_that_is_none_says_which_part_to_mend(string text, string fault) => Faulty(FieldType.Date, text, fault);

    [Theory]
    [InlineData("1985", "1985")]
    [InlineData("năm 1985 ạ", "1985")]
    [InlineData("tháng 10 năm 1985", "1985-10")]
    public void A_year_alone_does_only_where_the_field_says_so(string text, string value) =>
        Assert.Equal(value, Readers.Read(Readers.Field(FieldType.Date) with { AllowsPartialDate = true }, text).Value);

    [Fact]
    public void A_day_of_birth_without_its_year_is_never_in_the_future() =>
        Assert.Equal("2025-12-25", Readers.Read(Readers.Field(FieldType.Date) with { Aspect = "birth_date" }, "25/12").Value);

    [Theory]
    [InlineData("bé gái", "Nữ")]
    [InlineData("con trai", "Nam")]
    [InlineData("giới tính nữ ạ", "Nữ")]
    [InlineData("nu", "Nữ")]
    public void Sex_is_read_from_everyday_words(string text, string value) => Assert.Equal(value, Readers.Read(Gender, text).Value);

    [Theory]
    [InlineData("là bà ngoại cháu", "ông bà")]
    [InlineData("tôi là bố của bé", "cha")]
    [InlineData("ba ngoai", "ông bà")]
    [InlineData("cô ruột", "người khác")]
    [InlineData("nguoi khac", "người khác")]
    [InlineData("người khc", "người khác")]
    public void A_choice_is_read_by_label_cue_and_with_slips(string text, string value) => Assert.Equal(value, Readers.Read(Relation, text).Value);

    [Theory]
    [InlineData("không phải mẹ")]
    [InlineData("em không phải mẹ")]
    [InlineData("hàng xóm")]
    [InlineData("không biết")]
    public void Words_that_name_no_choice_choose_none(string text) => Assert.Equal(ReadingFate.None, Readers.Read(Relation, text).Fate);

    [Theory]
    [InlineData("ông ngoại")]
    [InlineData("ong ngoai")]
    public void A_word_of_its_own_is_no_slip_of_another(string text) =>
        Assert.NotEqual(ReadingFate.Value, Readers.Read(Chosen(new("ông nội", "Ông nội", []), new("bà nội", "Bà nội", [])), text).Fate);

    [Theory]
    [InlineData("O+", "O+")]
    [InlineData("nhóm máu O", "O")]
    [InlineData("ab-", "AB-")]
    public void Choices_that_differ_only_in_a_sign_are_told_apart(string text, string value) =>
        Assert.Equal(value, Readers.Read(Chosen(new("O", "O", []), new("O+", "O+", []), new("AB", "AB", []), new("AB-", "AB-", [])), text).Value);

    [Fact]
    public void A_choice_of_not_knowing_is_chosen_by_saying_so() =>
        Assert.Equal("unknown", Readers.Read(Chosen(new("yes", "Có", []), new("unknown", "Không rõ", ["không biết"])), "dạ không biết ạ").Value);

    [Fact]
    public void Two_choices_at_once_are_offered_back() =>
        Assert.Equal(["cha", "mẹ"], Readers.Read(Relation, "bố hoặc mẹ").Options.Select(o => o.Value));

    [Theory]
    [InlineData("citizen_id", "001085012345 ạ", "001085012345")]
    [InlineData("citizen_id", "số căn cước của tôi là 001 085 012 345", "001085012345")]
    [InlineData("passport", "hộ chiếu c1234567", "C1234567")]
    [InlineData("old_id", "cmnd cũ 012345678", "012345678")]
    [InlineData("tax_code", "mst 0100047516-001", "0100047516-001")]
    [InlineData("plate", "xe em biển 29b1 23456", "29-B1 234.56")]
    public void Numbers_of_papers_are_read_into_one_form(string type, string text, string value) => Taken(Type(type), text, value);

    [Theory]
    [InlineData("012345678", "form.fault.citizen_id.old", null)]
    [InlineData("00108501234", "form.fault.citizen_id.short", "missing=1")]
    [InlineData("0010850123456", "form.fault.citizen_id.long", "extra=1")]
    [InlineData("001085 0123456", "form.fault.citizen_id.long", "count=13")]
    [InlineData("00108501234A", "form.fault.citizen_id.letters", null)]
    [InlineData("099085012345", "form.fault.citizen_id.province", "code=099")]
    [InlineData("001285012345", "form.fault.citizen_id.year", "year=2085")]
    public void A_wrong_personal_id_says_what_is_wrong(string text, string fault, string? argument) => Faulty(FieldType.CitizenId, text, fault, argument);

    [Fact]
    public void A_passport_does_for_a_personal_id_only_where_the_field_says_so()
    {
        Assert.Equal("C1234567", Readers.Read(Readers.Field(FieldType.CitizenId) with { AllowsPassport = true }, "hộ chiếu C1234567").Value);
        Assert.Equal(ReadingFate.Fault, Readers.Read(FieldType.CitizenId, "C1234567").Fate);
    }

    [Theory]
    [InlineData("hai bản", "2")]
    [InlineData("cho em 3 bản ạ", "3")]
    [InlineData("năm", "5")]
    [InlineData("1.200", "1200")]
    public void A_number_is_read_whatever_is_counted(string text, string value) => Taken(FieldType.Number, text, value);

    [Fact]
    public void A_fraction_does_only_where_the_field_says_so()
    {
        Faulty(FieldType.Number, "2,5", "form.fault.number.fraction");
        Assert.Equal("2.5", Readers.Read(Readers.Field(FieldType.Number) with { AllowsFraction = true }, "2,5 m2").Value);
    }

    [Theory]
    [InlineData("1tr5", "1500000")]
    [InlineData("một triệu rưỡi", "1500000")]
    [InlineData("1.500.000 đồng", "1500000")]
    [InlineData("1 triệu 5 trăm", "1500000")]
    public void An_amount_is_read_in_whole_dong(string text, string value) => Assert.Equal(value, Readers.Read(FieldType.Money, text).Value);

    [Theory]
    [InlineData("8h30", "08:30")]
    [InlineData("lúc 2 giờ rưỡi chiều ạ", "14:30")]
    [InlineData("9 giờ kém 15 tối", "20:45")]
    [InlineData("8 rưỡi", "08:30")]
    public void A_time_is_read_with_its_part_of_the_day(string text, string value) => Assert.Equal(value, Readers.Read(FieldType.Time, text).Value);

    [Fact]
    public void A_misspelt_mail_provider_is_asked_about() =>
        Assert.Equal(["an@gmail.com", "an@gmail.con"], Readers.Read(FieldType.Email, "an@gmail.con").Options.Select(o => o.Value));

    [Fact]
    public void A_spoken_mail_address_is_read_back() => Assumed(FieldType.Email, "an85 a còng gmail chấm com", "an85@gmail.com", "form.note.email_spoken", true);

    [Theory]
    [InlineData("dân tộc Kinh ạ", "Kinh", ChoiceLists.Ethnicities)]
    [InlineData("tay", "Tày", ChoiceLists.Ethnicities)]
    [InlineData("người H'Mông", "Mông", ChoiceLists.Ethnicities)]
    [InlineData("ê đê", "Ê-đê", ChoiceLists.Ethnicities)]
    [InlineData("đạo Thiên Chúa", "Công giáo", ChoiceLists.Religions)]
    [InlineData("không ạ", "Không", ChoiceLists.Religions)]
    [InlineData("quốc tịch Việt Nam", "Việt Nam", ChoiceLists.Nationalities)]
    [InlineData("Mỹ", "Hoa Kỳ", ChoiceLists.Nationalities)]
    [InlineData("Kazakhstan", "Kazakhstan", ChoiceLists.Nationalities)]
    [InlineData("ngân hàng ngoại thương", "Vietcombank", ChoiceLists.Banks)]
    [InlineData("vcb", "Vietcombank", ChoiceLists.Banks)]
    public void Well_known_lists_are_read_by_all_their_names(string text, string value, string list) =>
        Assert.Equal(value, Readers.Read(Readers.Field(FieldType.Choice) with { List = list }, text).Value);

    [Fact]
    public void There_are_54_peoples_each_once() => Assert.Equal(54, ShippedContent.Knowledge.Lists[ChoiceLists.Ethnicities].Choices.Select(c => c.Value).Distinct().Count());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0301\u0301")]
    [InlineData("💬\ud83d")]
    public void Nothing_readable_is_no_answer_to_anything(string text) =>
        Assert.All(Enum.GetValues<FieldType>(), t => Assert.Equal(ReadingFate.None, Readers.Read(t, text).Fate));

    [Fact]
    public void The_longest_nonsense_breaks_no_reader() => Assert.All(
        Enum.GetValues<FieldType>(), t => Assert.NotNull(Readers.Read(t, string.Concat(Enumerable.Repeat("số 12/3 phường - 098 @ .a' ", 4_000)))));

    private static FieldDefinition Chosen(params FieldChoice[] choices) => Readers.Field(FieldType.Choice) with { Choices = choices };

    private static FieldType Type(string name) => Enum.Parse<FieldType>(name.Replace("_", "", StringComparison.Ordinal), true);

    private static void Taken(FieldType type, string text, string value)
    {
        var reading = Readers.Read(type, text);
        Assert.Equal($"Value {value}", Readers.Show(reading));
    }

    private static void Assumed(FieldType type, string text, string value, string note, bool confirm)
    {
        var reading = Readers.Read(type, text);
        Assert.Equal((ReadingFate.Value, value, note, confirm), (reading.Fate, reading.Value, reading.Note, reading.NeedsConfirmation));
    }

    private static void Faulty(FieldType type, string text, string fault, string? argument = null)
    {
        var reading = Readers.Read(type, text);
        Assert.NotEqual(ReadingFate.Value, reading.Fate);
        Assert.Equal(fault, reading.Fault);
        Assert.True(argument is null || reading.Arguments.Any(a => $"{a.Name}={a.Value}" == argument), string.Join(", ", reading.Arguments));
    }
}
