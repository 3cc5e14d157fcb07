namespace Assistant.Knowledge.Procedures;

/// <summary>A content file.</summary>
/// <param name="Path">Path under Content/, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record ContentFile(string Path, string Text)
{
    /// <summary>The folder it stands in: a service id, or a name that begins with an underscore.</summary>
    public string Folder => Path.Split('/')[0];

    /// <summary>The file name.</summary>
    public string Name => Path.Split('/')[^1];
}
