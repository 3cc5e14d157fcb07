using System.Text.RegularExpressions;
using Xunit;

namespace Assistant.Architecture.Tests;

/// <summary>Knowledge of services and the words of answers are content, never code; time is asked of a clock.</summary>
public sealed partial class SourceRuleTests
{
    // Where Vietnamese words may stand in code, and why. A path ending in a slash is a folder.
    private static readonly (string Path, string Why)[] VietnameseAllowed =
    [
        ("Knowledge/Understanding/CaseFinder.cs", "the words that name a channel of filing, the one case that is built in"),
        ("Knowledge/Language/", "tables of letters, and the words that parsers of dates, money, names and places read"),
        ("Knowledge/Answers/Wording/FormsOfAddress.cs", "the words with which people speak of themselves, read and never said of a service"),
        ("Knowledge/Answers/LineWriter.cs", "words by which a fact shows that it names its channel already, so that it is not named twice"),
        ("Knowledge/Procedures/Checking/WordingRules.cs", "pronouns that the checker refuses in facts"),
        ("Connectors/Web/Rendering/SentenceWriter.cs", "words of calling, by which a telephone number is told from an amount"),
        ("Host/Commands/", "descriptions in the command line's help"),
        ("Host/Program.cs", "the description of the program in the command line's help"),
    ];

    [Fact]
    public void No_source_names_a_service()
    {
        var services = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Knowledge", "Content")).Select(d => Path.GetFileName(d))
            .Where(n => !n.StartsWith('_')).ToArray();
        Assert.True(services.Length >= 25);

        Complaints.None(InLiterals((_, literal) => services.FirstOrDefault(s => WholeWord(literal, s))));
    }

    [Fact]
    public void No_source_says_a_vietnamese_sentence_outside_the_places_that_may() => Complaints.None(InLiterals((path, literal) => !IsAllowed(path) && Vietnamese().IsMatch(literal) ? literal : null));

    [Fact]
    public void Every_place_that_may_hold_vietnamese_does() => Complaints.None(VietnameseAllowed.Where(a => !Repository.Sources.Any(s => Covers(a.Path, s.Path) && new SourceText(s.Text).Literals.Any(l => Vietnamese().IsMatch(l.Text))))
            .Select(a => a.Path));

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine_directly() => Complaints.None(Repository.Sources.SelectMany(s => Clock().Matches(new SourceText(s.Text).Code).Select(m => $"{s.Path}: {m.Value}")));

    [Fact]
    public void Files_are_short_enough_to_read() => Complaints.None(Repository.Sources.Where(s => s.Text.Split('\n').Length > 301).Select(s => s.Path));

    private static List<string> InLiterals(Func<string, string, string?> found) =>
    [
        .. Repository.Sources.SelectMany(s => new SourceText(s.Text).Literals
            .Select(l => (l.Line, Found: found(s.Path, l.Text)))
            .Where(l => l.Found is not null)
            .Select(l => $"{s.Path}:{l.Line}: {l.Found}")),
    ];

    private static bool WholeWord(string text, string word) => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])");

    private static bool IsAllowed(string path) => VietnameseAllowed.Any(a => Covers(a.Path, path));

    private static bool Covers(string allowed, string path) => allowed.EndsWith('/') ? path.StartsWith(allowed, StringComparison.Ordinal) : path == allowed;

    [GeneratedRegex("[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵđăâêôơư]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b")]
    private static partial Regex Clock();
}
