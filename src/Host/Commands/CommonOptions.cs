using System.CommandLine;
using System.Globalization;

namespace Assistant.Host.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    /// <summary>Creates <c>--data DIR</c>, the installation's data folder.</summary>
    public static Option<DirectoryInfo?> Data() => new("--data") { Description = "Thư mục dữ liệu của bản cài đặt; bỏ trống thì dùng thư mục mặc định." };

    /// <summary>Creates <c>--today DATE</c>, the day on which facts must be in force.</summary>
    public static Option<DateOnly?> Today()
    {
        var option = new Option<DateOnly?>("--today")
        {
            Description = "Coi như hôm nay là ngày này, dạng 2026-11-25.",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (TryParseDate(text, out var date))
                {
                    return date;
                }

                result.AddError($"--today: expected a date such as 2026-11-25, found '{text}'");
                return null;
            },
        };
        return option;
    }

    /// <summary>Reads a date as commands and files write it.</summary>
    public static bool TryParseDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Today in Vietnam: offices, deadlines and laws go by its calendar wherever the machine stands.</summary>
    public static DateOnly TodayInVietnam(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);

    /// <summary>Opens a file for reading; <c>-</c> is standard input.</summary>
    /// <exception cref="UserErrorException">It cannot be opened.</exception>
    public static TextReader OpenRead(string path)
    {
        if (path == "-")
        {
            return Console.In;
        }

        try
        {
            return new StreamReader(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UserErrorException($"{path}: cannot be read: {error.Message}");
        }
    }
}
