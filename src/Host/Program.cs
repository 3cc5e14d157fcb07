using System.CommandLine;
using System.Text;
using Assistant.Host.Commands;
using Assistant.Host.Commands.Converse;

Console.OutputEncoding = Encoding.UTF8;
Console.InputEncoding = Encoding.UTF8;

var root = new RootCommand("Trợ lý dịch vụ công Hà Nội: hỏi đáp về thủ tục, có nguồn.")
{
    ServeCommand.Create(),
    AskCommand.Create(),
    ChatCommand.Create(),
    ConverseCommand.Create(),
    EvaluateCommand.Create(),
    KnowledgeCommand.Create(),
    PosterCommand.Create(),
};
root.SetGuardedAction((_, cancellation) => ServeCommand.RunAsync([], cancellation));

// Bare "--urls" and friends belong to the web server, as "serve" is what runs by default.
if (args.Length == 0 || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version")))
{
    return await CommandGuard.RunAsync(() => ServeCommand.RunAsync(args, CancellationToken.None)).ConfigureAwait(false);
}

return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
