using System.CommandLine;
using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Procedures.Checking;

namespace Assistant.Host.Commands;

/// <summary><c>knowledge check</c> and <c>knowledge retrieve</c>.</summary>
internal static class KnowledgeCommand
{
    public static Command Create() => new("knowledge", "Kiểm tra và tra cứu kho tri thức.") { CreateCheck(), RetrieveCommand.Create(), CreateTrain() };

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

    // The build calls this, so that no start has to learn.
    private static Command CreateTrain()
    {
        var output = new Option<string>("--out") { Description = "Tệp mô hình cần ghi.", Required = true };
        var command = new Command("train", "Học từ nội dung đi kèm và ghi mô hình; bước dựng phần mềm gọi lệnh này.") { output };
        command.SetGuardedAction((parsed, _) =>
        {
            var files = ContentFolder.Embedded();
            var path = parsed.GetValue(output)!;
            try
            {
                using var stream = File.Create(path);
                QuestionAnswerer.Load(files).SaveModel(files, stream);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new UserErrorException($"--out: {path}: cannot be written: {error.Message}");
            }

            return Task.FromResult(0);
        });
        return command;
    }
}
