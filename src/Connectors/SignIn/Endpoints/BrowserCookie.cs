using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.SignIn.Endpoints;

/// <summary>Knows the browser that began a sign-in when it comes back. Gone when it does, and after a quarter of an hour.</summary>
internal static class BrowserCookie
{
    private const string Name = "sign-in";

    public static void Write(HttpContext context, string secret, bool isSecure, TimeSpan kept) =>
        context.Response.Cookies.Append(Name, secret, Options(context, isSecure, kept));

    public static void Delete(HttpContext context, bool isSecure) => context.Response.Cookies.Delete(Name, Options(context, isSecure, null));

    /// <summary>Whether this is the browser with the secret.</summary>
    public static bool Holds(HttpContext context, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(context.Request.Cookies[Name] ?? ""), Encoding.UTF8.GetBytes(secret));

    // Lax: the way back from the provider is a link from another site.
    private static CookieOptions Options(HttpContext context, bool isSecure, TimeSpan? kept) => new()
    {
        Path = $"{context.Request.PathBase}{SignInRoutes.Base}",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = isSecure,
        MaxAge = kept,
        IsEssential = true,
    };
}
