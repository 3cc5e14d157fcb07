using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Evaluation;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;
using BenchmarkDotNet.Attributes;

namespace Assistant.Benchmarks;

/// <summary>What one message costs, step by step, over all questions of the gold set in turn.</summary>
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private readonly QuestionAnswerer _answerer = QuestionAnswerer.Load(ContentFolder.Embedded());
    private readonly MarkdownRenderer _renderer;
    private readonly string[] _questions;
    private int _next;

    /// <summary>Reads the gold set.</summary>
    public AnswerBenchmarks()
    {
        _renderer = new MarkdownRenderer(_answerer.Phrases(MessageLanguage.Vietnamese));
        using var reader = new StreamReader(Repository.File("tests/Evaluation/questions.jsonl"));
        _questions = [.. EvaluationQuestion.ReadAll(reader, "questions.jsonl").Select(q => q.Text)];
    }

    /// <summary>One normal form.</summary>
    [Benchmark]
    public string Normalize() => NormalForm.Of(Next());

    /// <summary>Reading the words.</summary>
    [Benchmark]
    public AnalyzedText Analyze() => _answerer.Interpreter.Analyzer.Analyze(Next());

    /// <summary>Understanding.</summary>
    [Benchmark]
    public Interpretation Interpret() => _answerer.Interpreter.Interpret(Next());

    /// <summary>A whole answer: understood, composed from facts, rendered.</summary>
    [Benchmark]
    public string WholeAnswer() => _renderer.Render(_answerer.Ask(Next(), Today).Answer);

    private string Next() => _questions[_next++ % _questions.Length];
}
