namespace Assistant.Bot.Forms.Documents;

internal static class ReferenceNumber
{
    public static string New(DateTimeOffset now) => "";
}
