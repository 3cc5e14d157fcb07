using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Answers in haste, and puts it right a moment later in words of all kinds.</summary>
internal sealed class Corrects(Random random) : Temperament("corrects", random)
{
    public override Meant? Mistake(Moment moment) => moment.Slot.Group is not null || Random.Next(4) > 0 ? null : moment.Slot.Field switch
    {
        { Type: FieldType.Phone } => new Meant("+84912000111", "0912000111"),
        { Type: FieldType.Email } => new Meant("luong@gmail.com", "luong@gmail.com"),
        { Type: FieldType.PersonName, Aspect: "name", Checks.Count: 0 } => new Meant("Hoàng Văn Lượng", "Hoàng Văn Lượng"),
        { Type: FieldType.Address, About: "self", Checks.Count: 0 } => new Meant("Số 1 phố Vọng, Phường Cầu Giấy, Thành phố Hà Nội", "Số 1 phố Vọng, phường Cầu Giấy, Hà Nội"),
        _ => null,
    };

    public override string? Correction(FieldDefinition field, string answer) => Random.Next(4) switch
    {
        0 => $"à nhầm, {field.Name} là {answer}",
        1 => $"sửa {field.Name} thành {answer}",
        2 => $"ấy chết, ghi sai rồi, {field.Name} là {answer} mới đúng",
        _ => $"đổi lại {field.Name} thành {answer} giúp tôi",
    };
}
