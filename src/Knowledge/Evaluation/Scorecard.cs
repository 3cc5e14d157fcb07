using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Knowledge.Evaluation;

/// <summary>How one question was read.</summary>
/// <param name="Question">The question.</param>
/// <param name="Result">What was understood.</param>
public sealed record JudgedQuestion(EvaluationQuestion Question, Interpretation Result)
{
    private IReadOnlyList<string> Ranked =>
        Result.Outcome == Outcome.Clarify && Result.Choices.Count > 0 ? Result.Choices : [.. Result.Services.Select(s => s.Service)];

    /// <summary>
    /// Whether the question is first of all about a service. One that is first of all something else, though an answer would
    /// be accepted too, counts for its outcome only.
    /// </summary>
    public bool HasService => Question.Services.Count > 0 && Question.Outcomes[0] is (Outcome.Answer or Outcome.StartForm or Outcome.Clarify);

    /// <summary>Whether the first service is an acceptable one.</summary>
    public bool ServiceFirst => Ranked.Count > 0 && Question.Services.Contains(Ranked[0], StringComparer.Ordinal);

    /// <summary>Whether an acceptable service is among the first three.</summary>
    public bool ServiceInThree => Ranked.Take(3).Any(s => Question.Services.Contains(s, StringComparer.Ordinal));

    /// <summary>Whether what was done is acceptable.</summary>
    public bool OutcomeRight => Question.Outcomes.Contains(Result.Outcome);

    /// <summary>Whether the facet counts: the question is about a service and asks something of it.</summary>
    public bool HasFacet => HasService && Question.Facets.Any(f => f != Facet.Other);

    /// <summary>Whether the first facet is an acceptable one.</summary>
    public bool FacetRight => Question.Facets.Contains(Result.Facet);

    /// <summary>Whether the question must not be answered as one about a service.</summary>
    public bool MustBeCaught => Question.Outcomes[0] is Outcome.OutOfScope or Outcome.Safety;

    /// <summary>Whether a question about a service was refused.</summary>
    public bool WronglyRefused =>
        HasService && Question.Outcomes[0] is Outcome.Answer or Outcome.StartForm && Result.Outcome is Outcome.OutOfScope or Outcome.Safety or Outcome.Smalltalk && !OutcomeRight;
}

/// <summary>A share of questions.</summary>
/// <param name="Right">How many were right.</param>
/// <param name="All">Of how many.</param>
public readonly record struct Share(int Right, int All)
{
    /// <summary>From 0 to 1; 1 of none.</summary>
    public double Value => All == 0 ? 1 : (double)Right / All;

    /// <summary>Counts.</summary>
    public static Share Of(IEnumerable<JudgedQuestion> questions, Func<JudgedQuestion, bool> right)
    {
        var all = questions.ToArray();
        return new Share(all.Count(right), all.Length);
    }
}

/// <summary>The score table of a question file.</summary>
/// <param name="Judged">Every question with its result.</param>
public sealed record Scorecard(IReadOnlyList<JudgedQuestion> Judged)
{
    /// <summary>Right service first.</summary>
    public Share ServiceFirst => Share.Of(Judged.Where(j => j.HasService), j => j.ServiceFirst);

    /// <summary>Right service among the first three.</summary>
    public Share ServiceInThree => Share.Of(Judged.Where(j => j.HasService), j => j.ServiceInThree);

    /// <summary>Right facet.</summary>
    public Share FacetRight => Share.Of(Judged.Where(j => j.HasFacet), j => j.FacetRight);

    /// <summary>Right outcome.</summary>
    public Share OutcomeRight => Share.Of(Judged, j => j.OutcomeRight);

    /// <summary>Out-of-scope and safety messages not answered as if they were questions about a service.</summary>
    public Share Caught => Share.Of(Judged.Where(j => j.MustBeCaught), j => j.OutcomeRight);

    /// <summary>Citizens refused although they asked about a service.</summary>
    public Share WronglyRefused => Share.Of(Judged.Where(j => j.HasService), j => j.WronglyRefused);

    /// <summary>The part of the table for one register.</summary>
    public Scorecard Only(string register) => new([.. Judged.Where(j => j.Question.Register == register)]);

    /// <summary>Reads and judges all questions.</summary>
    public static Scorecard Run(MessageInterpreter interpreter, IReadOnlyList<EvaluationQuestion> questions, Func<string, string>? rewrite = null)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(questions);
        var change = rewrite ?? (text => text);
        return new Scorecard(
        [
            .. questions.Select(q => new JudgedQuestion(
                q, interpreter.Interpret(change(q.Text), q.Prior is null ? null : interpreter.Interpret(change(q.Prior))))),
        ]);
    }
}
