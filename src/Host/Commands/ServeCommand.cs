using System.CommandLine;
using Assistant.Host.Serving;

namespace Assistant.Host.Commands;

/// <summary><c>serve</c>: the server. Runs when no command is given.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var urls = new Option<string?>("--urls") { Description = $"Địa chỉ lắng nghe; mặc định {Server.DefaultUrl}." };
        var command = new Command("serve", "Mở trang trò chuyện và các kênh.") { data, urls };
        command.SetGuardedAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(urls) is { } address ? ["--urls", address] : [], cancellation, parsed.GetValue(data)));
        return command;
    }

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation, DirectoryInfo? data = null)
    {
        var app = await Server.BuildAsync(args, data, cancellation).ConfigureAwait(false);
        await using (app.ConfigureAwait(false))
        {
            await app.RunAsync(cancellation).ConfigureAwait(false);
        }

        return 0;
    }
}
