using System.Text.RegularExpressions;
using Assistant.Knowledge.Procedures.Checking;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding;
using Xunit;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>The words in which answers are sent back.</summary>
public sealed partial class AnswerPhraseTests
{
    private static readonly string[] Blaming = ["sai", "không hợp lệ", "lỗi", "nhập sai", "không đúng"];

    [Fact]
    public void Every_phrase_about_an_answer_obeys_the_rules_of_content() => Complaints.None(Phrases().Select(p =>
        WordingRules.Fault(Slot().Replace(p.Text, "12")) is { } fault ? $"{p.Key}: {fault}" : null).Where(c => c is not null));

    [Fact]
    public void No_fault_blames_whoever_answered() => Complaints.None(Phrases().Where(p => p.Key.StartsWith("form.fault.", StringComparison.Ordinal))
        .Select(p => Blaming.FirstOrDefault(b => Regex.IsMatch(p.Text, $@"\b{b}\b", RegexOptions.IgnoreCase)) is { } word ? $"{p.Key}: '{word}'" : null).Where(c => c is not null));

    [Fact]
    public void Every_key_that_the_code_names_has_its_words()
    {
        var keys = ShippedContent.Books[MessageLanguage.Vietnamese].Keys;
        var folder = Path.Combine(Root(), "src", "Knowledge", "Forms", "Values");
        var named = Directory.EnumerateFiles(folder, "*.cs").SelectMany(f => Key().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct().ToArray();

        Assert.True(named.Length > 60);
        Complaints.None(named.Where(n => !keys.Contains(n)));
        Complaints.None(Phrases().Select(p => p.Key).Where(k => !named.Contains(k) && !named.Any(n => k.StartsWith(n + '.', StringComparison.Ordinal)) && !IsByUnit(k)));
    }

    private static bool IsByUnit(string key) => Unit().IsMatch(key);

    private static IEnumerable<(string Key, string Text)> Phrases()
    {
        var book = ShippedContent.Books[MessageLanguage.Vietnamese];
        return book.Keys.Where(k => k.StartsWith("form.fault.", StringComparison.Ordinal) || k.StartsWith("form.note.", StringComparison.Ordinal) || k.StartsWith("form.value.", StringComparison.Ordinal))
            .Select(k => (k, book.Say(k)));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assistant.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Slot();

    [GeneratedRegex(@"""(form\.(?:fault|note|value)\.[a-z_.]*[a-z_])""")]
    private static partial Regex Key();

    [GeneratedRegex(@"^form\.fault\.check\.(?:min_age|max_age|within)\.[ymd]$")]
    private static partial Regex Unit();
}
