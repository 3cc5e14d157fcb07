using System.CommandLine;
using System.Globalization;
using Assistant.Knowledge.Evaluation;
using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Procedures;
using Assistant.Knowledge.Understanding;

namespace Assistant.Host.Commands;

/// <summary><c>evaluate FILE</c>: the score table of a question file.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Tệp JSON lines có nhãn đúng." };
        var data = CommonOptions.Data();
        var misses = new Option<bool>("--misses") { Description = "In từng câu sai." };
        var command = new Command("evaluate", "Chấm điểm một tệp câu hỏi.") { file, data, misses };
        command.SetGuardedAction((parsed, _) =>
        {
            var path = parsed.GetValue(file)!;
            using var input = CommonOptions.OpenRead(path);
            var questions = EvaluationQuestion.ReadAll(input, path);
            var interpreter = Installation.LoadAnswerer(parsed.GetValue(data)).Interpreter;
            var card = Scorecard.Run(interpreter, questions);
            Print(Console.Out, card, Scorecard.Run(interpreter, questions, text => Folding.Fold(NormalForm.Of(text))));
            if (parsed.GetValue(misses))
            {
                PrintMisses(Console.Out, card);
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static void Print(TextWriter output, Scorecard card, Scorecard folded)
    {
        output.WriteLine($"{"register",-12} {"n",5} {"service",8} {"top-3",8} {"facet",8} {"outcome",8} {"caught",8} {"refused",8}");
        Row(output, "all", card);
        Row(output, "no marks", folded);
        foreach (var register in card.Judged.Select(j => j.Question.Register).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            Row(output, register, card.Only(register));
        }

        Confusions(output, "service", card.Judged.Where(j => j.HasService && !j.ServiceFirst && j.Result.Services.Count > 0)
            .Select(j => (j.Question.Services.Count > 0 ? j.Question.Services[0] : "-", j.Result.Services[0].Service)));
        Confusions(output, "facet", card.Judged.Where(j => j.HasFacet && !j.FacetRight).Select(j => (j.Question.Facets[0].Name(), j.Result.Facet.Name())));
        Confusions(output, "outcome", card.Judged.Where(j => !j.OutcomeRight).Select(j => (j.Question.Outcomes[0].Name(), j.Result.Outcome.Name())));
    }

    private static void Row(TextWriter output, string name, Scorecard card) => output.WriteLine(
        $"{name,-12} {card.Judged.Count,5} {Percent(card.ServiceFirst)} {Percent(card.ServiceInThree)} {Percent(card.FacetRight)} {Percent(card.OutcomeRight)} {Percent(card.Caught)} {Percent(card.WronglyRefused)}");

    private static string Percent(Share share) =>
        (share.All == 0 ? "-" : (share.Value * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %").PadLeft(8);

    private static void Confusions(TextWriter output, string name, IEnumerable<(string Expected, string Found)> pairs)
    {
        var counted = pairs.GroupBy(p => p).OrderByDescending(g => g.Count()).Take(15).ToArray();
        if (counted.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{name}: expected -> found");
        foreach (var group in counted)
        {
            output.WriteLine($"{group.Count(),4}  {group.Key.Expected} -> {group.Key.Found}");
        }
    }

    private static void PrintMisses(TextWriter output, Scorecard card)
    {
        output.WriteLine();
        foreach (var judged in card.Judged.Where(j => !j.OutcomeRight || (j.HasService && !j.ServiceFirst) || (j.HasFacet && !j.FacetRight)))
        {
            var (question, result) = judged;
            var wrong = string.Concat(
                judged.OutcomeRight ? "" : "O", judged.HasService && !judged.ServiceFirst ? "S" : "", judged.HasFacet && !judged.FacetRight ? "F" : "");
            var services = string.Join(' ', result.Services.Take(3).Select(s => $"{s.Service}:{s.Probability.ToString("0.00", CultureInfo.InvariantCulture)}"));
            var facets = string.Join(' ', result.Facets.Take(3).Select(f => $"{f.Facet.Name()}:{f.Probability.ToString("0.00", CultureInfo.InvariantCulture)}"));
            output.WriteLine($"{question.Id} {wrong} [{question.Register}] {question.Text}{(question.Prior is null ? "" : $" <- {question.Prior}")}");
            output.WriteLine($"    expected {string.Join('/', question.Outcomes.Select(o => o.Name()))} {string.Join('/', question.Services)} {string.Join('/', question.Facets.Select(f => f.Name()))}");
            output.WriteLine($"    found    {result.Outcome.Name()} {result.Topic?.Id} {services} {facets}");
        }
    }
}
