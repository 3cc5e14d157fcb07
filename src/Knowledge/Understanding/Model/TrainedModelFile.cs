using System.Security.Cryptography;
using System.Text;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;

namespace Assistant.Knowledge.Understanding.Model;

/// <summary>
/// The file of a trained model. It names the content and the code that it was learnt from; any other is not used, so a
/// stale file can cost time but never change an answer.
/// </summary>
internal static class TrainedModelFile
{
    private const string Magic = "assistant-model-2";

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

    /// <summary>Writes what was learnt.</summary>
    public static void Write(Stream stream, string fingerprint, TrainedUnderstanding trained)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(fingerprint);
        trained.Vocabulary.Save(writer);
        trained.Model.Save(writer);
    }

    /// <summary>Reads what was learnt; null where the file is missing, damaged or of other content.</summary>
    public static TrainedUnderstanding? TryRead(string path, string fingerprint)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            return reader.ReadString() == Magic && reader.ReadString() == fingerprint
                ? new TrainedUnderstanding(DomainVocabulary.Load(reader), IntentModel.Load(reader))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return null;
        }
    }
}
