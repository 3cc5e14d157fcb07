using Assistant.Knowledge.Forms.Checking;
using Assistant.Knowledge.Procedures.Yaml;

namespace Assistant.Knowledge.Procedures.Checking;

/// <summary>Proves the content: what reading alone cannot see, across facts, cases, services and examples.</summary>
public static class ContentChecker
{
    /// <summary>Reads the files and checks them. All problems at once, in the order of files and lines.</summary>
    public static IReadOnlyList<ContentProblem> Check(IReadOnlyList<ContentFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var (knowledge, found) = KnowledgeBase.Read(files);
        var problems = new List<ContentProblem>(found);
        var context = new CheckContext(knowledge, files, problems);
        foreach (var procedure in knowledge.Procedures)
        {
            FactRules.Check(procedure, context);
            CaseRules.Check(procedure, context);
            SourceRules.Check(procedure, context);
            WordingRules.Check(procedure, context);
            FormRules.Check(procedure, context);
            GuideRules.Check(procedure, context);
        }

        CrossServiceRules.Check(context);
        ExampleRules.Check(context);
        return [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];
    }
}
