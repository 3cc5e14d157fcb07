using System.CommandLine;

namespace Assistant.Host.Commands;

/// <summary>Turns mistakes in input into one line on standard error and exit code 1.</summary>
internal static class CommandGuard
{
    /// <summary>Sets the action of a command.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction(async (parsed, cancellation) =>
        {
            try
            {
                return await action(parsed, cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is UserErrorException or InvalidDataException)
            {
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
                return 1;
            }
        });
}
