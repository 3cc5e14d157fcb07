using Assistant.Knowledge.Forms.Definition;

namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>Times of the day, in the 24-hour clock or with the part of the day.</summary>
internal sealed class TimeAnswers : AnswerGenerator
{
    public override FieldDefinition Field { get; } = Make(FieldType.Time);

    public override GeneratedAnswer Valid(Random random)
    {
        var (h, m) = (random.Next(13, 24), random.Pick(0, 5, 15, 30, 45));
        var part = h < 18 ? "chiều" : "tối";
        var (text, minute) = random.Next(7) switch
        {
            0 => ($"{h}:{m:00}", m),
            1 => ($"{h}h{m:00}", m),
            2 => ($"{h} giờ {m}", m),
            3 => ($"{h}h", 0),
            4 when h < 22 => ($"{h - 12}h {part}", 0),
            5 when h < 22 => ($"{h - 12} giờ rưỡi {part}", 30),
            _ => ($"{h}g{m:00}", m),
        };
        return Good(Courtesy.Around(random, text, "lúc ", "khoảng lúc ", "luc "), $"{h:00}:{minute:00}");
    }

    public override GeneratedAnswer Invalid(Random random)
    {
        var (kind, text) = random.Next(4) switch
        {
            0 => (InvalidKind.ImpossibleTime, $"{random.Next(25, 60)}:{random.Next(60):00}"),
            1 => (InvalidKind.ImpossibleTime, $"{random.Next(1, 24)}:{random.Next(60, 100)}"),
            2 => (InvalidKind.ImpossibleTime, $"{random.Next(25, 90)} giờ"),
            _ => (InvalidKind.Absent, random.Pick("không nhớ giờ", "lúc đẻ xong", "tùy", "đang xem lại")),
        };
        return Bad(kind, Courtesy.Around(random, text));
    }
}
