using System.Buffers.Text;
using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Assistant.Connectors.Web.Widget;

/// <summary>
/// The files of the widget. Modules name one another as <c>"./other.js"</c>; they are served with names that carry a hash of
/// what is in them, and in whatever they name, so that a browser may keep each for ever. Only the entry, <c>/widget.js</c>,
/// has a name of its own, and is asked for again after some minutes.
/// </summary>
internal sealed partial class WidgetAssets
{
    /// <summary>The route of the entry.</summary>
    public const string EntryRoute = "/widget.js";

    /// <summary>The route of everything else.</summary>
    public const string Route = "/widget/{file}";

    private const string Folder = "Web/Widget/";
    private const string Entry = "widget.js";
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Minutes = "public, max-age=300";
    // 48 bits tell one version of a file from all others; names stand in many files, and every letter travels.
    private const int HashLength = 8;

    private readonly FrozenDictionary<string, WidgetFile> _files;
    private readonly WidgetFile _entry;
    private readonly string _entryTag;

    private WidgetAssets(FrozenDictionary<string, WidgetFile> files, WidgetFile entry, string entryTag)
    {
        _files = files;
        _entry = entry;
        _entryTag = entryTag;
    }

    /// <summary>Reads the files out of the assembly.</summary>
    /// <exception cref="InvalidOperationException">A file names one that is not there, or two name each other.</exception>
    public static WidgetAssets LoadEmbedded()
    {
        var assembly = typeof(WidgetAssets).Assembly;
        var sources = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], n => Read(assembly, n), StringComparer.Ordinal);
        return Load(sources);
    }

    /// <summary>Makes the served files from their sources.</summary>
    /// <param name="sources">Name and source.</param>
    public static WidgetAssets Load(IReadOnlyDictionary<string, string> sources)
    {
        var naming = new Naming(sources);
        foreach (var name in sources.Keys.Where(n => n != Entry).Order(StringComparer.Ordinal))
        {
            naming.NameOf(name);
        }

        var entry = naming.Rewritten(Entry, "./widget/");
        return new WidgetAssets(naming.Files.ToFrozenDictionary(StringComparer.Ordinal), new WidgetFile(TypeOf(Entry), entry), $"\"{Hash(entry)}\"");
    }

    /// <summary>Serves the entry; a browser that has it already is told so.</summary>
    public Task ServeEntryAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = Minutes;
        context.Response.Headers.ETag = _entryTag;
        if (context.Request.Headers.IfNoneMatch.Contains(_entryTag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, _entry);
    }

    /// <summary>Serves any other file.</summary>
    public Task ServeAsync(HttpContext context)
    {
        if (context.GetRouteValue("file") is not string name || !_files.TryGetValue(name, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = Forever;
        return WriteAsync(context, file);
    }

    private static async Task WriteAsync(HttpContext context, WidgetFile file)
    {
        var (bytes, encoding) = file.For(context.Request.Headers.AcceptEncoding.ToString());
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.Vary = "Accept-Encoding";
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Hash(byte[] content) => Base64Url.EncodeToString(SHA256.HashData(content))[..HashLength];

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    [GeneratedRegex("\"\\./(?<name>[a-z]+(?:\\.[a-z]+)+)\"")]
    private static partial Regex References();

    // Names follow references down to files that name no others; what is named is named first.
    private sealed class Naming(IReadOnlyDictionary<string, string> sources)
    {
        private readonly Dictionary<string, string?> _names = new(StringComparer.Ordinal);

        public Dictionary<string, WidgetFile> Files { get; } = new(StringComparer.Ordinal);

        public string NameOf(string name)
        {
            if (_names.TryGetValue(name, out var known))
            {
                return known ?? throw new InvalidOperationException($"The widget's {name} names itself by way of others.");
            }

            _names[name] = null;
            var content = Rewritten(name, "./");
            var extension = Path.GetExtension(name);
            var served = $"{name[..^extension.Length]}.{Hash(content)}{extension}";
            _names[name] = served;
            Files.Add(served, new WidgetFile(TypeOf(name), content));
            return served;
        }

        public byte[] Rewritten(string name, string prefix)
        {
            if (!sources.TryGetValue(name, out var source))
            {
                throw new InvalidOperationException($"The widget has no {name}.");
            }

            var lean = Path.GetExtension(name) switch
            {
                ".json" => LeanSource.Words(source),
                ".css" => LeanSource.Style(source),
                _ => LeanSource.Code(source),
            };
            return Encoding.UTF8.GetBytes(References().Replace(lean, match => $"\"{prefix}{NameOf(match.Groups["name"].Value)}\""));
        }
    }
}
