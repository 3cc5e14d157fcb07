using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Talks: courtesy, a story, and the next answer in the same breath.</summary>
internal sealed class Chatty(Random random) : Temperament("chatty", random)
{
    private static readonly string[] Before = ["dạ em gửi ạ, ", "à vâng, ", "dạ thưa anh chị, ", "vâng ạ, "];
    private static readonly string[] Behind = [" ạ", " nhé", " ạ, em cảm ơn", " nha em"];

    public override string Opening(string phrase) => $"Chào em, hôm nay trời mưa quá mà anh vẫn phải lo việc nhà, anh muốn {phrase} ngay giúp anh với nhé";

    public override string Word(Moment moment, string answer)
    {
        var field = moment.Slot.Field;
        if (!IsWordy(field))
        {
            return answer;
        }

        var told = field.Type == FieldType.PersonName && moment.Meant.Words.Contains(' ', StringComparison.Ordinal) ? $"tên là {answer}"
            : field.Type == FieldType.Date && field.Aspect == "birth_date" ? $"sinh ngày {answer.Replace("ngày ", "", StringComparison.Ordinal)}"
            : field.Type == FieldType.CitizenId ? $"số căn cước là {answer}"
            : field.Type == FieldType.Phone ? $"số điện thoại là {answer}"
            : answer;
        return Before[Random.Next(Before.Length)] + told + Behind[Random.Next(Behind.Length)];
    }

    public override Moment? Also(Moment moment, Moment next) =>
        Random.Next(3) == 0 && moment.Slot.Field is { Type: FieldType.PersonName, Aspect: "name" } && next.Slot.Field is { Aspect: "birth_date" } && next.Slot.Field.About == moment.Slot.Field.About ? next : null;
}
