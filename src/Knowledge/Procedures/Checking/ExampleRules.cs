using Assistant.Knowledge.Language.Text;
using Assistant.Knowledge.Understanding.Examples;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>The ways people ask: enough of them, over every facet and register, none with two meanings.</summary>
internal static class ExampleRules
{
    /// <summary>Examples that a service must have.</summary>
    public const int Fewest = 150;

    public static void Check(CheckContext context)
    {
        foreach (var procedure in context.Knowledge.Procedures)
        {
            var path = $"{procedure.Id}/{UtteranceReader.File}";
            var own = context.Knowledge.Examples.Where(e => e.Topic == procedure.Id).ToArray();
            if (own.Length < Fewest)
            {
                context.ProblemIn(path, "utterances:", "utterances", $"{Fewest} lines or more, found {own.Length}");
            }

            foreach (var facet in FacetNames.Answerable.Append(Facet.StartForm).Except(own.Select(e => e.Facet)).Except(procedure.None.Keys))
            {
                context.ProblemIn(path, "utterances:", "utterances", $"lines for facet '{facet.Name()}'");
            }

            foreach (var register in Register.All.Except(own.Select(e => e.Register), StringComparer.Ordinal))
            {
                context.ProblemIn(path, "utterances:", "utterances", $"lines in register '{register}'");
            }
        }

        var everything = context.Knowledge.Examples.Concat(context.Knowledge.Outside.SelectMany(t => t.Examples)).Where(e => e.Register != Register.Followup);
        foreach (var same in everything.GroupBy(e => NormalForm.Of(e.Text).ToLowerInvariant(), StringComparer.Ordinal))
        {
            var topics = same.Select(e => e.Topic).Distinct(StringComparer.Ordinal).ToArray();
            if (topics.Length > 1)
            {
                var first = same.First();
                var path = context.Knowledge.Procedures.Any(p => p.Id == first.Topic) ? $"{first.Topic}/{UtteranceReader.File}" : context.OutsidePath(first.Topic);
                context.ProblemIn(path, first.Text, "utterances", $"one meaning a line; '{first.Text}' stands under {string.Join(", ", topics)}");
            }
        }
    }
}
