namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Takes time: asks why and how, asks to wait, asks to hear it again.</summary>
internal sealed class Elderly(Random random) : Temperament("elderly", random)
{
    private static readonly string[] Said =
    [
        "sao lại hỏi cái này hả cháu", "ghi thế nào hả cháu", "cháu đợi bác tí, bác tìm kính đã", "nhắc lại cho bác nghe với", "bác chưa hiểu câu hỏi", "nói chậm thôi cháu ơi", "đến đâu rồi cháu",
    ];

    private bool _waits;

    public override string Opening(string phrase) => $"Cháu ơi bác muốn {phrase} ngay thì làm thế nào";

    public override string? Aside(Moment moment)
    {
        if (_waits)
        {
            _waits = false;
            return "bác tìm thấy rồi";
        }

        if (moment.Number > 2 || Random.Next(5) > 0)
        {
            return null;
        }

        var said = Said[Random.Next(Said.Length)];
        _waits = said.Contains("đợi", StringComparison.Ordinal);
        return said;
    }
}
