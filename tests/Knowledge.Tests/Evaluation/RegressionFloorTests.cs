using System.Text;
using System.Text.Json;
using Assistant.Knowledge.Evaluation;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Tests.Shared;
using Assistant.Knowledge.Understanding.Model;
using Xunit;

namespace Assistant.Knowledge.Tests.Evaluation;

/// <summary>What the assistant understands today, it understands tomorrow.</summary>
[Collection(AssistantFixture.Group)]
public sealed class RegressionFloorTests(AssistantFixture assistant)
{
    [Fact]
    public void The_gold_questions_score_at_least_the_recorded_floor()
    {
        var questions = EvaluationFiles.Questions();
        var card = Scorecard.Run(assistant.Answerer.Interpreter, questions);
        var folded = Scorecard.Run(assistant.Answerer.Interpreter, questions, text => Folding.Fold(NormalForm.Of(text)));
        using var floor = JsonDocument.Parse(File.ReadAllText(EvaluationFiles.Find("floor.json")));

        var missed = new List<string>();
        AtLeast("service", card.ServiceFirst.Value);
        AtLeast("facet", card.FacetRight.Value);
        AtLeast("outcome", card.OutcomeRight.Value);
        AtMost("diacriticsLoss", card.ServiceFirst.Value - folded.ServiceFirst.Value);
        AtMost("refusedAtMost", card.WronglyRefused.Value);
        Assert.True(missed.Count == 0, $"{string.Join("; ", missed)}\n{Table(card, folded)}");

        void AtLeast(string name, double value) => Note(value >= Floor(name), name, value);
        void AtMost(string name, double value) => Note(value <= Floor(name), name, value);
        double Floor(string name) => floor.RootElement.GetProperty(name).GetDouble();
        void Note(bool holds, string name, double value)
        {
            if (!holds)
            {
                missed.Add($"{name} is {value:0.0000}, the floor is {Floor(name)}");
            }
        }
    }

    [Fact]
    public void There_are_five_hundred_gold_questions_about_all_services_and_every_label_exists()
    {
        var questions = EvaluationFiles.Questions();
        var services = ShippedContent.Knowledge.Procedures.Select(p => p.Id).ToHashSet();

        Assert.Equal(500, questions.Select(q => q.Id).Distinct().Count());
        Complaints.None(questions.SelectMany(q => q.Services).Where(s => !services.Contains(s)).Distinct());
        Complaints.None(services.Except(questions.SelectMany(q => q.Services)));
    }

    [Fact]
    public void No_gold_question_is_trained_on()
    {
        // Signs without words are read by their shape, which nobody learns.
        var trained = TrainingSet.Build(ShippedContent.Knowledge).Select(e => Plain(e.Text)).Where(t => t.Length > 0).ToHashSet();

        Assert.True(trained.Count > 5000);
        Complaints.None(EvaluationFiles.Questions().Where(q => q.Prior is null && trained.Contains(Plain(q.Text))).Select(q => $"{q.Id}: {q.Text}"));
    }

    private static string Plain(string text) => string.Join(' ', Tokenizer.Split(NormalForm.Of(text)).Select(t => Folding.Fold(MatchingKey.Of(t.Text))));

    private static string Table(Scorecard card, Scorecard folded)
    {
        var table = new StringBuilder("register      n     service  top-3    facet    outcome  caught   refused\n");
        Row("all", card);
        Row("no marks", folded);
        foreach (var register in card.Judged.Select(j => j.Question.Register).Distinct().Order(StringComparer.Ordinal))
        {
            Row(register, card.Only(register));
        }

        foreach (var judged in card.Judged.Where(j => !j.OutcomeRight || (j.HasService && !j.ServiceFirst) || (j.HasFacet && !j.FacetRight)))
        {
            table.Append($"{judged.Question.Id}: {judged.Result.Outcome} {judged.Result.Services.Select(s => s.Service).FirstOrDefault()} {judged.Result.Facet.Name()}: {judged.Question.Text}\n");
        }

        return table.ToString();

        void Row(string name, Scorecard part) => table.Append(
            $"{name,-12} {part.Judged.Count,4} {part.ServiceFirst.Value,8:0.000} {part.ServiceInThree.Value,8:0.000} {part.FacetRight.Value,8:0.000} {part.OutcomeRight.Value,8:0.000} {part.Caught.Value,8:0.000} {part.WronglyRefused.Value,8:0.000}\n");
    }
}
