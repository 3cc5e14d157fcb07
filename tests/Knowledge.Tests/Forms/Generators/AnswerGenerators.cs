namespace Assistant.Knowledge.Tests.Forms.Generators;

/// <summary>The generators of all types, and long runs of them from fixed seeds.</summary>
internal static class AnswerGenerators
{
    /// <summary>One for each type that takes words.</summary>
    public static IReadOnlyList<AnswerGenerator> All { get; } =
    [
        new TextAnswers(), new PersonNameAnswers(), new DateAnswers(), new MonthAnswers(), new TimeAnswers(), new ChoiceAnswers(), new GenderAnswers(),
        new ChoicesAnswers(), new YesNoAnswers(), new NumberAnswers(), new MoneyAnswers(), new CitizenIdAnswers(), new OldIdAnswers(), new PassportAnswers(),
        new PhoneAnswers(), new EmailAnswers(), new AddressAnswers(), new AdminUnitAnswers(), new TaxCodeAnswers(), new PlateAnswers(), new CodeAnswers(),
    ];

    /// <summary>Valid answers, the types in turn.</summary>
    public static IEnumerable<GeneratedAnswer> Valid(int count, int seed) => Run(count, seed, (g, r) => g.Valid(r));

    /// <summary>Invalid answers, the types in turn.</summary>
    public static IEnumerable<GeneratedAnswer> Invalid(int count, int seed) => Run(count, seed, (g, r) => g.Invalid(r));

    private static IEnumerable<GeneratedAnswer> Run(int count, int seed, Func<AnswerGenerator, Random, GeneratedAnswer> make)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return make(All[i % All.Count], random);
        }
    }
}
