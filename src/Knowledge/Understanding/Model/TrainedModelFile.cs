using System.Security.Cryptography;
using System.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// The file of a trained model. It names the content and the code that it was learnt from; any other is not used, so a
/// stale file can cost time but never change an answer.
/// </summary>
internal static class TrainedModelFile
{
    private const string Magic = "assistant-model-1";

    /// <summary>What identifies content and code.</summary>
    public static string Fingerprint(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(TrainedModelFile).Module.ModuleVersionId.ToByteArray());
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes a model.</summary>
    public static void Write(Stream stream, string fingerprint, IntentModel model)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(fingerprint);
        model.Save(writer);
    }

    /// <summary>Reads a model; null where the file is missing, damaged or of other content.</summary>
    public static IntentModel? TryRead(string path, string fingerprint)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return reader.ReadString() == Magic && reader.ReadString() == fingerprint ? IntentModel.Load(reader) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
