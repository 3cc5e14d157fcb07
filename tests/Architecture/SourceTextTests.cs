using Xunit;

namespace Assistant.Architecture.Tests;

/// <summary>The proof is only as good as its reading of the sources.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("var a = \"x\"; // \"y\"", "x")]
    [InlineData("/* \"y\" */ var a = 'z';", "z")]
    [InlineData("var a = \"a\\\"b\" + \"c\";", "a\\\"b|c")]
    [InlineData("var a = @\"a\"\"b\" + \"c\";", "a\"\"b|c")]
    [InlineData("var a = $\"a{b + \"c\"}d\";", "a|c|d")]
    [InlineData("var a = $\"a{{b}}{x switch { 1 => \"c\", _ => $\"d{e}\" }}f\";", "a{{b}}|c|d|f")]
    [InlineData("var a = \"\"\"a \"b\" c\"\"\" + \"d\";", "a \"b\" c|d")]
    [InlineData("var a = $$\"\"\"a {b} {{c}} d\"\"\";", "a {b} | d")]
    [InlineData("var a = \"\" + \"x\";", "x")]
    [InlineData("var a = '\"'; var b = \"x\";", "\"|x")]
    [InlineData("var a = '\\''; var b = \"x\";", "\\'|x")]
    public void Literals_are_told_from_code_and_comments(string source, string literals) =>
        Assert.Equal(literals, string.Join('|', new SourceText(source).Literals.Select(l => l.Text)));

    [Fact]
    public void Code_is_what_is_left() => Assert.Equal(
        "var now = ; \nvar b = ;", new SourceText("var now = \"DateTime.Now\"; // DateTime.Now\nvar b = $\"{/* x */\"\"}\";").Code);

    [Fact]
    public void Lines_are_counted_from_one() => Assert.Equal([(1, "a"), (3, "b")], new SourceText("\"a\"\n\n\"b\"").Literals);
}
