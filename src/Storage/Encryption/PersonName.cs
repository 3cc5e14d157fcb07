namespace Assistant.Storage.Encryption;

/// <summary>How a person of a channel is named to the cipher.</summary>
internal static class PersonName
{
    /// <summary>The name of a person: <c>channel/key</c>. Channel ids have no slash.</summary>
    public static string Of(string channel, string person) => $"{channel}/{person}";
}
