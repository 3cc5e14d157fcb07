using System.CommandLine;
using Assistant.Connectors.Web.Posters;
using Assistant.Knowledge;
using Assistant.Knowledge.Procedures;

namespace Assistant.Host.Commands;

/// <summary><c>poster</c>: sheets with a QR code that opens the assistant, to be hung up in offices.</summary>
internal static class PosterCommand
{
    private static readonly Option<string?> Service = new("--service") { Description = "Mã dịch vụ (tên thư mục nội dung); bỏ trống thì làm áp phích chung." };
    private static readonly Option<bool> All = new("--all") { Description = "Làm cho mọi dịch vụ, mỗi dịch vụ một tệp SVG trong thư mục --out." };
    private static readonly Option<string> Url = new("--url") { Description = "Địa chỉ công khai của trợ lý, https; http chỉ dùng cho localhost.", Required = true };
    private static readonly Option<string?> Office = new("--office") { Description = "Tên đầy đủ của nơi treo áp phích." };
    private static readonly Option<string?> Address = new("--address") { Description = "Địa chỉ của nơi đó; đi cùng --office." };
    private static readonly Option<string?> Hours = new("--hours") { Description = "Giờ làm việc của nơi đó; đi cùng --office." };
    private static readonly Option<string?> Output = new("--out") { Description = "Tệp .svg hoặc .pdf; bỏ trống thì in SVG ra màn hình. Với --all: thư mục." };
    private static readonly Option<bool> Force = new("--force") { Description = "Ghi đè tệp đã có." };
    private static readonly Option<DirectoryInfo?> Data = CommonOptions.Data();

    public static Command Create()
    {
        var command = new Command("poster", "Làm áp phích A4 có mã QR để in và treo.") { Service, All, Url, Office, Address, Hours, Output, Force, Data };
        command.SetGuardedAction((parsed, cancellation) =>
        {
            var files = Make(parsed);
            if (parsed.GetValue(Output) is null)
            {
                using var screen = Console.OpenStandardOutput();
                screen.Write(files[0].Content);
                return Task.FromResult(0);
            }

            if (parsed.GetValue(All))
            {
                PosterFile.EnsureFolder(parsed.GetValue(Output)!);
            }

            PosterFile.WriteAll(files, parsed.GetValue(Force), cancellation);
            foreach (var file in files)
            {
                Console.WriteLine(file.Path);
            }

            return Task.FromResult(0);
        });
        return command;
    }

    // Everything is made before anything is written: a mistake leaves no half of a set behind.
    private static List<PosterFile> Make(ParseResult parsed)
    {
        var wanted = parsed.GetValue(Service);
        var output = parsed.GetValue(Output);
        if (parsed.GetValue(All) && (wanted is not null || output is null))
        {
            throw new UserErrorException("--all: expected --out FOLDER and no --service");
        }

        var office = ReadOffice(parsed);
        var url = parsed.GetValue(Url)!;
        var press = PosterPress.Load();
        try
        {
            // A wrong address is the likeliest mistake, and needs no content to be found out.
            PosterLink.To(url, service: null);
            var procedures = ReadProcedures(parsed.GetValue(Data));
            if (parsed.GetValue(All))
            {
                return [.. procedures.Select(p => new PosterFile(Path.Combine(output!, p.Id + PosterFile.Svg), press.Svg(About(p, url, office))))];
            }

            var poster = wanted is null
                ? new Poster(PosterLink.To(url, service: null), new AllServices(procedures.Count), office)
                : About(Find(procedures, wanted), url, office);
            return [new PosterFile(output ?? "", PosterFile.IsPdf(output) ? press.Pdf(poster) : press.Svg(poster))];
        }
        catch (PosterException error)
        {
            throw new UserErrorException($"--{error.Field.ToString().ToLowerInvariant()}: {error.Message}");
        }
    }

    private static Poster About(Procedure procedure, string url, PosterOffice? office) =>
        new(PosterLink.To(url, procedure.Id), new OneService(procedure.Name, procedure.Phrase), office);

    private static Procedure Find(IReadOnlyList<Procedure> procedures, string wanted) =>
        procedures.FirstOrDefault(p => p.Id == wanted)
            ?? throw new UserErrorException($"--service: no such service: '{wanted}'; expected one of: {string.Join(", ", procedures.Select(p => p.Id))}");

    private static PosterOffice? ReadOffice(ParseResult parsed)
    {
        var (address, hours) = (parsed.GetValue(Address), parsed.GetValue(Hours));
        if (parsed.GetValue(Office) is { } name)
        {
            return new PosterOffice(name, address, hours);
        }

        return address is null && hours is null ? null : throw new UserErrorException($"{(address is null ? "--hours" : "--address")}: expected --office, whose it is");
    }

    private static IReadOnlyList<Procedure> ReadProcedures(DirectoryInfo? data)
    {
        try
        {
            var (knowledge, problems) = KnowledgeBase.Read(Installation.Content(data), withExamples: false);
            if (problems.Count > 0)
            {
                throw new UserErrorException($"{problems[0]} ({problems.Count} problems; 'knowledge check' prints all)");
            }

            return knowledge.Procedures.Count > 0 ? knowledge.Procedures : throw new UserErrorException($"--data: no service in the content of {data?.FullName}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"--data: {data?.FullName}: cannot be read: {error.Message}");
        }
    }
}
