using System.CommandLine;

namespace Assistant.Host.Commands;

/// <summary>Turns mistakes in input into one line on standard error and exit code 1.</summary>
internal static class CommandGuard
{
    /// <summary>Sets the action of a command.</summary>
    public static void SetGuardedAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>
        command.SetAction((parsed, cancellation) => RunAsync(() => action(parsed, cancellation)));

    /// <summary>Runs an action.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> action)
    {
        try
        {
            return await action().ConfigureAwait(false);
        }
        catch (Exception error) when (error is UserErrorException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 1;
        }
    }
}
