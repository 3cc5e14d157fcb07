namespace Assistant.Host.Serving;

/// <summary>Where an installation keeps what must not be lost.</summary>
internal static class DataFolder
{
    private const string Name = "assistant";

    /// <summary>The folder named on the command line or by <c>ASSISTANT_DATA</c>, else one in the user's data folder.</summary>
    public static DirectoryInfo Resolve(DirectoryInfo? named)
    {
        if (named is not null)
        {
            return named;
        }

        var configured = Environment.GetEnvironmentVariable("ASSISTANT_DATA");
        return new DirectoryInfo(string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), Name)
            : configured);
    }
}
