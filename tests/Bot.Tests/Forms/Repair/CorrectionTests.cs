using Assistant.Bot.Tests.Shared;
using Xunit;

namespace Assistant.Bot.Tests.Forms.Repair;

/// <summary>Corrections, in eight kinds, each in three services: the new value stands, everything else stays, and nothing is asked twice.</summary>
[Collection(AssistantFixture.Group)]
public sealed class CorrectionTests(AssistantFixture assistant)
{
    public static TheoryData<string> Services => Walks.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public void The_last_answer_is_corrected_by_a_word_and_the_new_value(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone })
        {
            foreach (var words in new[] { "à nhầm, {0}", "nhầm rồi, {0} mới đúng", "ấy chết ghi sai, {0}", "a nham, {0}" })
            {
                FormTalk.Begin(assistant, walk).To(sample.After).Say(string.Format(words, sample.Said)).Keeps(sample.Key, sample.Other).Expects(sample.After).Tells(sample.Said[..3]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void The_last_answer_is_asked_again_where_only_the_slip_is_told_and_stays_until_then(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "à nhầm", "sai rồi", "nhầm rồi bạn ơi", "khoan, ghi sai rồi" })
        {
            FormTalk.Begin(assistant, walk).To(walk.Phone.After).Say(words).Expects(walk.Phone.Key).Keeps(walk.Phone.Key, walk.Phone.Value)
                .Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).Expects(walk.Phone.After);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_earlier_answer_is_corrected_by_its_name(string service)
    {
        var walk = Walks.Of(service);
        var last = service == "dang-ky-tam-tru" ? "start_date" : walk.YesNo.Key;
        foreach (var sample in new[] { walk.Name, walk.Date, walk.Phone, walk.Choice })
        {
            foreach (var words in new[] { "sửa {1} thành {0}", "{1} đổi thành {0}", "{1} là {0} mới đúng", "à {1} sai rồi, phải là {0}" })
            {
                FormTalk.Begin(assistant, walk).To(last).Say(string.Format(words, sample.Said, sample.Named)).Keeps(sample.Key, sample.Other).Expects(last);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_earlier_answer_that_is_only_named_is_asked_again(string service)
    {
        var walk = Walks.Of(service);
        foreach (var sample in new[] { walk.Name, walk.Phone })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say($"sửa {sample.Named}").Expects(sample.Key).Keeps(sample.Key, sample.Value);
            talk.Say(sample.Said).Keeps(sample.Key, sample.Other).Expects(walk.YesNo.Key);
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "father_name", "mẹ sinh ngày 1/4/1995 mới đúng", "requester_dob", "1995-04-01")]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "à bố sinh ngày 5/4/1990 mới đúng", "father_dob", "1990-04-05")]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "nhầm, tên cha là Nguyễn Văn Bính", "father_name", "Nguyễn Văn Bính")]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "số căn cước của bố là 001090012346 mới đúng", "father_id_doc", "001090012346")]
    [InlineData("dang-ky-tam-tru", "start_date", "số căn cước chủ nhà là 001071012345 mới đúng", "owner_citizen_id", "001071012345")]
    [InlineData("dang-ky-tam-tru", "start_date", "chủ nhà tên là Phạm Văn Hưng mới đúng", "owner_name", "Phạm Văn Hưng")]
    [InlineData("dang-ky-tam-tru", "start_date", "à tôi sinh ngày 13/8/2001 cơ", "birth_date", "2001-08-13")]
    [InlineData("giay-phep-lai-xe", "residence", "tôi sinh ngày 13/8/1985 mới đúng", "dob", "1985-08-13")]
    [InlineData("giay-phep-lai-xe", "residence", "nhầm sđt, 0987654321 mới đúng", "phone", "+84987654321")]
    [InlineData("giay-phep-lai-xe", "residence", "căn cước cấp ngày 11/5/2021 mới đúng", "id_issue_date", "2021-05-11")]
    public void An_earlier_answer_is_corrected_by_whose_and_what(string service, string at, string words, string key, string value) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words).Keeps(key, value).Expects(at);

    [Theory]
    [InlineData("dang-ky-khai-sinh", "father_name", "không phải Trần Thị Lan mà là Trần Thị Loan", "requester_name", "Trần Thị Loan")]
    [InlineData("dang-ky-khai-sinh", "child_gender", "không phải An mà là Anh", "child_name", "Nguyễn Minh Anh")]
    [InlineData("dang-ky-khai-sinh", "child_gender", "Nguyễn Minh Anh chứ không phải Nguyễn Minh An", "child_name", "Nguyễn Minh Anh")]
    [InlineData("dang-ky-khai-sinh", "case.parents", "không phải 5/10/2026 mà là 6/10/2026", "child_dob", "2026-10-06")]
    [InlineData("dang-ky-tam-tru", "owner_citizen_id", "không phải Hùng mà là Hưng", "owner_name", "Phạm Văn Hưng")]
    [InlineData("dang-ky-tam-tru", "email", "không phải 0912345678 mà là 0987654321", "phone", "+84987654321")]
    [InlineData("dang-ky-tam-tru", "email", "đổi 0912 345 678 thành 0987 654 321", "phone", "+84987654321")]
    [InlineData("dang-ky-tam-tru", "owner_citizen_id", "là Phạm Văn Hưng chứ không phải Phạm Văn Hùng", "owner_name", "Phạm Văn Hưng")]
    [InlineData("giay-phep-lai-xe", "dob", "không phải Minh mà là Mạnh", "full_name", "Trần Văn Mạnh")]
    [InlineData("giay-phep-lai-xe", "citizen_id", "không phải 12/8/1985 mà là 12/8/1986", "dob", "1986-08-12")]
    [InlineData("giay-phep-lai-xe", "expiry_date", "không phải B2 mà là C", "current_class", "C")]
    [InlineData("giay-phep-lai-xe", "expiry_date", "không phải B2, C cơ", "current_class", "C")]
    public void The_wrong_value_is_named_beside_the_right_one(string service, string at, string words, string key, string value) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words).Keeps(key, value).Expects(at);

    [Theory]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "tên bé là Nguyễn Minh Anh, mẹ sinh ngày 1/2/1995 mới đúng", "child_name=Nguyễn Minh Anh;requester_dob=1995-02-01")]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "đổi tên bé thành Nguyễn Minh Anh và số điện thoại thành 0987654321", "child_name=Nguyễn Minh Anh;requester_phone=+84987654321")]
    [InlineData("dang-ky-tam-tru", "start_date", "sửa số điện thoại thành 0987654321, tên chủ nhà thành Phạm Văn Hưng", "phone=+84987654321;owner_name=Phạm Văn Hưng")]
    [InlineData("dang-ky-tam-tru", "start_date", "nhầm rồi: tôi sinh 13/8/2001, sđt 0987654321", "birth_date=2001-08-13;phone=+84987654321")]
    [InlineData("giay-phep-lai-xe", "residence", "sửa họ tên thành Trần Văn Mạnh, ngày sinh thành 13/8/1985", "full_name=Trần Văn Mạnh;dob=1985-08-13")]
    [InlineData("giay-phep-lai-xe", "residence", "ghi sai rồi, tôi sinh 13/8/1985, số điện thoại 0987654321", "dob=1985-08-13;phone=+84987654321")]
    public void Several_answers_are_corrected_at_once(string service, string at, string words, string values)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words).Expects(at);
        foreach (var pair in values.Split(';').Select(v => v.Split('=')))
        {
            talk.Keeps(pair[0], pair[1]);
        }
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "child_name", "bé tên là Nguyễn Minh Anh, à mà số điện thoại là 0987654321 mới đúng", "child_name=Nguyễn Minh Anh;requester_phone=+84987654321", "child_gender")]
    [InlineData("dang-ky-khai-sinh", "father_dob", "3/4/1990, à nhầm mẹ sinh 1/2/1995 mới đúng", "father_dob=1990-04-03;requester_dob=1995-02-01", "father_ethnicity")]
    [InlineData("dang-ky-tam-tru", "owner_citizen_id", "001070012345, à tên chủ nhà là Phạm Văn Hưng mới đúng", "owner_citizen_id=001070012345;owner_name=Phạm Văn Hưng", "owner_opinion")]
    [InlineData("dang-ky-tam-tru", "citizen_id", "001301012345 nhưng ngày sinh ghi nhầm, 13/8/2001 mới đúng", "citizen_id=001301012345;birth_date=2001-08-13", "phone")]
    [InlineData("giay-phep-lai-xe", "citizen_id", "001085012345, à ngày sinh là 13/8/1985 mới đúng", "citizen_id=001085012345;dob=1985-08-13", "id_issue_date")]
    [InlineData("giay-phep-lai-xe", "phone", "0912345678, còn căn cước cấp ngày 11/5/2021 mới đúng", "phone=+84912345678;id_issue_date=2021-05-11", "email")]
    public void A_correction_beside_the_answer_takes_both(string service, string at, string words, string values, string next)
    {
        var talk = FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words);
        foreach (var pair in values.Split(';').Select(v => v.Split('=')))
        {
            talk.Keeps(pair[0], pair[1]);
        }

        talk.Expects(next);
    }

    [Theory]
    [InlineData("dang-ky-khai-sinh", "father_name", "mẹ sinh ngày 2/3/1990 mới đúng", "requester_dob", "1990-03-02", "requester_id_doc", "001190012345")]
    [InlineData("dang-ky-khai-sinh", "receiving_office", "số căn cước của bố là 001091012345 mới đúng", "father_id_doc", "001091012345", "father_dob", "3/4/1991")]
    [InlineData("dang-ky-tam-tru", "start_date", "sửa giới tính thành nam", "gender", "Nam", "citizen_id", "001201012345")]
    [InlineData("giay-phep-lai-xe", "residence", "tôi sinh ngày 13/8/1986 mới đúng", "dob", "1986-08-13", "citizen_id", "001086012345")]
    public void A_correction_that_does_not_agree_with_another_answer_asks_for_that_one_only(string service, string at, string words, string key, string value, string other, string said) =>
        FormTalk.Begin(assistant, Walks.Of(service)).To(at).Say(words).Keeps(key, value).HasNo(other).Expects(other).Say(said).Expects(at).Keeps(key, value);

    [Theory]
    [MemberData(nameof(Services))]
    public void A_correction_is_undone(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "thôi để như cũ", "khôi phục", "thôi đừng sửa nữa" })
        {
            FormTalk.Begin(assistant, walk).To(walk.YesNo.Key)
                .Say($"sửa {walk.Phone.Named} thành {walk.Phone.Said}").Keeps(walk.Phone.Key, walk.Phone.Other)
                .Say(words).Keeps(walk.Phone.Key, walk.Phone.Value).Expects(walk.YesNo.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void An_answer_that_is_asked_again_may_stay_as_it_is(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "giữ như cũ", "thôi không sửa nữa", "bỏ qua" })
        {
            FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say($"sửa {walk.Phone.Named}").Expects(walk.Phone.Key)
                .Say(words).Keeps(walk.Phone.Key, walk.Phone.Value).Expects(walk.YesNo.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void A_correction_that_cannot_be_keeps_the_answer_and_says_why(string service)
    {
        var walk = Walks.Of(service);
        var talk = FormTalk.Begin(assistant, walk).To(walk.YesNo.Key).Say($"sửa {walk.Phone.Named} thành 0912");
        talk.Keeps(walk.Phone.Key, walk.Phone.Value).Expects(walk.Phone.Key).Say(walk.Phone.Said).Keeps(walk.Phone.Key, walk.Phone.Other).Expects(walk.YesNo.Key);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Words_that_correct_nothing_leave_every_answer_alone(string service)
    {
        var walk = Walks.Of(service);
        foreach (var words in new[] { "không phải Xuân mà là Thu", "à nhầm, abc xyz", "không phải đâu em ơi" })
        {
            var talk = FormTalk.Begin(assistant, walk).To(walk.Phone.After);
            var before = talk.Form.Answers;
            foreach (var (key, answer) in talk.Say(words).Form.Answers.Where(a => before.ContainsKey(a.Key)))
            {
                Assert.Equal(before[key].Value, answer.Value);
            }
        }
    }
}
