using Assistant.Bot.Forms.Documents;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Documents;

public sealed class FormPrinterTests
{
    [Fact]
    public void Rows_are_the_official_fields_of_the_case_in_the_order_of_print() => Assert.Equal(
        ["file_number", "requester_name", "requester_dob", "requester_email", "child_name", "child_school", "child_dob", "members"],
        TrialForm.Print().Lines.Select(l => l.Field));

    [Fact]
    public void A_number_that_several_fields_share_stands_before_the_first()
    {
        var form = TrialForm.With("no: \"2\"", "no: \"1\"");

        Assert.Equal([("1", false), (null, true), (null, false), ("3a", false)], TrialForm.Print(form: form).Lines.Skip(1).Take(4).Select(l => (l.Number, l.IsPart)));
    }

    [Fact]
    public void A_section_of_another_case_is_not_printed() => Assert.Equal(
        ["file_number", "requester_name", "requester_dob", "requester_email"],
        TrialForm.Print(TrialForm.But(("steer", "false"))).Lines.Select(l => l.Field));

    [Fact]
    public void What_hangs_on_something_not_known_yet_is_printed_once_it_is_filled_in()
    {
        Assert.DoesNotContain(TrialForm.Print(TrialForm.But(("child_dob", null), ("child_school", null))).Lines, l => l.Field == "child_school");
        Assert.Contains(TrialForm.Print(TrialForm.But(("child_dob", null))).Lines, l => l.Field == "child_school");
    }

    [Fact]
    public void Values_are_shown_as_people_read_them_and_what_is_missing_is_a_blank()
    {
        var rows = TrialForm.Print(TrialForm.But(("child_name", ""))).Lines.OfType<PrintedRow>().ToDictionary(r => r.Field);

        Assert.Equal("03/02/1990", rows["requester_dob"].Value);
        Assert.Null(rows["requester_email"].Value);
        Assert.Null(rows["child_name"].Value);
        Assert.Equal("3a. Họ tên con", rows["child_name"].Caption);
    }

    [Fact]
    public void What_the_office_fills_in_is_a_blank_that_says_so() =>
        Assert.Equal("(phần của cơ quan)", Assert.IsType<PrintedRow>(TrialForm.Print().Lines[0]).Remark);

