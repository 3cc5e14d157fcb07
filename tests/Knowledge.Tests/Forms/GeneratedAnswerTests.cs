using Assistant.Knowledge.Forms.Values;
using Assistant.Knowledge.Tests.Forms.Generators;
using Xunit;
using Xunit.Abstractions;

namespace Assistant.Knowledge.Tests.Forms;

/// <summary>The readers against answers made from the written rules, which were there before the readers.</summary>
public sealed class GeneratedAnswerTests(ITestOutputHelper output)
{
    private const int Count = 5_000;
    private const double Share = 0.99;

    [Fact]
    public void No_wrong_answer_is_taken()
    {
        var taken = AnswerGenerators.Invalid(Count, 20261005).Where(a => Readers.Read(a.Field, a.Text) is { Fate: ReadingFate.Value }).ToArray();

        output.WriteLine($"{taken.Length} of {Count} wrong answers taken");
        Assert.True(taken.Length == 0, $"{taken.Length} taken:\n{List(taken)}");
    }

    [Fact]
    public void Right_answers_in_odd_writings_are_taken_and_brought_into_one_form()
    {
        var missed = AnswerGenerators.Valid(Count, 20261006).Where(a => Readers.Read(a.Field, a.Text) is var r && (r.Fate != ReadingFate.Value || r.Value != a.Expected)).ToArray();

        output.WriteLine($"{1 - (missed.Length / (double)Count):P2} of {Count} read and brought into one form");
        Assert.True(missed.Length <= Count * (1 - Share), $"{missed.Length} missed:\n{List(missed)}");
    }

    [Fact]
    public void Every_wrong_answer_that_looks_like_one_says_how_to_mend_it() => Assert.All(
        AnswerGenerators.Invalid(2_000, 7), a => Assert.True(Readers.Read(a.Field, a.Text) is { Fault.Length: > 0 } or { Fate: ReadingFate.Ask }, a.ToString()));

    [Fact]
    public void Every_kind_of_wrong_answer_is_generated() => Assert.Empty(
        Enum.GetValues<InvalidKind>().Except(AnswerGenerators.Invalid(Count, 20261005).Select(a => a.Invalid!.Value)));

    private static string List(IEnumerable<GeneratedAnswer> answers) => string.Join('\n', answers
        .GroupBy(a => (a.Field.Type, a.Invalid)).SelectMany(g => g.Take(6)).Take(80)
        .Select(a => $"{a} but {Readers.Show(Readers.Read(a.Field, a.Text))}"));
}
