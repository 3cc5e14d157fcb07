using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>E-mail addresses as people have them: dot-atom and host name of RFC 5321, sections 4.1.2 and 4.5.3.</summary>
internal sealed class EmailAnswers : AnswerGenerator
{
    private static readonly string[] Names = ["an.nguyen", "lethihoa", "tam_le", "hoang-minh", "x.y.z", "bac68", "mai+hoso", "0912tuan"];
    private static readonly string[] Hosts = ["gmail.com", "yahoo.com.vn", "hanoi.gov.vn", "outlook.com", "vnu.edu.vn", "fpt.vn", "icloud.com"];
    private static readonly string[] Frames = ["email của em là ", "mail ", "Email: ", "email la ", "thư điện tử là ", "địa chỉ mail "];

    public override FieldDefinition Field { get; } = Make(FieldType.Email);

    public override GeneratedAnswer Valid(Random random)
    {
        var address = $"{random.Pick(Names)}{random.Pick("", "85", "1990")}@{random.Pick(Hosts)}";
        var written = random.Next(6) switch
        {
            0 => address.ToUpperInvariant(),
            1 => char.ToUpperInvariant(address[0]) + address[1..],
            2 => $"<{address}>",
            3 => "mailto:" + address,
            _ => address,
        };
        return Good(Courtesy.Around(random, written, Frames), address);
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (name, host) = (random.Pick(Names), random.Pick(Hosts));
        var (kind, text) = random.Next(7) switch
        {
            0 => (InvalidKind.NoAt, name + host),
            1 => (InvalidKind.NoAt, name),
            2 => (InvalidKind.Spaces, $"{random.Pick("an", "le", "mai")} {random.Pick("nguyen", "hoa")} @{host}"),
            3 => (InvalidKind.NoHost, name + "@"),
            4 => (InvalidKind.NoHost, name + random.Pick("@gmail", "@yahoo", "@.com", "@gmail.", "@-gmail.com")),
            5 => (InvalidKind.Dots, random.Pick($"{name}..a@{host}", $".{name}@{host}", $"{name}.@{host}", $"{name}@gmail..com", $"{name}@@{host}")),
            _ => (InvalidKind.Absent, random.Pick("không dùng email", "chưa có", "hỏi con tôi", "để trống")),
        };
        return Bad(kind, random.Pick("", "dạ ") + text);
    }
}
