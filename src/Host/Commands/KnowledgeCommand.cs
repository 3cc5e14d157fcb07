using System.CommandLine;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Host.Commands;

/// <summary><c>knowledge check</c> and <c>knowledge retrieve</c>.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Kiểm tra và tra cứu kho tri thức.") { CreateCheck(), RetrieveCommand.Create() };

    private static Command CreateCheck()
    {
        var content = new Option<DirectoryInfo?>("--content") { Description = "Thư mục nội dung cần kiểm tra; bỏ trống thì kiểm tra nội dung đi kèm phần mềm." };
        var against = new Option<string?>("--against") { Description = "Danh mục thủ tục quốc gia (JSON lines, có thể nén gzip) để đối chiếu mã." };
        var data = CommonOptions.Data();
        var command = new Command("check", "Kiểm tra nội dung; in mọi lỗi cùng lúc.") { content, against, data };
        command.SetGuardedAction((parsed, _) =>
        {
            var folder = parsed.GetValue(content);
            if (folder is not null && !folder.Exists)
            {
                throw new UserErrorException($"--content: no such folder: {folder.FullName}");
            }

            var files = folder is not null ? ContentFolder.OnDisk(folder.FullName) : Installation.Content(parsed.GetValue(data));
            var problems = ContentChecker.Check(files).ToList();
            if (parsed.GetValue(against) is { } catalogue)
            {
                problems.AddRange(CatalogueCheck.Compare(files, NationalRecords.Read(catalogue)));
            }

            foreach (var problem in problems)
            {
                Console.Error.WriteLine(problem);
            }

            if (problems.Count == 0)
            {
                var (knowledge, _) = Knowledge.KnowledgeBase.Read(files);
                var facts = knowledge.Procedures.Sum(p => p.Facts.Count);
                Console.WriteLine($"{knowledge.Procedures.Count} services, {facts} facts, every one with a source that resolves; {knowledge.Examples.Count} examples, {knowledge.Outside.Count} outside topics. No problems.");
                return Task.FromResult(0);
            }

            Console.Error.WriteLine($"{problems.Count} problems.");
            return Task.FromResult(1);
        });
        return command;
    }
}
