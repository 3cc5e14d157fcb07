using Microsoft.AspNetCore.Http;

namespace Assistant.Connectors.Web;

/// <summary>The only cookie: the size of the letters. The script sets the same one, so it is readable to it.</summary>
internal static class TextSizeCookie
{
    public const string Name = "co-chu";
    public const string Large = "lon";
    public const string Normal = "thuong";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static bool IsLarge(HttpContext context) => context.Request.Cookies[Name] == Large;

    public static void Write(HttpContext context, bool large)
    {
        var options = new CookieOptions { Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true };
        if (large)
        {
            options.MaxAge = Kept;
            context.Response.Cookies.Append(Name, Large, options);
        }
        else
        {
            context.Response.Cookies.Delete(Name, options);
        }
    }
}
