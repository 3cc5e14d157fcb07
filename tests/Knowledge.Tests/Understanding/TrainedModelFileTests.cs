using Assistant.Knowledge.Answers;
using Assistant.Knowledge.Answers.Rendering;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Evaluation;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding.Model;
using Xunit;

namespace Assistant.Knowledge.Tests.Understanding;

[Collection(AssistantFixture.Group)]
public sealed class TrainedModelFileTests(AssistantFixture assistant) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string ModelPath => Path.Combine(_folder.FullName, "understanding.model");

    private static string Fingerprint => TrainedModelFile.Fingerprint(ShippedContent.Files);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_saved_model_predicts_what_the_learnt_one_did()
    {
        Save();
        var loaded = TrainedModelFile.TryRead(ModelPath, Fingerprint);

        Assert.NotNull(loaded);
        Assert.Equal(assistant.Answerer.Interpreter.Trained.Model.Topics, loaded.Model.Topics);
        foreach (var example in ShippedContent.Knowledge.Examples.Where((_, i) => i % 50 == 0))
        {
            var text = assistant.Answerer.Interpreter.Analyzer.Analyze(example.Text);
            var expected = assistant.Answerer.Interpreter.Trained.Model.Predict(text);
            var found = loaded.Model.Predict(text);
            Assert.Equal(expected.Topics, found.Topics);
            Assert.Equal(expected.Outcomes, found.Outcomes);
            Assert.Equal(expected.Facets, found.Facets);
            Assert.Equal(expected.Known, found.Known);
        }
    }

    [Fact]
    public void An_assistant_loaded_with_the_file_answers_alike()
    {
        Save();
        var loaded = QuestionAnswerer.Load(ShippedContent.Files, ModelPath);

        foreach (var question in EvaluationFiles.Questions().Where((_, i) => i % 5 == 0))
        {
            var expected = assistant.Ask(question.Text);
            var found = loaded.Ask(question.Text, ShippedContent.Day);
            Assert.Equal(expected.Message.Services, found.Message.Services);
            Assert.Equal(expected.Message.Facets, found.Message.Facets);
            Assert.Equal(Rendered(expected), Rendered(found));
        }
    }

    [Fact]
    public void A_model_of_other_content_is_not_used()
    {
        Save();
        var other = ShippedContent.Files.Select((f, i) => i == 0 ? f with { Text = f.Text + " " } : f).ToArray();

        Assert.NotEqual(Fingerprint, TrainedModelFile.Fingerprint(other));
        Assert.Null(TrainedModelFile.TryRead(ModelPath, TrainedModelFile.Fingerprint(other)));
    }

    [Fact]
    public void Where_text_moves_from_a_path_to_a_file_the_fingerprint_differs() => Assert.NotEqual(
        TrainedModelFile.Fingerprint([new ContentFile("ab", "c")]), TrainedModelFile.Fingerprint([new ContentFile("a", "bc")]));

    [Fact]
    public void A_missing_file_or_folder_is_not_used()
    {
        Assert.Null(TrainedModelFile.TryRead(ModelPath, Fingerprint));
        Assert.Null(TrainedModelFile.TryRead(_folder.FullName, Fingerprint));
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_not_used()
    {
        Save();
        var bytes = File.ReadAllBytes(ModelPath);
        foreach (var length in new[] { 0, 1, 10, 40, 90, 100, 1000, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 })
        {
            File.WriteAllBytes(ModelPath, bytes[..length]);
            Assert.True(TrainedModelFile.TryRead(ModelPath, Fingerprint) is null, $"{length} of {bytes.Length} bytes were read as a model");
        }
    }

    [Fact]
    public void A_damaged_file_is_not_used()
    {
        Save();
        var bytes = File.ReadAllBytes(ModelPath);
        foreach (var at in new[] { 3, 30, bytes.Length / 2, bytes.Length - 100 })
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x55;
            File.WriteAllBytes(ModelPath, damaged);
            Assert.True(TrainedModelFile.TryRead(ModelPath, Fingerprint) is null, $"a changed byte at {at} was not noticed");
        }
    }

    [Fact]
    public void A_file_of_something_else_is_not_used()
    {
        File.WriteAllText(ModelPath, "This is not a model at all, it is a letter to the office.");
        Assert.Null(TrainedModelFile.TryRead(ModelPath, Fingerprint));
        File.WriteAllBytes(ModelPath, [.. Enumerable.Repeat((byte)0xFF, 500)]);
        Assert.Null(TrainedModelFile.TryRead(ModelPath, Fingerprint));
    }

    private string Rendered(AnsweredTurn turn) => new MarkdownRenderer(assistant.Answerer.Phrases(turn.Answer.Language)).Render(turn.Answer);

    private void Save()
    {
        using var stream = File.Create(ModelPath);
        assistant.Answerer.SaveModel(ShippedContent.Files, stream);
    }
}
