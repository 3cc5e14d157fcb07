using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>
/// Telephone numbers of the plan of Circular 22/2014/TT-BTTTT as changed in 2017 and 2018: mobiles of ten digits, landlines of eleven
/// with their area code.
/// </summary>
internal sealed class PhoneAnswers : AnswerGenerator
{
    private static readonly string[] Mobiles =
        ("032 033 034 035 036 037 038 039 052 055 056 058 059 070 076 077 078 079 081 082 083 084 085 086 087 088 089 " +
         "090 091 092 093 094 096 097 098 099").Split(' ');

    private static readonly string[] Areas = ["024", "028", "0225", "0236", "0203", "0210", "0292"];

    private static readonly string[] Frames =
        ["số em là ", "số điện thoại của tôi là ", "sđt ", "SĐT: ", "gọi cháu số ", "so dt cua em la ", "đt ", "số máy là ", "zalo "];

    private static readonly string[] Spoken = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    public override FieldDefinition Field { get; } = Make(FieldType.Phone);

    public override GeneratedAnswer Valid(Random random)
    {
        if (random.Chance(15))
        {
            var landline = Digits(random, 11, random.Pick(Areas) + "3");
            return Good(Courtesy.Around(random, Grouped(random, landline, landline.StartsWith("024", StringComparison.Ordinal) ? 3 : 4, 4), Frames), "+84" + landline[1..]);
        }

        var number = Digits(random, 10, random.Pick(Mobiles));
        var written = random.Next(8) switch
        {
            0 => Grouped(random, number, 4, 3),
            1 => Grouped(random, number, 3, 3),
            2 => Grouped(random, number, 2, 2, 2, 2),
            3 => "+84" + random.Pick("", " ") + number[1..],
            4 => "84" + number[1..],
            5 => "(+84) " + number[1..],
            6 => string.Join(' ', number.Select(d => Spoken[d - '0'])),
            _ => number,
        };
        return Good(Courtesy.Around(random, written, Frames), "+84" + number[1..]);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var number = Digits(random, 10, random.Pick(Mobiles));
        var (kind, text) = random.Next(6) switch
        {
            0 => (InvalidKind.TooShort, number[..random.Pick(9, 8, 7, 6)]),
            1 => (InvalidKind.TooLong, number + Digits(random, random.Pick(1, 2, 3))),
            2 => (InvalidKind.NoArea, random.Pick("3", "6", "7") + Digits(random, 7)),
            3 => (InvalidKind.UnknownPrefix, Digits(random, 10, random.Pick("010", "011", "015", "030", "031", "051", "072", "095"))),
            4 => (InvalidKind.Letters, number[..4] + random.Pick("A", "b", "x") + number[4..9]),
            _ => (InvalidKind.Absent, random.Pick("không dùng điện thoại", "hỏi con gái tôi", "để sau", "máy hết pin", "số cũ")),
        };
        return Bad(kind, Courtesy.Around(random, text, kind == InvalidKind.Absent ? [] : Frames));
    }
}
