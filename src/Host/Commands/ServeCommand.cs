using System.CommandLine;
using Assistant.Connectors.Web;
using Assistant.Knowledge.Answers;

namespace Assistant.Host.Commands;

/// <summary><c>serve</c>: the web page. Runs when no command is given.</summary>
internal static class ServeCommand
{
    /// <summary>Loopback only, until an operator says otherwise with --urls or ASPNETCORE_URLS.</summary>
    private const string DefaultUrl = "http://localhost:5080";

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = new Option<string?>("--urls") { Description = $"Địa chỉ lắng nghe; mặc định {DefaultUrl}." };
        var command = new Command("serve", "Mở trang trò chuyện.") { data, urls };
        command.SetGuardedAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(urls) is { } address ? ["--urls", address] : [], cancellation, parsed.GetValue(data)));
        return command;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation, DirectoryInfo? data = null)
    {
        var app = Build(args, data);
        await app.RunAsync(cancellation).ConfigureAwait(false);
        return 0;
    }

    // Reading the content leaves far more behind than is kept; it is given back once, before the long quiet life of a server.
    private static void Settle(QuestionAnswerer answerer, TimeProvider time)
    {
        answerer.WarmUp(CommonOptions.TodayInVietnam(time));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Builds the web application.</summary>
    public static WebApplication Build(string[] args, DirectoryInfo? data)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["HTTP_PORTS"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<QuestionAnswerer>(_ => Installation.LoadAnswerer(data));
        builder.Services.AddWebChannel();
        var app = builder.Build();
        app.MapWebChannel();
        app.MapGet("/healthz", () => Results.Text("ok"));
        // Learning from the content happens before the first citizen asks, not while they wait.
        var answerer = app.Services.GetRequiredService<QuestionAnswerer>();
        app.Lifetime.ApplicationStarted.Register(() => Task.Run(() => Settle(answerer, app.Services.GetRequiredService<TimeProvider>())));
        return app;
    }
}
