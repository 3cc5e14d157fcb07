namespace Assistant.Host.Commands;

/// <summary>Bad input from the person at the command line: one clear line, exit code 1, no stack trace.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
