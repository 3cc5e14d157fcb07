using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assistant.Knowledge.Procedures.Yaml;

/// <summary>Opens a content file as a <see cref="YamlMap"/>.</summary>
internal static class YamlFile
{
    /// <summary>Reads the one document of a file; null, with a problem noted, where it cannot be read.</summary>
    public static YamlMap? Open(ContentFile file, ICollection<ContentProblem> problems)
    {
        var stream = new YamlStream();
        try
        {
            using var reader = new StringReader(file.Text);
            stream.Load(reader);
        }
        catch (YamlException error)
        {
            problems.Add(new ContentProblem(file.Path, (int)error.Start.Line, "", $"valid YAML: {error.Message}"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The parser gives up on some files without saying where.
            problems.Add(new ContentProblem(file.Path, LastReadableLine(file.Text), "", "valid YAML; from about here the file cannot be parsed"));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlMap(file.Path, "", root, problems);
        }

        problems.Add(new ContentProblem(file.Path, 1, "", "one YAML document that is a mapping"));
        return null;
    }

    private static int LastReadableLine(string text)
    {
        var line = 1;
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                line = (int)(parser.Current?.End.Line ?? line);
            }
        }
        catch (Exception error) when (error is InvalidOperationException or YamlException)
        {
            return line;
        }

        return line;
    }
}