    [Fact]
    public void The_office_stands_in_the_address_and_the_signature_at_the_foot_and_neither_is_a_row()
    {
        var form = TrialForm.Print();

        Assert.Equal(("Kính gửi:", "Phường Ba Đình"), (form.AddressedTo, form.Addressee));
        Assert.Equal(["Tôi cam đoan lời khai là đúng sự thật."], form.Declarations);
        Assert.Equal([new PrintedSignature("Người yêu cầu", "(Ký, ghi rõ họ tên)", "Nguyễn Thị Hòa")], form.Signatures);
        Assert.StartsWith("Làm tại", form.SignedAt, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_several_sign_each_has_a_place_with_the_own_name()
    {
        var form = TrialForm.With(
            "- { id: signature, type: text, label: Chữ ký, fill: paper }",
            """
            - { id: child_signature, type: text, label: Con ký, fill: paper }
                  - { id: requester_signature, type: text, label: Người yêu cầu ký, fill: paper }
                  - { id: other, type: text, label: Người khác ký, fill: paper, about: owner, aspect: signature }
            """);

        Assert.Equal(
            [("Con ký", "Trần Minh An"), ("Người yêu cầu", "Nguyễn Thị Hòa"), ("Người khác ký", null)],
            TrialForm.Print(form: form).Signatures.Select(s => (s.Title, s.Name)));
    }

    [Fact]
    public void Consent_of_another_is_a_row_and_a_place_to_sign()
    {
        var form = TrialForm.With(
            "- { id: signature, type: text, label: Chữ ký, fill: paper }",
            """
            - { id: child_consent, type: yes_no, label: Ý kiến của con, about: child, aspect: signature }
                  - { id: signature, type: text, label: Chữ ký, fill: paper }
            """);
        var printed = TrialForm.Print(TrialForm.But(("child_consent", "true")), form);

        Assert.Contains(printed.Lines, l => l.Field == "child_consent");
        Assert.Equal([("Ý kiến của con", null), ("Người yêu cầu", "Nguyễn Thị Hòa")], printed.Signatures.Select(s => (s.Title, s.Name)));
    }

    [Theory]
    [InlineData("Cam đoan", "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.")]
    [InlineData("(*) Cam đoan, ký", "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về lời khai của mình.")]
    [InlineData("Cam đoan tự nguyện, đủ điều kiện", "Tôi cam đoan tự nguyện, đủ điều kiện.")]
    [InlineData("Cam kết trả đủ tiền.", "Tôi cam kết trả đủ tiền.")]
    [InlineData("Đồng ý với điều khoản.", "Đồng ý với điều khoản.")]
    public void A_declaration_is_a_sentence_that_says_what_is_declared(string label, string sentence) =>
        Assert.Equal([sentence], TrialForm.Print(form: TrialForm.With("label: Cam đoan lời khai là đúng sự thật", $"label: \"{label}\"")).Declarations);

    [Fact]
    public void Of_a_choice_the_official_value_is_printed()
    {
        var form = TrialForm.With("type: text, label: Trường,", "type: choices, label: Trường, choices: [{ value: công lập, label: Trường của nhà nước }, tư thục],");
        var row = TrialForm.Print(TrialForm.But(("child_school", "công lập;tư thục")), form).Lines.OfType<PrintedRow>().Single(r => r.Field == "child_school");

        Assert.Equal("công lập, tư thục", row.Value);
    }

    [Fact]
    public void An_office_chosen_from_a_list_is_addressed_by_its_name()
    {
        var form = TrialForm.With("type: admin_unit, label: Nơi nhận", "type: choice, label: Nơi nhận, choices: [{ value: PC06, label: Công an thành phố }, C06]");

        Assert.Equal("Công an thành phố", TrialForm.Print(TrialForm.But(("office", "PC06")), form).Addressee);
    }

    [Fact]
    public void An_office_made_up_of_a_field_stands_for_it()
    {
        var form = TrialForm.With(
            "- { id: office, type: admin_unit, label: Nơi nhận }",
            """
            - { id: unit, type: admin_unit, label: Xã }
                  - { id: office, own: true, type: text, label: Nơi nhận, fill: computed, value: "Công an {unit}" }
            """);
        var printed = TrialForm.Print(TrialForm.But(("office", null), ("unit", "Phường Ba Đình")), form);

        Assert.Equal("Công an Phường Ba Đình", printed.Addressee);
        Assert.DoesNotContain(printed.Lines, l => l.Field == "unit");
    }

    [Fact]
    public void Papers_have_a_row_only_where_there_are_some()
    {
        Assert.DoesNotContain(TrialForm.Print().Lines, l => l.Field == "papers");
        Assert.Contains(TrialForm.Print(TrialForm.But(("papers", "giay-chung-sinh.jpg"))).Lines, l => l.Field == "papers");
    }

    [Fact]
    public void Members_of_a_group_are_rows_of_a_table()
    {
        var table = Assert.IsType<PrintedTable>(TrialForm.Print().Lines[^1]);

        Assert.Equal(["Họ và tên", "Quan hệ"], table.Columns);
        Assert.Equal(new string?[][] { ["Trần Văn Tám", "ông nội"], ["Lê Thị Bưởi", null] }, table.Members);
    }

    [Fact]
    public void The_foot_says_with_what_it_was_made_that_it_is_no_stamp_and_under_which_number()
    {
        Assert.Contains("25/11/2026", TrialForm.Print().Footer, StringComparison.Ordinal);
        Assert.Contains("không phải dấu", TrialForm.Print().Footer, StringComparison.Ordinal);
        Assert.DoesNotContain("tham chiếu", TrialForm.Print().Footer, StringComparison.Ordinal);
        Assert.Contains("HN-261125-7K2QM4", TrialForm.Print(reference: "HN-261125-7K2QM4").Footer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_where_there_is_no_official_form_does_not_look_like_one()
    {
        var sheet = TrialForm.Print(form: TrialForm.With("prescribed: \"Mẫu kèm Thông tư 00/2026/TT-THU\"", "no_official_form: true"));

        Assert.Null(sheet.Republic);
        Assert.Null(sheet.SignedAt);
        Assert.Empty(sheet.Signatures);
        Assert.Contains("không có mẫu", sheet.Note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn\u202E Văn\u200B \u2066A\u2069", "Nguyễn Văn A")]
    [InlineData("  một\t\n\n hai \u0000\u001B\uFEFF", "một hai")]
    [InlineData("Hoa\u0300", "Hoà")]
    [InlineData("\uD83D ba \uFFFF\uE000", "ba")]
    [InlineData("<b>&\"</b>", "<b>&\"</b>")]
    public void Signs_that_cannot_be_seen_or_turn_the_text_are_left_out(string given, string printed)
    {
        var row = TrialForm.Print(TrialForm.But(("child_school", given))).Lines.OfType<PrintedRow>().Single(r => r.Field == "child_school");

        Assert.Equal(printed, row.Value);
    }

    [Fact]
    public void An_answer_of_nothing_that_can_be_seen_is_a_blank() =>
        Assert.Null(TrialForm.Print(TrialForm.But(("child_school", "\u200B\u202E "))).Lines.OfType<PrintedRow>().Single(r => r.Field == "child_school").Value);
}
