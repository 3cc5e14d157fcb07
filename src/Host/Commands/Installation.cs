using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;

namespace Assistant.Host.Commands;

/// <summary>What an installation's data folder holds, opened for a command.</summary>
internal static class Installation
{
    private const string ContentFolderName = "content";

    /// <summary>
    /// Loads the content: the folder <c>content</c> of the data folder where there is one, else the content shipped with the software.
    /// </summary>
    public static QuestionAnswerer LoadAnswerer(DirectoryInfo? data) => QuestionAnswerer.Load(Content(data), ModelFile);

    /// <summary>What was learnt from the shipped content when the software was built.</summary>
    private static string ModelFile => Path.Combine(AppContext.BaseDirectory, "understanding.model");

    /// <summary>The content files of an installation.</summary>
    public static IReadOnlyList<ContentFile> Content(DirectoryInfo? data)
    {
        if (data is not null && !data.Exists)
        {
            throw new UserErrorException($"--data: no such folder: {data.FullName}");
        }

        var own = data is null ? null : Path.Combine(data.FullName, ContentFolderName);
        return own is not null && Directory.Exists(own) ? ContentFolder.OnDisk(own) : ContentFolder.Embedded();
    }
}
