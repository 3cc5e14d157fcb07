namespace Assistant.Knowledge.Answers;

/// <summary>Dates as Vietnamese papers write them.</summary>
internal static class AnswerDate
{
    /// <summary>Day/month/year, two digits, two digits, four digits.</summary>
    public static string Format(DateOnly date) => $"{date.Day:00}/{date.Month:00}/{date.Year:0000}";
}
