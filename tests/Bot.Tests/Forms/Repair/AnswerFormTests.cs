using Assistant.Bot.Forms.State;
using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>Answers in the shapes that people give them: much at once, vague, negated, empty, over-long, without marks, in short forms, in another language.</summary>
[Collection(AssistantFixture.Group)]
public sealed class AnswerFormTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_name", "bé tên Nguyễn Minh An, bố là Nguyễn Văn Bình sinh ngày 3/4/1990", "child_name=Nguyễn Minh An;father_name=Nguyễn Văn Bình;father_dob=1990-04-03")]
    [InlineData("dang-ky-khai-sinh", "requester_name", "tôi tên Trần Thị Lan, sinh ngày 12/3/1995, số điện thoại 0912345678", "requester_name=Trần Thị Lan;requester_dob=1995-03-12;requester_phone=+84912345678")]
    [InlineData("dang-ky-khai-sinh", "father_name", "bố cháu là Nguyễn Văn Bình, sinh 3/4/1990, căn cước 001090012345", "father_name=Nguyễn Văn Bình;father_dob=1990-04-03;father_id_doc=001090012345")]
    [InlineData("dang-ky-tam-tru", "full_name", "Lê Thị Thu Hà, sinh ngày 12/9/2001, sđt 0912345678", "full_name=Lê Thị Thu Hà;birth_date=2001-09-12;phone=+84912345678")]
    [InlineData("dang-ky-tam-tru", "owner_name", "chủ nhà là Phạm Văn Hùng, số căn cước chủ nhà 001070012345", "owner_name=Phạm Văn Hùng;owner_citizen_id=001070012345")]
    [InlineData("dang-ky-tam-tru", "start_date", "từ ngày 1/12/2026 đến ngày 30/11/2027", "start_date=2026-12-01;end_date=2027-11-30")]
    [InlineData("giay-phep-lai-xe", "full_name", "tôi là Trần Văn Minh sinh ngày 12/8/1985, cccd 001085012345, điện thoại 0912345678", "full_name=Trần Văn Minh;dob=1985-08-12;citizen_id=001085012345;phone=+84912345678")]
    [InlineData("giay-phep-lai-xe", "citizen_id", "001085012345, cấp ngày 10/5/2021", "citizen_id=001085012345;id_issue_date=2021-05-10")]
    public void Several_answers_in_one_message_are_all_taken(string service, string at, string words, string values)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words);
        foreach (var pair in values.Split(';').Select(v => v.Split('=')))
        {
            talk.Keeps(pair[0], pair[1]);
        }

        Assert.DoesNotContain(values.Split(';'), v => v.StartsWith(talk.Asked! + "=", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void What_was_told_before_the_first_question_is_not_asked_again(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Open(assistant, walk).Say("số điện thoại của tôi là 0987654321").Say("đồng ý").Keeps(walk.Phone.Key, "+84987654321");
        while (talk.Form.Stage == FormStage.Interview)
        {
            Assert.NotEqual(walk.Phone.Key, talk.Asked);
            talk.Say(walk.Answers[talk.Asked!]);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_vague_answer_is_not_stored_and_it_is_told_what_is_missing(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "năm ngoái", "hồi tháng 5", "khoảng năm 95", "lâu rồi", "đầu năm" })
        {
            FormTalk.Begin(assistant, walk).To(walk.Date.Key).Say(words).Expects(walk.Date.Key).HasNo(walk.Date.Key);
        }

        foreach (var words in new[] { "số của tôi", "không nhớ lắm", "0912", "gọi số nhà tôi" })
        {
            FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say(words).Expects(walk.Phone.Key).HasNo(walk.Phone.Key);
        }

        foreach (var words in new[] { "cũng tùy", "để xem đã", "chắc là vậy", "có hoặc không" })
        {
            FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say(words).Expects(walk.YesNo.Key).HasNo(walk.YesNo.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Help_grows_with_every_answer_that_could_not_be_read_and_ends_with_a_person(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).To(walk.Date.Key);
        talk.Say("lung tung").Expects(walk.Date.Key).Say("hôm nọ ấy").Expects(walk.Date.Key).Say("xyz").Expects(walk.Date.Key).Offers("Gặp cán bộ").Offers("Để sau");
        talk.Say(walk.Date.Said).Keeps(walk.Date.Key, walk.Date.Other);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Negation_is_no_and_not_yet_is_no_too(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "không", "không phải", "chưa", "chưa ạ", "dạ không", "ko", "hông", "không đâu", "khong", "k ạ" })
        {
            FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say(words).Keeps(walk.YesNo.Key, "false");
        }

        foreach (var words in new[] { "có", "dạ có", "có ạ", "vâng", "ừ", "đúng rồi", "co", "ok em", "uk" })
        {
            FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say(words).Keeps(walk.YesNo.Key, "true");
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_negated_choice_is_not_chosen(string service)
    {
        var walk = Walks.Of(service);
        FormTalk.Begin(assistant, walk).To(walk.Choice.Key).Say($"không phải {walk.Choice.Said}").Expects(walk.Choice.Key).HasNo(walk.Choice.Key);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Empty_messages_signs_and_pictures_change_nothing(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "", "   ", "🙂🙂", "???", "...", "😭", "!!!", "\n" })
        {
            foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice })
            {
                var talk = FormTalk.Begin(assistant, walk).To(sample.Key);
                var before = talk.Form.Answers;
                talk.Say(words).Expects(sample.Key).ChangesNothing(before).Say(sample.Said).Keeps(sample.Key, sample.Other);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Ten_thousand_characters_are_no_answer_and_do_no_harm(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { new string('a', 10_000), string.Concat(Enumerable.Repeat("bla bla ", 1_250)), string.Concat(Enumerable.Repeat("9", 10_000)), string.Concat(Enumerable.Repeat("không phải mà là ", 600)) })
        {
            foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice, walk.YesNo })
            {
                var talk = FormTalk.Begin(assistant, walk).To(sample.Key);
                var before = talk.Form.Answers;
                talk.Say(words).Expects(sample.Key).ChangesNothing(before).HasNo(sample.Key).Say(sample.Said).Keeps(sample.Key, sample.Other);
                Assert.True(talk.Text.Length < 4_000);
            }
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_gender", "be gai", "Nữ")]
    [InlineData("dang-ky-khai-sinh", "case.parents", "da dang ky ket hon", "married")]
    [InlineData("dang-ky-khai-sinh", "requester_dob", "ngay 12 thang 3 nam 1995", "1995-03-12")]
    [InlineData("dang-ky-khai-sinh", "result_method", "gui ve nha qua buu chinh", "bưu chính")]
    [InlineData("dang-ky-tam-tru", "case.home", "nha thue", "rented")]
    [InlineData("dang-ky-tam-tru", "gender", "nu", "Nữ")]
    [InlineData("dang-ky-tam-tru", "birth_date", "sinh ngay 12 thang 9 nam 2001", "2001-09-12")]
    [InlineData("dang-ky-tam-tru", "notify_method", "tin nhan", "SMS")]
    [InlineData("giay-phep-lai-xe", "reason", "sap het han", "sắp hết hạn")]
    [InlineData("giay-phep-lai-xe", "dob", "12 thang 8 nam 1985", "1985-08-12")]
    [InlineData("giay-phep-lai-xe", "return_method", "qua buu dien", "bưu điện")]
    public void Answers_without_marks_are_read(string service, string key, string words, string value) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(key).Say(words).Keeps(key, value);

    [Theory]
    [InlineData("dang-ky-khai-sinh", "copies_requested", "k ạ", "false")]
    [InlineData("dang-ky-khai-sinh", "requester_phone", "sdt e la 0912345678 nhe", "+84912345678")]
    [InlineData("dang-ky-khai-sinh", "child_gender", "con trai ak", "Nam")]
    [InlineData("dang-ky-tam-tru", "owner_opinion", "dc ạ", "true")]
    [InlineData("dang-ky-tam-tru", "phone", "sđt mk 0912.345.678", "+84912345678")]
    [InlineData("dang-ky-tam-tru", "birth_date", "e sn 12/9/2001 ạ", "2001-09-12")]
    [InlineData("giay-phep-lai-xe", "want_card", "ko cần ạ", "false")]
    [InlineData("giay-phep-lai-xe", "phone", "0912 345 678 nha", "+84912345678")]
    [InlineData("giay-phep-lai-xe", "citizen_id", "cccd 001085012345 ạ", "001085012345")]
    public void Short_forms_of_the_young_are_read(string service, string key, string words, string value) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(key).Say(words).Keeps(key, value);

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_gender", "girl", "Nữ")]
    [InlineData("dang-ky-khai-sinh", "copies_requested", "yes please", "true")]
    [InlineData("dang-ky-tam-tru", "gender", "female", "Nữ")]
    [InlineData("dang-ky-tam-tru", "owner_opinion", "no", "false")]
    [InlineData("giay-phep-lai-xe", "want_card", "yes", "true")]
    [InlineData("giay-phep-lai-xe", "full_name", "my name is John Smith", "John Smith")]
    public void Answers_in_English_are_read(string service, string key, string words, string value)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).To(key).Say(words);
        if (talk.Form.Pending is not null)
        {
            talk.Say("yes");
        }

        talk.Keeps(key, value);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Commands_in_English_work(string service)
    {
        var walk = Walks.Of(service);
        FormTalk.Begin(assistant, walk).To(walk.Optional).Say("skip").Leaves(walk.Optional, AnswerStatus.Blank);
        FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say("why do you ask?").Expects(walk.Phone.Key);
        FormTalk.Begin(assistant, walk).To(walk.Phone.After).Say("back").Expects(walk.Phone.Key);
        FormTalk.Begin(assistant, walk).To(walk.Phone.Key).Say("I don't know").Expects(walk.Phone.Key).HasNo(walk.Phone.Key);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Of_two_dates_in_one_answer_none_is_guessed(string service)
    {
        var walk = Walks.Of(service);
        foreach (var (words, choice, value) in new[] { ("ngày 5 hay 6 tháng 3 năm 1985 gì đó", "05/03/1985", "1985-03-05"), ("5/3/1985 hoặc 6/3/1985", "06/03/1985", "1985-03-06"), ("5 hay 6/3/1985", "06/03/1985", "1985-03-06") })
        {
            FormTalk.Begin(assistant, walk).To(walk.Date.Key).Say(words).HasNo(walk.Date.Key).Offers("05/03/1985").Offers("06/03/1985").Say(choice).Keeps(walk.Date.Key, value);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Of_two_choices_in_one_answer_none_is_guessed(string service)
    {
        var walk = Walks.Of(service);
        FormTalk.Begin(assistant, walk).To(walk.Choice.Key).Say($"{walk.Choice.Said} hay {walk.Answers[walk.Choice.Key]}").HasNo(walk.Choice.Key).Say(walk.Choice.Said).Keeps(walk.Choice.Key, walk.Choice.Other);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_number_is_no_name(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "12345", "0912345678", "12/3/1995", "1" })
        {
            FormTalk.Begin(assistant, walk).To(walk.Name.Key).Say(words).HasNo(walk.Name.Key).Expects(walk.Name.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_choice_is_made_by_number_by_word_and_by_place_on_every_channel(string service)
    {
        var walk = Walks.Of(service);
        foreach (var channel in new[] { ChannelKinds.Web, ChannelKinds.Zalo, ChannelKinds.Voice })
        {
            foreach (var words in new[] { "2", "số 2", "cái thứ hai", "chọn 2", "hai", "thứ 2" })
            {
                var talk = FormTalk.Begin(assistant, walk, channel).To(walk.Choice.Key);
                var second = talk.State.Choices[1].Label;
                talk.Say(words);
                var byNumber = talk.Form.Answers[walk.Choice.Key].Value;
                FormTalk.Begin(assistant, walk, channel).To(walk.Choice.Key).Say(second).Keeps(walk.Choice.Key, byNumber);
            }
        }
    }
}
