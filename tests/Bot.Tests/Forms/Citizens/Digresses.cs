namespace Assistant.Bot.Tests.Forms.Citizens;

/// <summary>Asks other things in the middle of the form.</summary>
internal sealed class Digresses(Random random) : Temperament("digresses", random)
{
    private static readonly string[] Questions =
    [
        "lệ phí bao nhiêu vậy em?", "làm cái này mất mấy ngày thì xong?", "nộp ở đâu vậy?", "cho tôi hỏi cần mang giấy tờ gì?",
        "làm hộ chiếu hết bao nhiêu tiền?", "thời tiết hôm nay thế nào?",
    ];

    public override string? Aside(Moment moment) => moment.Number == 1 && Random.Next(5) == 0 ? Questions[Random.Next(Questions.Length)] : null;
}
