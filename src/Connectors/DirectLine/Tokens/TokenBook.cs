using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Assistant.Connectors.DirectLine.Tokens;

/// <summary>
/// Makes and reads tokens: JSON web tokens with one algorithm, HMAC-SHA-256. Clients look into them for the user; nobody but
/// this server can make one. Nothing is stored, so that any machine of the installation reads what another made.
/// </summary>
internal sealed class TokenBook(DirectLineTokenKey key, IOptions<DirectLineOptions> options, TimeProvider time)
{
    /// <summary>The use of a token that opens a stream, given in an address and therefore short-lived.</summary>
    public const string StreamUse = "stream";

    /// <summary>The use of a token that opens one file.</summary>
    public const string FileUse = "file";

    // Tokens stand in headers and addresses, which servers and proxies cut at 8 KiB.
    private const int LongestToken = 4096;

    // What a token for a file says more than its owner's.
    private const int LongestUse = 200;

    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FileLifetime = TimeSpan.FromDays(1);

    // {"alg":"HS256","typ":"JWT"}; a token with any other header is none of ours.
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8) + ".";

    /// <summary>How long tokens are good for, in seconds.</summary>
    public int Seconds => options.Value.TokenSeconds;

    /// <summary>Makes a token for everything in a conversation.</summary>
    public string Make(TokenClaims claims) => Sign(claims with { Use = null, Expires = Until(TimeSpan.FromSeconds(Seconds)) });

    /// <summary>Makes a token that opens the conversation's stream within a minute.</summary>
    public string MakeForStream(TokenClaims claims) => Sign(claims with { Use = StreamUse, Expires = Until(StreamLifetime) });

    /// <summary>Makes a token that opens a file of the conversation within a day.</summary>
    public string MakeForFile(TokenClaims claims, string file) => Sign(claims with { Use = $"{FileUse}:{file}", Expires = Until(FileLifetime) });

    /// <summary>Reads a token.</summary>
    /// <returns>What it says; null where this server did not make it.</returns>
    public TokenClaims? Read(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken } || !token.StartsWith(Header, StringComparison.Ordinal))
        {
            return null;
        }

        var end = token.LastIndexOf('.');
        if (end < Header.Length)
        {
            return null;
        }

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(token.AsSpan(0, end), signature);
        if (token.Length - end - 1 != Base64Url.GetEncodedLength(given.Length)
            || Base64Url.DecodeFromChars(token.AsSpan(end + 1), given, out _, out var length) != OperationStatus.Done || length != given.Length
            || !CryptographicOperations.FixedTimeEquals(signature, given))
        {
            return null;
        }

        return JsonSerializer.Deserialize(Base64Url.DecodeFromChars(token.AsSpan(Header.Length, end - Header.Length)), TokenJson.Default.TokenClaims);
    }

    /// <summary>Whether a token's time has come.</summary>
    public bool IsExpired(TokenClaims claims) => time.GetUtcNow().ToUnixTimeSeconds() >= claims.Expires;

    /// <summary>Whether an expired token may still be changed for a new one by the page that it was given to.</summary>
    public bool MayReturn(TokenClaims claims) =>
        time.GetUtcNow().ToUnixTimeSeconds() < claims.Expires + (options.Value.ReturnDays * 86_400L);

    /// <summary>Whether there is a secret that a caller could show.</summary>
    public bool HasSecret => options.Value.Secret is not null;

    /// <summary>Whether what a token is to say fits into one.</summary>
    public static bool Fits(TokenClaims claims)
    {
        var length = JsonSerializer.SerializeToUtf8Bytes(claims with { Expires = long.MaxValue }, TokenJson.Default.TokenClaims).Length + LongestUse;
        return Header.Length + Base64Url.GetEncodedLength(length) + 1 + Base64Url.GetEncodedLength(HMACSHA256.HashSizeInBytes) <= LongestToken;
    }

    /// <summary>Whether a caller shows the installation's secret.</summary>
    public bool IsSecret(string? given) =>
        options.Value.Secret is { } secret && given is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private long Until(TimeSpan lifetime) => (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();

    private string Sign(TokenClaims claims)
    {
        var body = Header + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims, TokenJson.Default.TokenClaims));
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(body, signature);
        return $"{body}.{Base64Url.EncodeToString(signature)}";
    }

    private void Hash(ReadOnlySpan<char> body, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[LongestToken * 3];
        var length = Encoding.UTF8.GetBytes(body, bytes);
        HMACSHA256.HashData(key.Bytes, bytes[..length], hash);
    }
}
