using System.Text.RegularExpressions;
using Assistant.Knowledge.Language.Text;

namespace Assistant.Knowledge.Forms.Values;

/// <summary>Reads an e-mail address (RFC 5321). Spaces inside one are not guessed away; a host that looks misspelt is asked about.</summary>
internal sealed partial class EmailReader(AnswerWords words) : IFieldReader
{
    private const char At = '@';

    private readonly PhraseSet _frames = words.Frames.GetValueOrDefault("email") ?? PhraseSet.Of([]);

    public string Missing => "form.fault.email.empty";

    public FieldReading Read(AnswerInput input)
    {
        var text = input.Text.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase);
        if (!text.Contains(At, StringComparison.Ordinal))
        {
            return Spoken(input) is { } spoken ? spoken
                : LooksLikeAddress(text) ? FieldReading.Wrong("form.fault.email.no_at")
                : FieldReading.Nothing(Missing);
        }

        var chunk = Chunk().Match(text);
        if (!chunk.Success || chunk.Value.StartsWith(At) || HasSpaces(text, chunk, input))
        {
            return FieldReading.Wrong(chunk is { Success: true, Index: 0 } ? "form.fault.email.shape" : "form.fault.email.spaces");
        }

        return Judge(chunk.Value.TrimEnd('.', '!', '?', '…').ToLowerInvariant());
    }

    private FieldReading Judge(string address)
    {
        var at = address.IndexOf(At, StringComparison.Ordinal);
        var (name, host) = (address[..at], address[(at + 1)..]);
        if (host.Length == 0 || !host.Contains('.', StringComparison.Ordinal) || host.StartsWith('.') || host.StartsWith('-'))
        {
            return FieldReading.Wrong("form.fault.email.host");
        }

        if (!Name().IsMatch(name) || !Host().IsMatch(host))
        {
            return FieldReading.Wrong("form.fault.email.shape");
        }

        foreach (var (misspelt, right) in words.EmailHosts)
        {
            if (host == misspelt)
            {
                var mended = $"{name}{At}{right}";
                return FieldReading.Choose([new ReadOption(mended, mended), new ReadOption(address, address)], "form.note.email_host");
            }
        }

        return FieldReading.Taken(address, 0.97);
    }

    // "an nguyen@gmail.com": which of the words belong to the address cannot be told.
    private bool HasSpaces(string text, Match chunk, AnswerInput input)
    {
        var after = text[(chunk.Index + chunk.Length)..];
        if (chunk.Value.EndsWith(At) && after.TrimStart().Length > 0 && char.IsAsciiLetter(after.TrimStart()[0]))
        {
            return true;
        }

        if (after.StartsWith(" .", StringComparison.Ordinal))
        {
            return true;
        }

        var before = input.With(text[..chunk.Index]).Terms;
        for (var i = 0; i < before.Count;)
        {
            var length = Math.Max(_frames.At(before, i), Math.Max(words.Openings.At(before, i), words.Fillers.At(before, i)));
            if (length == 0)
            {
                return true;
            }

            i += length;
        }

        return false;
    }

    // "tên a còng gmail chấm com".
    private FieldReading? Spoken(AnswerInput input)
    {
        var text = Folding.Fold(input.Text);
        foreach (var (said, sign) in words.EmailSigns)
        {
            text = Regex.Replace(text, $@"\s*\b{Regex.Escape(Folding.Fold(said))}\b\s*", sign);
        }

        var address = text.Split(' ').FirstOrDefault(p => p.Contains(At, StringComparison.Ordinal));
        return address is not null && Judge(address) is { Fate: ReadingFate.Value } read
            ? read with { NeedsConfirmation = true, Note = "form.note.email_spoken", Arguments = [("value", address)], Confidence = 0.6 }
            : null;
    }

    private static bool LooksLikeAddress(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [.., var last] && last.All(char.IsAscii)
        && (last.Length < text.Length ? Host().IsMatch(last.ToLowerInvariant()) : last.Any(char.IsAsciiLetter));

    [GeneratedRegex(@"[^\s<>()"",;:]*@[^\s<>()"",;:]*")]
    private static partial Regex Chunk();

    [GeneratedRegex(@"^[a-z0-9_%+'-]+(?:\.[a-z0-9_%+'-]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$")]
    private static partial Regex Host();
}
