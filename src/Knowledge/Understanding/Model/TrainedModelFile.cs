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
    private const string Magic = "assistant-model-3";

    /// <summary>What identifies content and code.</summary>
    public static string Fingerprint(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(TrainedModelFile).Module.ModuleVersionId.ToByteArray());
        foreach (var file in files)
        {
            foreach (var part in new[] { file.Path, file.Text })
            {
                // The length first, so that no text can move from one part to the next unseen.
                var bytes = Encoding.UTF8.GetBytes(part);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes what was learnt, with a hash over it: a disk that lies must not change answers.</summary>
    public static void Write(Stream stream, string fingerprint, TrainedUnderstanding trained)
    {
        using var body = new MemoryStream();
        using (var bodyWriter = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            trained.Vocabulary.Save(bodyWriter);
            trained.Model.Save(bodyWriter);
        }

        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(fingerprint);
        writer.Write(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)));
        writer.Write(body.GetBuffer(), 0, (int)body.Length);
    }

    /// <summary>Reads what was learnt; null where the file is missing, damaged or of other content.</summary>
    public static TrainedUnderstanding? TryRead(string path, string fingerprint)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            if (reader.ReadString() != Magic || reader.ReadString() != fingerprint)
            {
                return null;
            }

            var hash = reader.ReadBytes(SHA256.HashSizeInBytes);
            var body = reader.ReadBytes((int)(stream.Length - stream.Position));
            if (!hash.AsSpan().SequenceEqual(SHA256.HashData(body)))
            {
                return null;
            }

            using var bodyReader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
            return new TrainedUnderstanding(DomainVocabulary.Load(bodyReader), IntentModel.Load(bodyReader));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
